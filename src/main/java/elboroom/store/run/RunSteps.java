package elboroom.store.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.StoredSnapshot;
import elboroom.domain.training.Checkpoint;
import elboroom.store.step.Findings;
import elboroom.store.step.LatentsFile;
import elboroom.store.step.SnapshotFile;
import elboroom.store.step.StoredSteps;
import elboroom.store.step.Thinning;

/// The saved steps of a run: weights, posteriors and optimizer states. Written by one thread, readable from any.
///
/// Every method throws an `elboroom.domain.ProblemException` with the file's path if it cannot be read or written.
public final class RunSteps {

    final StoredSteps stored;
    private final RunFile file;
    private final LoggedRows rows;
    private final NotesFile notes;
    private final Findings findings;

    RunSteps(Path folder, RunFile file, LoggedRows rows, Findings findings) {
        this.stored = new StoredSteps(folder, findings);
        this.file = file;
        this.rows = rows;
        this.notes = new NotesFile(folder);
        this.findings = findings;
    }

    /// Saves the weights of a step and replaces any saved before for the same step.
    public void save(Snapshot snapshot) {
        file.requireInPlace();
        SnapshotFile.write(stored.weights.fileToWrite(snapshot.step()), snapshot,
                RunJson.specification(file.content()));
    }

    /// Saves a step with everything needed to resume training. Some of the previously saved steps are then no longer
    /// exact (`ExactSteps.afterSave`).
    public void save(Checkpoint checkpoint) {
        file.requireInPlace();
        stored.saveState(checkpoint);
        save(checkpoint.snapshot());
        stored.exact.afterSave(checkpoint, notes.read(findings), stored.best(rows.evaluations()));
    }

    public void save(long step, Latents posteriors) {
        file.requireInPlace();
        LatentsFile.write(stored.latents.fileToWrite(step), posteriors);
    }

    /// Returns the steps with saved weights, in ascending order.
    public List<Long> list() {
        return stored.weights.steps();
    }

    /// Whether no weights were ever saved.
    ///
    /// @throws elboroom.domain.ProblemException if the folder was moved, so that this is unknown
    public boolean isEmpty() {
        file.requireInPlace();
        return list().isEmpty();
    }

    /// Returns the saved snapshots, in step order.
    public List<StoredSnapshot> snapshots() {
        return stored.snapshots();
    }

    /// Returns the saved step with the lowest held-out loss. All losses use the KL weight of the newest evaluation, so
    /// that a beta schedule favours no step.
    public OptionalLong best() {
        return stored.best(rows.read().evaluations());
    }

    /// Returns the snapshot at a step. The shapes of its weights are not checked against the model.
    public Snapshot snapshot(long step) {
        return stored.snapshot(model(), step);
    }

    /// Returns the last snapshot whose weights can be read.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.weights` if there are snapshots but none can be read
    public Optional<Snapshot> newest() {
        return stored.newest(model());
    }

    /// Returns a step with everything saved to resume training from it.
    public Checkpoint checkpoint(long step) {
        return stored.checkpoint(snapshot(step));
    }

    /// Returns the last step whose weights can be read, with everything saved to resume training from it; missing parts
    /// are added to `RunFolder.problems`.
    public Optional<Checkpoint> newestCheckpoint() {
        return stored.newestCheckpoint(model());
    }

    /// Returns the posteriors of the visualised examples at a step, if saved and readable.
    public Optional<Latents> latents(long step) {
        return stored.latents(model(), step);
    }

    /// Returns which saved steps may be removed: not the newest, the best, those from which other runs were forked or
    /// pinned steps; none at all if the notes, which list these, are damaged.
    public Thinning thinning() {
        return stored.thinning(notes.read(findings), best());
    }

    /// Removes saved steps until the rest fits in a budget or must be kept. Returns the removed steps. The caller must
    /// hold the lock.
    public List<Long> thin(long budget) {
        return stored.bytes() <= budget ? List.of() : remove(thinning().toFitWithReserve(budget));
    }

    /// Removes everything saved for some steps. The caller must hold the lock.
    public List<Long> remove(List<Long> removed) {
        file.requireInPlace();
        stored.remove(removed);
        return removed;
    }

    private ModelSpec model() {
        return file.content().spec().model();
    }
}
