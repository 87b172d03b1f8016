package elboroom.service.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.ExportFormat;
import elboroom.exchange.NewFolder;
import elboroom.exchange.archive.RunArchiveWriter;
import elboroom.exchange.pytorch.ModelFolder;
import elboroom.store.run.ModelFile;
import elboroom.store.run.RunFolder;

/// An export of a run: what, as what, and where to. Runs on the calling thread; may be in the background.
///
/// @param step the step to export; empty for all steps of a format that contains them, else for the newest
/// @param shown the snapshot of the step, if it is known; while a run trains, it may not be kept
/// @param to the file or folder to write
public record RunExport(RunFolder run, OptionalLong step, Optional<Snapshot> shown, ExportFormat format, Path to) {

    public RunExport(RunFolder run, OptionalLong step, ExportFormat format, Path to) {
        this(run, step, Optional.empty(), format, to);
    }

    /// Writes the export. A cancelled or failed export leaves nothing.
    ///
    /// @param sources what some formats need
    /// @throws elboroom.domain.ProblemException if the run cannot be read or the export cannot be written
    public void write(RunSources sources, Progress progress) {
        switch (format) {
            case ELBOROOM -> {
                requireKept();
                RunArchiveWriter.write(run.path(), step, to, progress);
            }
            case PYTORCH -> {
                Snapshot snapshot = snapshot();
                progress.check(0, 0);
                ModelFolder.write(to, snapshot,
                        ModelFile.of(run.namedSpec(), run.summary(), snapshot.step(), snapshot.epoch()));
            }
            case CSV -> NewFolder.create(to, folder -> new TableExport(run, sources, () -> progress.check(0, 0))
                    .write(folder, snapshot()));
            case TENSORBOARD -> NewFolder.create(to,
                    folder -> new TensorBoardExport(run, sources, progress).write(folder));
        }
    }

    private void requireKept() {
        if (step.isPresent() && !run.steps().list().contains(step.getAsLong())) {
            throw new ProblemException(Problem.of("problem.export.step", step.getAsLong()));
        }
    }

    private Snapshot snapshot() {
        if (shown.isPresent()) {
            return shown.get();
        }
        return step.isPresent()
                ? run.steps().snapshot(step.getAsLong())
                : run.steps().newest().orElseThrow(
                        () -> new ProblemException(Problem.of("problem.library.noSnapshot", run.path())));
    }
}
