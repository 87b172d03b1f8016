package elboroom.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a list of runs shows of one.
///
/// @param spec what the run is; empty when it is too damaged to tell
/// @param epochs how many are complete
/// @param heldOut the held-out losses after the last of them
/// @param changed when training last wrote
/// @param bytes of the whole folder
/// @param problems what was found damaged
public record RunInfo(Path folder, Optional<RunSpec> spec, RunStatus status, int epochs, Optional<Losses> heldOut,
        Instant changed, long bytes, RunNotes notes, List<Problem> problems) {

    public RunInfo {
        problems = List.copyOf(problems);
    }

    /// The name by which it is found: that of its folder.
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /// The family with those of its settings that are not the initial ones, as in `beta-vae beta=8`.
    public String model() {
        return spec.map(run -> run.model().family().shortly()).orElse("");
    }

    /// The data's source; of a folder, its name alone.
    public String data() {
        return spec.map(run -> run.data().shortName()).orElse("");
    }

    /// Whether name, data, model, tags or notes hold every word of a text, in whatever case.
    public boolean matches(String text) {
        String all = Stream.concat(Stream.of(name(), data(), model(), notes.text()), notes.tags().stream())
                .reduce("", (before, word) -> before + "\n" + word).toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
