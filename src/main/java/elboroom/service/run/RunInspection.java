package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.domain.ProblemException;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunNotes;
import elboroom.domain.run.RunStatus;
import elboroom.domain.training.Evaluation;
import elboroom.store.library.RunSizes;
import elboroom.store.run.Figures;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;

/// Collects what the list shows of a run. Reads no metrics and no snapshots, except for a fork that has no evaluation
/// of its own yet.
final class RunInspection {

    private final Path folder;
    private final RunSizes sizes;
    private final boolean bundled;

    RunInspection(Path folder, RunSizes sizes, boolean bundled) {
        this.folder = folder;
        this.sizes = sizes;
        this.bundled = bundled;
    }

    RunInfo info() {
        try {
            RunFolder run = RunFolder.open(folder);
            RunNotes notes = run.notes();
            return new RunInfo(folder, bundled, Optional.of(run.spec()), run.changes(), status(run),
                    run.figures().map(Figures::epochs).orElseGet(() -> inherited(run)),
                    run.figures().map(Figures::heldOut), changed(), sizes.bytes(folder), notes, run.problems());
        } catch (ProblemException e) {
            return new RunInfo(folder, bundled, Optional.empty(), List.of(), RunStatus.DAMAGED, 0, Optional.empty(),
                    changed(),
                    sizes.bytes(folder),
                    new NotesFile(folder).readOrNone(), List.of(e.problem()));
        }
    }

    /// The number of epochs a fork inherits, used until it has an evaluation of its own.
    private static int inherited(RunFolder run) {
        List<Evaluation> evaluations = run.spec().parent().isEmpty() ? List.of() : run.history().evaluations();
        return evaluations.isEmpty() ? 0 : evaluations.getLast().epoch();
    }

    private RunStatus status(RunFolder run) {
        return switch (run.state()) {
            case RUNNING -> written(RunStatus.TRAINING);
            case PAUSED -> written(RunStatus.PAUSED);
            case COMPLETED -> RunStatus.COMPLETED;
            case STOPPED -> RunStatus.STOPPED;
            case DIVERGED -> RunStatus.DIVERGED;
        };
    }

    private RunStatus written(RunStatus status) {
        return RunLock.holder(folder).isPresent() ? status : RunStatus.INTERRUPTED;
    }

    /// When the run was last changed. Ignores changes to snapshots, because thinning changes them too.
    private Instant changed() {
        Instant written = Stream.of("run.json", "metrics.csv").map(folder::resolve).map(RunInspection::changed)
                .max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return written.equals(Instant.EPOCH) ? changed(folder.resolve("snapshots")) : written;
    }

    private static Instant changed(Path file) {
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant()
                    : Instant.EPOCH;
        } catch (IOException _) {
            return Instant.EPOCH; // deleted in the meantime
        }
    }
}
