package elboroom.service.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.ml.family.Model;
import elboroom.ml.family.ModelSize;
import elboroom.ml.family.Models;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.run.RunState;

/// A run that is ready to be trained: with fresh weights, from where it was interrupted, or from a snapshot of
/// another. Holds the lock on its folder until it is closed.
///
/// @param from where to continue; empty to start with fresh weights
/// @param made whether the folder was created for this start
public record RunStart(RunFolder folder, Optional<Checkpoint> from, RunLock lock, boolean made)
        implements
            AutoCloseable {

    public RunStart {
        folder.setLock(lock);
    }

    public RunSpec run() {
        return folder.spec();
    }

    /// The run with its most recent live settings, which apply when it resumes.
    public RunSpec inEffect() {
        RunSpec run = run();
        return from.flatMap(Checkpoint::continuation)
                .map(state -> run.with(run.model().with(state.family()))
                        .with(run.optimizer().withLearningRate(state.learningRate())))
                .orElse(trained());
    }

    /// The run to train: if the optimizer state is lost, with the settings as of the snapshot.
    public RunSpec trained() {
        return from.filter(checkpoint -> checkpoint.continuation().isEmpty())
                .map(checkpoint -> folder.at(checkpoint.step())).orElse(run());
    }

    /// What was found to be damaged during preparation, for example the optimizer state.
    public List<Problem> problems() {
        return folder.problems();
    }

    /// The run's folder.
    public Path place() {
        return folder.path();
    }

    /// Prepares a new run.
    ///
    /// @param versions of the software that trains the run, by name
    public static RunStart create(Path folder, RunSpec run, DataSummary data, Map<String, String> versions) {
        requireRoom(run, data);
        return made(RunFolder.create(folder, run, data, versions), Optional.empty());
    }

    private static RunStart made(RunFolder folder, Optional<Checkpoint> from) {
        try {
            return new RunStart(folder, from, RunLock.take(folder.path()), true);
        } catch (ProblemException e) {
            folder.discard();
            throw e;
        }
    }

    /// Resumes a run at its newest snapshot; metrics logged after it are removed and computed again. A run that was
    /// interrupted before its first snapshot starts with fresh weights, and one that was interrupted after its last
    /// epoch only has to be completed.
    ///
    /// @param epochs the total number of epochs, counted from the run's start; empty to keep the planned number
    /// @param data as loaded now
    /// @param place where they were found, which is saved
    /// @throws ProblemException when the run already has all its epochs, the data differ from its training data, it
    /// is being trained elsewhere, or it was trained and none of its weights are left
    public static RunStart resume(Path folder, OptionalInt epochs, DataSummary data, DataSpec place) {
        return resume(folder, epochs, data, Optional.of(place));
    }

    /// Resumes a run whose data are still where the run expects them.
    public static RunStart resume(Path folder, OptionalInt epochs, DataSummary data) {
        return resume(folder, epochs, data, Optional.empty());
    }

    private static RunStart resume(Path folder, OptionalInt epochs, DataSummary data, Optional<DataSpec> place) {
        RunLock lock = RunLock.take(folder);
        try {
            RunFolder run = RunFolder.open(folder);
            requireSame(run, data);
            requireRoom(run.spec(), data);
            run.requireRegular();
            Optional<Checkpoint> newest = run.steps().newestCheckpoint();
            requireNothingLost(run, newest);
            newest.ifPresent(checkpoint -> requireFit(run, checkpoint.snapshot()));
            run.resume(run.namedSpec().with(wanted(run, epochs, newest))
                    .withData(place.orElse(run.spec().data())), newest);
            return new RunStart(run, newest, lock, false);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Refuses to restart with fresh weights when that would overwrite what the run has already logged.
    private static void requireNothingLost(RunFolder run, Optional<Checkpoint> newest) {
        long begun = run.spec().parent().map(Parent::step).orElse(0L);
        if (newest.isEmpty() && run.trainedAfter(begun)) {
            throw new ProblemException(Problem.of("problem.resume.weights", run.path().toString()));
        }
    }

    /// Refuses weights that are not those of the model in `run.json`, before anything is changed.
    private static void requireFit(RunFolder run, Snapshot newest) {
        Models.of(run.spec().model()).misfit(newest.weights()).ifPresent(parameter -> {
            throw new ProblemException(Problem.of("problem.resume.networks", run.path().toString(), newest.step(),
                    parameter.name(), parameter.text()));
        });
    }

    private static OptimizerSpec wanted(RunFolder run, OptionalInt epochs, Optional<Checkpoint> newest) {
        if (newest.isEmpty() && run.spec().parent().isPresent()) {
            throw new ProblemException(Problem.of("problem.library.noSnapshot", run.path()));
        }
        int done = newest.map(checkpoint -> checkpoint.snapshot().epoch()).orElse(0);
        OptimizerSpec before = run.spec().optimizer();
        int wanted = epochs.orElse(before.epochs());
        if (done > wanted || (done == wanted && run.state() == RunState.COMPLETED)) {
            throw new ProblemException(Problem.of("problem.resume.done", run.name(), done));
        }
        return new OptimizerSpec(before.learningRate(), before.batch(), wanted);
    }

    /// Prepares a fork of a run at a snapshot; the fork takes over the metrics logged up to it.
    ///
    /// @param child from `RunSpec.fork`
    /// @throws ProblemException when the snapshot already has as many epochs as the child is to have
    public static RunStart fork(Path folder, RunFolder parent, long step, RunSpec child, DataSummary data,
            Map<String, String> versions) {
        boolean sameData = child.data().sameData(parent.spec().data());
        if (sameData) {
            requireSame(parent, data);
        }
        requireRoom(child, data);
        Checkpoint checkpoint = parent.steps().checkpoint(step);
        int epochs = child.optimizer().epochs();
        if (checkpoint.snapshot().epoch() >= epochs) {
            throw new ProblemException(Problem.of("problem.fork.epochs", step, epochs, checkpoint.snapshot().epoch()));
        }
        requireFamily(parent.spec().model(), child.model());
        Models.of(child.model()).requireNetworks(checkpoint.snapshot().weights());
        boolean sameBatches = sameData && child.optimizer().batch() == parent.spec().optimizer().batch();
        Checkpoint from = new Checkpoint(checkpoint.snapshot(),
                checkpoint.continuation().map(state -> state.withSettings(child, sameBatches)));
        RunStart start = made(RunFolder.create(folder, child, data, versions), Optional.of(from));
        try {
            start.folder().adopt(parent, checkpoint.snapshot());
            note(parent, step);
            return start;
        } catch (RuntimeException e) {
            start.discard();
            throw e;
        }
    }

    private static void requireFamily(ModelSpec parent, ModelSpec child) {
        Family wanted = child.family().family();
        List<Family> possible = forks(parent);
        if (!possible.contains(wanted)) {
            throw new ProblemException(Problem.of("problem.fork.family", parent.family().family().id(), wanted.id(),
                    possible.stream().map(Family::id).collect(Collectors.joining(", "))));
        }
    }

    /// The families that can continue with a model's weights: those with the same networks.
    public static List<Family> forks(ModelSpec parent) {
        Model model = Models.of(parent);
        return Arrays.stream(Family.values()).filter(family -> takesOver(parent, family, model)).toList();
    }

    private static boolean takesOver(ModelSpec parent, Family family, Model model) {
        try {
            return family == parent.family().family()
                    || Models.of(parent.with(FamilySpec.of(family))).takesOver(model);
        } catch (ProblemException _) {
            return false; // the family does not support these networks or data
        }
    }

    /// Pins the parent's snapshot so that it is not thinned; a read-only parent loses none anyway.
    private static void note(RunFolder parent, long step) {
        if (Files.isWritable(parent.path())) {
            new NotesFile(parent.path()).change(notes -> notes.fork(step));
        }
    }

    /// Checks memory before anything is created for a run that could not be trained.
    private static void requireRoom(RunSpec run, DataSummary data) {
        ModelSize.require(run.model(), Math.min(run.optimizer().batch(), data.train()));
    }

    @Override
    public void close() {
        lock.close();
    }

    /// Closes a run at the end of its training, and deletes the folder if it was created for this start and no weights
    /// could be saved.
    ///
    /// @return whether it was deleted
    public boolean closeOrDiscard() {
        boolean unsaved = made && unsaved();
        close();
        if (unsaved) {
            folder.discard();
        }
        return unsaved;
    }

    private boolean unsaved() {
        try {
            return folder.steps().isEmpty();
        } catch (ProblemException _) {
            return false; // moved, or cannot be listed
        }
    }

    /// Closes a start that failed before the first step, and deletes the folder if it was created for it.
    public void discard() {
        close();
        if (made) {
            folder.discard();
        }
    }

    private static void requireSame(RunFolder run, DataSummary now) {
        DataSummary before = run.summary();
        if (before.train() != now.train() || before.heldOut() != now.heldOut() || !before.shape().equals(now.shape())) {
            throw new ProblemException(Problem.of("problem.resume.data", run.name(), before.name(),
                    before.train(), before.heldOut(), now.train(), now.heldOut()));
        }
    }
}
