package elboroom.domain.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.model.Losses;

/// A run as shown in a list of runs.
///
/// @param bundled whether it is shipped with the program and therefore read-only
/// @param spec specification of the run; empty if it is too damaged
/// @param changes setting changes during training
/// @param epochs number of completed epochs
/// @param heldOut held-out losses after the last of them
/// @param changed time of the last write by training, not affected by thinning or renaming
/// @param bytes size of the entire folder
/// @param problems damage found
public record RunInfo(Path folder, boolean bundled, Optional<RunSpec> spec, List<SettingChange> changes,
        RunStatus status, int epochs, Optional<Losses> heldOut, Instant changed, long bytes, RunNotes notes,
        List<Problem> problems) {

    public RunInfo {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// Returns the name of the run, which is that of its folder.
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /// Whether it is currently being trained, according to its folder.
    public boolean inTraining() {
        return status == RunStatus.TRAINING || status == RunStatus.PAUSED;
    }

    /// Whether training can continue: it is the user's own run, readable, and not being trained.
    public boolean resumable() {
        return !bundled && spec.isPresent() && !inTraining();
    }

    /// Returns the family with its non-default settings, for example `beta-vae beta=8`, and the settings changed during
    /// training, for example `vae → beta=2 learning-rate=0.0001`.
    public String model() {
        return spec.map(run -> run.model().family().summary()).orElse("") + (changes.isEmpty()
                ? ""
                : lastChanges().stream().map(SettingChange::text).collect(Collectors.joining(" ", " → ", "")));
    }

    /// Returns the last change of each setting changed during training.
    public List<SettingChange> lastChanges() {
        Map<String, SettingChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.setting(), change));
        return List.copyOf(last.values());
    }

    /// Returns the data source; for a folder, only its name.
    public String data() {
        return spec.map(run -> run.data().shortName()).orElse("");
    }

    /// Returns the quantity of `heldOutNats`; empty if the run is too damaged.
    public Optional<HeldOutQuantity> quantity() {
        return spec.map(run -> HeldOutQuantity.of(run.model().family().family()));
    }

    /// Returns the held-out figure after the last epoch, in nats per example; see `quantity`.
    public OptionalDouble heldOutNats() {
        return quantity().isPresent() && heldOut.isPresent()
                ? OptionalDouble.of(quantity().get().of(heldOut.get()))
                : OptionalDouble.empty();
    }

    /// Whether name, data, model, tags or notes contain every word of a text, ignoring case.
    public boolean matches(String text) {
        String all = Stream.concat(Stream.of(name(), data(), model(), notes.text()), notes.tags().stream())
                .reduce("", (before, word) -> before + "\n" + word).toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
