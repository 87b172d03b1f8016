package elboroom.service;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import elboroom.domain.Checkpoint;
import elboroom.domain.DataSummary;
import elboroom.domain.OptimizerSpec;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.RunSpec;
import elboroom.store.RunFolder;

/// A run that is about to be trained: with fresh weights, from where it was interrupted, or from a snapshot of another.
/// Its folder is ready to be written.
///
/// @param from where to go on; empty to begin with fresh weights
public record RunStart(RunFolder folder, Optional<Checkpoint> from) {

    public RunSpec run() {
        return folder.spec();
    }

    /// A new run.
    ///
    /// @param versions of what makes the run, by name
    public static RunStart fresh(Path folder, RunSpec run, DataSummary data, Map<String, String> versions) {
        return new RunStart(RunFolder.create(folder, run, data, versions), Optional.empty());
    }

    /// Goes on with a run at its newest snapshot; what was logged later is forgotten, and comes again.
    ///
    /// @param epochs how many the run is to have, counted from its start; empty for as many as it was to have
    /// @param data as found now
    /// @throws ProblemException when it has them all, or the data are no longer those it was trained on
    public static RunStart resume(RunFolder folder, OptionalInt epochs, DataSummary data) {
        RunSpec run = folder.spec();
        requireSame(run, folder.summary(), data);
        Checkpoint newest = folder.newestCheckpoint()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.library.empty", folder.path())));
        OptimizerSpec before = run.optimizer();
        int wanted = epochs.orElse(before.epochs());
        if (newest.snapshot().epoch() >= wanted) {
            throw new ProblemException(Problem.of("problem.resume.done", run.name(), newest.snapshot().epoch()));
        }
        folder.goOn(run.with(new OptimizerSpec(before.learningRate(), before.batch(), wanted)), newest);
        return new RunStart(folder, Optional.of(newest));
    }

    /// Begins another run with a snapshot of a run; until there it has logged what that one had.
    ///
    /// @param child as `RunSpec.fork` makes it
    /// @throws ProblemException when the snapshot has already as many epochs as the child is to have
    public static RunStart fork(Path folder, RunFolder parent, long step, RunSpec child, DataSummary data,
            Map<String, String> versions) {
        Checkpoint checkpoint = parent.checkpoint(step);
        int epochs = child.optimizer().epochs();
        if (checkpoint.snapshot().epoch() >= epochs) {
            throw new ProblemException(Problem.of("problem.fork.epochs", step, epochs, checkpoint.snapshot().epoch()));
        }
        boolean sameBatches = child.optimizer().batch() == parent.spec().optimizer().batch();
        Checkpoint from = new Checkpoint(checkpoint.snapshot(),
                checkpoint.continuation().map(state -> state.under(child, sameBatches)));
        RunFolder made = RunFolder.create(folder, child, data, versions);
        made.adopt(parent, checkpoint.snapshot());
        return new RunStart(made, Optional.of(from));
    }

    private static void requireSame(RunSpec run, DataSummary before, DataSummary now) {
        if (before.train() != now.train() || before.heldOut() != now.heldOut() || !before.shape().equals(now.shape())) {
            throw new ProblemException(Problem.of("problem.resume.data", run.name(), before.name(), before.train(),
                    before.heldOut(), now.train(), now.heldOut()));
        }
    }
}
