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

/// What a list of runs shows of one.
///
/// @param spec what the run is; empty when it is too damaged to tell
/// @param changes of settings while it was trained
/// @param epochs how many are complete
/// @param heldOut the held-out losses after the last of them
/// @param changed when training last wrote; thinning and renaming leave it
/// @param bytes of the whole folder
/// @param problems what was found damaged
public record RunInfo(Path folder, Optional<RunSpec> spec, List<SettingChange> changes, RunStatus status, int epochs,
        Optional<Losses> heldOut,
        Instant changed, long bytes, RunNotes notes, List<Problem> problems) {

    public RunInfo {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// The name by which it is found: that of its folder.
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /// The family with those of its settings that are not the initial ones, as in `beta-vae beta=8`, and what was changed
    /// in training, as in `vae → beta=2 learning-rate=0.0001`.
    public String model() {
        return spec.map(run -> run.model().family().shortly()).orElse("") + (changes.isEmpty()
                ? ""
                : lastChanges().stream().map(SettingChange::text).collect(Collectors.joining(" ", " → ", "")));
    }

    /// The last change of each setting that was changed in training.
    public List<SettingChange> lastChanges() {
        Map<String, SettingChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.setting(), change));
        return List.copyOf(last.values());
    }

    /// The data's source; of a folder, its name alone.
    public String data() {
        return spec.map(run -> run.data().shortName()).orElse("");
    }

    /// What `heldOutNats` measures; empty when the run is too damaged to tell.
    public Optional<HeldOutQuantity> quantity() {
        return spec.map(run -> HeldOutQuantity.of(run.model().family().family()));
    }

    /// The held-out figure after the last epoch, in nats per example, as `quantity` says.
    public OptionalDouble heldOutNats() {
        return quantity().isPresent() && heldOut.isPresent()
                ? OptionalDouble.of(quantity().get().of(heldOut.get()))
                : OptionalDouble.empty();
    }

    /// Whether name, data, model, tags or notes hold every word of a text, in whatever case.
    public boolean matches(String text) {
        String all = Stream.concat(Stream.of(name(), data(), model(), notes.text()), notes.tags().stream())
                .reduce("", (before, word) -> before + "\n" + word).toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
