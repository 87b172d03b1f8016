package elboroom.exchange.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

/// The files of a run that an archive may contain: `run.json`, `metrics.csv`, `notes.json`, and those of its steps.
/// Anything else in a run folder is neither written nor accepted, so no name leads out of the folder.
final class ArchiveFiles {

    static final String RUN = "run.json";

    private static final List<String> SINGLE = List.of(RUN, "metrics.csv", "notes.json");
    private static final List<String> PARTS = List.of("snapshots", "states", "latents", "grids", "numbers");
    private static final Pattern STEP_FILE = Pattern.compile("(?:snapshots|states)/(0|[1-9]\\d{0,17})\\.safetensors"
            + "|(?:latents|grids)/(0|[1-9]\\d{0,17})\\.npz|numbers/(0|[1-9]\\d{0,17})\\.json");
    private static final Pattern FOLDER = Pattern.compile("(?:snapshots|states|latents|grids|numbers)/");

    private ArchiveFiles() {}

    /// Whether an archive may contain a file of this name.
    static boolean isKnown(String name) {
        return SINGLE.contains(name) || STEP_FILE.matcher(name).matches();
    }

    /// Whether an entry is a folder of steps, which other programs add for their files.
    static boolean isFolder(String name) {
        return FOLDER.matcher(name).matches();
    }

    static boolean isSnapshot(String name) {
        return name.startsWith("snapshots/");
    }

    /// Whether a file is compressed by itself, or hardly becomes smaller.
    static boolean isStored(String name) {
        return !name.endsWith(".json") && !name.endsWith(".csv");
    }

    /// Returns the step of a file; empty if it belongs to the whole run.
    static OptionalLong step(String name) {
        Matcher match = STEP_FILE.matcher(name);
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        return Stream.of(1, 2, 3).map(match::group).filter(group -> group != null).mapToLong(Long::parseLong)
                .findFirst();
    }

    /// Returns the files of a run, in the order in which they are written: those of the whole run, then each kind by
    /// step.
    ///
    /// @param only the step whose files are wanted; empty for those of all steps
    static List<String> of(Path run, OptionalLong only) {
        List<String> names = new ArrayList<>();
        SINGLE.stream().filter(name -> RegularFiles.isFile(run.resolve(name))).forEach(names::add);
        for (String part : PARTS) {
            Path folder = run.resolve(part);
            if (!RegularFiles.isFolder(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(RegularFiles::isFile).map(file -> part + "/" + file.getFileName())
                        .filter(ArchiveFiles::isKnown)
                        .filter(name -> only.isEmpty() || only.equals(step(name)))
                        .sorted(Comparator.comparingLong(name -> step(name).orElse(0))).forEach(names::add);
            } catch (IOException e) {
                throw StoreProblems.reading(folder, e);
            }
        }
        return names;
    }

    /// Whether a file is an archive, by its name.
    static boolean isNamed(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(RunArchive.EXTENSION);
    }
}
