package elboroom.store.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSummary;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.KeptSnapshot;
import elboroom.domain.run.RunNotes;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.store.file.TemporaryFile;
import elboroom.store.step.Findings;
import elboroom.store.step.KeptSteps;
import elboroom.store.step.LatentsFile;
import elboroom.store.step.SnapshotFile;
import elboroom.store.step.Thinning;

/// A run on the disk: `run.json`, `metrics.csv`, `snapshots/<step>.safetensors` and `latents/<step>.npz`, readable at
/// every moment, also after a kill. One thread writes; any thread reads. A folder inside a jar can be read.
///
/// Every method throws an `elboroom.domain.ProblemException` that names the file when it cannot be read or written.
public final class RunFolder {

    private final Path folder;
    private final RunFile file;
    private final LoggedRows rows;
    private final KeptSteps steps;
    private final Findings findings;

    private RunFolder(Path folder, RunRecord run, Findings findings) {
        this.folder = folder;
        this.file = new RunFile(folder, run);
        this.rows = new LoggedRows(folder, file, findings);
        this.findings = findings;
        this.steps = new KeptSteps(folder, findings);
    }

    /// Begins a run in a folder that does not exist yet or is empty; its state is `RUNNING`.
    ///
    /// @param versions of what makes the run, by name; the one of Java is added
    public static RunFolder create(Path folder, RunSpec spec, DataSummary summary, Map<String, String> versions) {
        requireFree(folder);
        RunFolder created = new RunFolder(folder, RunRecord.begun(spec, summary, versions), new Findings());
        try {
            RunOpening.makeFolder(folder);
            created.file.write(created.file.run());
            created.rows.create();
            return created;
        } catch (ProblemException e) {
            RunOpening.removeBegun(folder);
            throw e;
        }
    }

    public static RunFolder create(Path folder, RunSpec spec, DataSummary summary) {
        return create(folder, spec, summary, Map.of());
    }

    /// Refuses a folder in which no run can begin because there is something already.
    public static void requireFree(Path folder) {
        RunOpening.requireFree(folder);
    }

    /// Whether a folder holds a run, in whatever condition.
    public static boolean isRun(Path folder) {
        return RunOpening.isRun(folder);
    }

    /// Opens a run; only its `run.json` is read, or where that is lost or damaged, the newest snapshot that tells the same.
    public static RunFolder open(Path folder) {
        Findings findings = new Findings();
        return new RunFolder(folder, new RunOpening(folder, findings).read(), findings);
    }

    /// What was found damaged by all that was read until now; each is told once.
    public List<Problem> problems() {
        return findings.all();
    }

    public Path path() {
        return folder;
    }

    /// The name of the folder, which is the name of the run unless the folder was copied or renamed by hand.
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    public RunSpec spec() {
        return file.run().spec();
    }

    /// The data of the run; of the files that could not be read, none is listed.
    public DataSummary summary() {
        return file.run().summary();
    }

    public SortedMap<String, String> versions() {
        return file.run().versions();
    }

    public RunState state() {
        return file.run().state();
    }

    /// What the run reached, as soon as it was recorded.
    public Optional<Figures> figures() {
        return Optional.ofNullable(file.run().figures());
    }

    /// Changes name or parent in `run.json`; its time stays that of the last training. Whoever calls this holds the lock.
    public void update(RunSpec spec) {
        file.writeAtSameTime(file.run().with(spec));
    }

    /// Changes the state in `run.json`.
    public void update(RunState state) {
        file.write(file.run().with(state));
    }

    /// Records what the run reached until now, and leaves the state as it is.
    public void record(Figures figures) {
        file.write(file.run().with(figures));
    }

    /// Has every write refused once the folder at this place is no longer the one that was locked, because somebody moved
    /// or deleted it.
    public void heldBy(RunLock holder) {
        file.heldBy(holder);
    }

    /// Appends a row of training steps to `metrics.csv`.
    public void append(StepMetrics metrics) {
        rows.append(metrics);
    }

    /// Appends a row with held-out figures to `metrics.csv`.
    public void append(Evaluation evaluation) {
        rows.append(evaluation);
    }

    /// Adds changes of settings to `run.json`.
    public void change(List<SettingChange> more) {
        file.write(file.run().with(Stream.concat(changes().stream(), more.stream()).toList()));
    }

    /// The changes of settings while the run was trained.
    public List<SettingChange> changes() {
        return file.run().changes();
    }

    /// The changes of settings of its parent before the fork.
    public List<SettingChange> inherited() {
        return file.run().inherited();
    }

    /// The run with its settings as they were at a step.
    public RunSpec at(long step) {
        return file.run().at(step);
    }

    /// Everything logged until now.
    public Metrics metrics() {
        return rows.read();
    }

    /// Keeps the weights of a step; those kept for the same step before are replaced.
    public void save(Snapshot snapshot) {
        file.requireInPlace();
        SnapshotFile.write(steps.weights.fileToWrite(snapshot.step()), snapshot, RunJson.specification(file.run()));
    }

    /// Keeps a step with all that is needed to go on from there. Of the steps kept before, only some stay that are exact
    /// (`ExactSteps.settle`).
    public void save(Checkpoint checkpoint) {
        file.requireInPlace();
        steps.saveState(checkpoint);
        save(checkpoint.snapshot());
        steps.exact.settle(checkpoint, new NotesFile(folder).read(findings), steps.best(rows.evaluations()));
    }

    /// A step with all that is kept of it to go on from there.
    public Checkpoint checkpoint(long step) {
        return steps.checkpoint(readSnapshot(step));
    }

    /// The last step whose weights can be read, with all that is kept of it to go on from there; where that is not all, this
    /// is one of the `problems`.
    public Optional<Checkpoint> newestCheckpoint() {
        return steps.newestCheckpoint(spec().model());
    }

    /// Refuses to be trained where something else is in the place of its files or folders.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.irregular`
    public void requireRegular() {
        steps.requireFolders();
        rows.requireFile();
    }

    /// Whether anything tells that it was trained after a step, even if no weights are left.
    public boolean trainedAfter(long step) {
        return new LoggedProgress(file.run(), metrics(), steps).after(step);
    }

    /// Is trained again, as `spec` says, from a checkpoint, or from the start where it is empty: whatever was kept or logged
    /// after it is removed; a `metrics.csv` or `run.json` that cannot be read whole is kept under another name. Whoever calls this holds the lock.
    public void goOn(RunSpec spec, Optional<Checkpoint> from) {
        file.requireInPlace();
        TemporaryFile.removeAll(folder);
        rows.keepUnreadable(from.map(Checkpoint::snapshot));
        from.ifPresent(steps::forgetAfter);
        long last = from.map(Checkpoint::step).orElse(0L);
        List<SettingChange> made = changes().stream().filter(change -> change.step() <= last).toList();
        rows.cut(from.map(Checkpoint::snapshot), made.size());
        file.write(file.run().with(spec).with(RunState.RUNNING).with(made));
    }

    /// Takes over what another run had logged until a snapshot, with which this one begins.
    public void adopt(RunFolder parent, Snapshot until) {
        file.requireInPlace();
        rows.adopt(parent.rows, until);
        file.write(file.run().inheriting(Stream.concat(parent.inherited().stream(), parent.changes().stream())
                .filter(change -> change.step() <= until.step()).toList()));
    }

    public void save(long step, Latents posteriors) {
        file.requireInPlace();
        LatentsFile.write(steps.latents.fileToWrite(step), posteriors);
    }

    /// The steps whose weights were kept, in rising order.
    public List<Long> snapshotSteps() {
        return steps.weights.steps();
    }

    /// The snapshots that are kept, in the order of their steps.
    public List<KeptSnapshot> kept() {
        return steps.kept();
    }

    /// The kept step with the lowest held-out loss; KL weighs everywhere as in the newest evaluation, so that a
    /// schedule of beta favours no step.
    public OptionalLong bestStep() {
        return steps.best(metrics().evaluations());
    }

    /// The model at a step. Whether its weights fit the model is for the model to say.
    public Snapshot readSnapshot(long step) {
        return steps.snapshot(spec().model(), step);
    }

    /// The model at the last step whose weights can be read.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.weights` when there are snapshots and none can be read
    public Optional<Snapshot> newestSnapshot() {
        return steps.newest(spec().model());
    }

    /// The posteriors of the shown examples at a step, if they were kept and can be read.
    public Optional<Latents> latents(long step) {
        return steps.latents(spec().model(), step);
    }

    /// What the person says of the run; nothing when that is damaged.
    public RunNotes notes() {
        return new NotesFile(folder).read(findings).orElse(RunNotes.NONE);
    }

    /// Whether the run was neither ended nor is trained by anybody.
    public boolean interrupted() {
        return (state() == RunState.RUNNING || state() == RunState.PAUSED) && RunLock.held(folder).isEmpty();
    }

    /// Which kept steps would go: not the newest nor the best, nor those at which other runs began or that the person
    /// pinned, and none at all while the notes that tell these are damaged.
    public Thinning thinning() {
        return steps.thinning(new NotesFile(folder).read(findings), bestStep());
    }

    /// Removes kept steps until the others fit in a budget, or must all stay, and says which. Whoever calls this holds the lock.
    public List<Long> thin(long budget) {
        return steps.bytes() <= budget ? List.of() : remove(thinning().below(budget));
    }

    /// Whether no weights were ever saved here.
    ///
    /// @throws elboroom.domain.ProblemException when the folder was moved, so that it is not known
    public boolean unsaved() {
        file.requireInPlace();
        return snapshotSteps().isEmpty();
    }

    /// Removes the folder of a run that never began or never saved weights, but nothing that others put into it.
    public void discard() {
        RunOpening.removeBegun(folder);
    }

    /// Removes all that is kept of some steps. Whoever calls this holds the lock.
    public List<Long> remove(List<Long> removed) {
        file.requireInPlace();
        steps.remove(removed);
        return removed;
    }
}
