package elboroom.store.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunNotes;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.RunEvent;
import elboroom.domain.training.StepMetrics;
import elboroom.store.file.TemporaryFile;
import elboroom.store.step.Findings;

/// A run on disk: `run.json`, `metrics.csv`, `snapshots/<step>.safetensors` and `latents/<step>.npz`. Always in a
/// readable state, including after a kill. Written by one thread, readable from any. Folders inside a jar are
/// read-only.
///
/// Every method throws an `elboroom.domain.ProblemException` with the file's path if it cannot be read or written.
public final class RunFolder {

    private final Path folder;
    private final RunFile file;
    private final LoggedRows rows;
    private final RunSteps steps;
    private final Findings findings;

    private RunFolder(Path folder, RunFile.Content run, Findings findings) {
        this.folder = folder;
        this.file = new RunFile(folder, run);
        this.rows = new LoggedRows(folder, file, findings);
        this.findings = findings;
        this.steps = new RunSteps(folder, file, rows, findings);
    }

    /// Creates a run in a new or empty folder, in state `RUNNING`.
    ///
    /// @param versions of the software that creates the run, by name; the Java version is added
    public static RunFolder create(Path folder, RunSpec spec, DataSummary summary, Map<String, String> versions) {
        requireFree(folder);
        RunFolder created = new RunFolder(folder, RunFile.Content.created(spec, summary, versions), new Findings());
        try {
            RunOpening.makeFolder(folder);
            created.file.write(created.file.content());
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

    /// Refuses a folder that is not empty.
    public static void requireFree(Path folder) {
        RunOpening.requireFree(folder);
    }

    /// Whether a folder contains a run, which may be damaged.
    public static boolean isRun(Path folder) {
        return RunOpening.isRun(folder);
    }

    /// Opens a run. Reads only `run.json` or, if that is missing or damaged, the newest snapshot that contains the same
    /// data.
    public static RunFolder open(Path folder) {
        Findings findings = new Findings();
        return new RunFolder(folder, new RunOpening(folder, findings).read(), findings);
    }

    /// Returns all damage found while reading so far, each once.
    public List<Problem> problems() {
        return findings.all();
    }

    public Path path() {
        return folder;
    }

    /// Returns the name of the folder, which is the name of the run unless the folder was copied or renamed manually.
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /// Returns the saved steps.
    public RunSteps steps() {
        return steps;
    }

    public RunSpec spec() {
        return file.content().spec();
    }

    /// Returns the specification under the name of the folder, also if that was copied or renamed manually.
    public RunSpec namedSpec() {
        return spec().named(name());
    }

    /// Returns the data of the run; unreadable files are counted but not listed.
    public DataSummary summary() {
        return file.content().summary();
    }

    public SortedMap<String, String> versions() {
        return file.content().versions();
    }

    public RunState state() {
        return file.content().state();
    }

    /// Returns the results of the run, if recorded.
    public Optional<Figures> figures() {
        return Optional.ofNullable(file.content().figures());
    }

    /// Changes name or parent in `run.json` and keeps its modification time, which is that of the last training. The
    /// caller must hold the lock.
    public void update(RunSpec spec) {
        file.writeAtSameTime(file.content().with(spec));
    }

    /// Changes the state in `run.json`.
    public void update(RunState state) {
        file.write(file.content().with(state));
    }

    /// Records the current results and keeps the state.
    public void record(Figures figures) {
        file.write(file.content().with(figures));
    }

    /// Refuses further writes as soon as the folder at this path is no longer the locked one, because it was moved or
    /// deleted.
    public void setLock(RunLock holder) {
        file.setLock(holder);
    }

    /// Appends a row of training steps to `metrics.csv`.
    public void append(StepMetrics metrics) {
        rows.append(metrics);
    }

    /// Appends an evaluation row to `metrics.csv`.
    public void append(Evaluation evaluation) {
        rows.append(evaluation);
    }

    /// Adds setting changes to `run.json`.
    public void change(List<SettingChange> more) {
        file.write(file.content().with(Stream.concat(changes().stream(), more.stream()).toList()));
    }

    /// Adds an event to `run.json`.
    public void record(RunEvent event) {
        file.write(
                file.content().withEvents(Stream.concat(file.content().events().stream(), Stream.of(event)).toList()));
    }

    /// Returns the setting changes during training.
    public List<SettingChange> changes() {
        return file.content().changes();
    }

    /// Returns the setting changes of the parent before the fork.
    public List<SettingChange> inherited() {
        return file.content().inherited();
    }

    /// Returns the run with the settings that were in effect at a step.
    public RunSpec at(long step) {
        return file.content().at(step);
    }

    /// Returns everything logged so far.
    public History history() {
        return rows.read();
    }

    /// Refuses to train if one of the run's files or folders is something else, such as a link or a pipe.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.irregular`
    public void requireRegular() {
        steps.stored.requireFolders();
        rows.requireFile();
    }

    /// Whether there is any trace of training after a step, even if no weights remain.
    public boolean trainedAfter(long step) {
        return new LoggedProgress(file.content(), history(), steps.stored).after(step);
    }

    /// Resumes training with the settings in `spec` from a checkpoint, or from the start if it is empty. Deletes
    /// everything saved or logged after it; a damaged `metrics.csv` or `run.json` is kept under another name. The
    /// caller must hold the lock.
    public void resume(RunSpec spec, Optional<Checkpoint> from) {
        file.requireInPlace();
        TemporaryFile.removeAll(folder);
        rows.keepUnreadable(from.map(Checkpoint::snapshot));
        from.ifPresent(steps.stored::forgetAfter);
        long last = from.map(Checkpoint::step).orElse(0L);
        List<SettingChange> made = changes().stream().filter(change -> change.step() <= last).toList();
        rows.cut(from.map(Checkpoint::snapshot), made.size());
        List<RunEvent> events = Stream.concat(eventsUntil(last), Stream.of(new RunEvent(last, RunEvent.Kind.RESUME)))
                .toList();
        file.write(file.content().with(spec).with(RunState.RUNNING).with(made).withEvents(events));
    }

    /// Copies the log of another run up to the snapshot with which this one starts.
    public void adopt(RunFolder parent, Snapshot until) {
        file.requireInPlace();
        rows.adopt(parent.rows, until);
        file.write(file.content().inheriting(Stream.concat(parent.inherited().stream(), parent.changes().stream())
                .filter(change -> change.step() <= until.step()).toList())
                .withEvents(parent.eventsUntil(until.step()).toList()));
    }

    private Stream<RunEvent> eventsUntil(long step) {
        return file.content().events().stream().filter(event -> event.step() <= step);
    }

    /// Returns the user's notes on the run; empty if they are damaged.
    public RunNotes notes() {
        return new NotesFile(folder).read(findings).orElse(RunNotes.NONE);
    }

    /// Whether the run was interrupted: neither finished nor currently being trained.
    public boolean interrupted() {
        return (state() == RunState.RUNNING || state() == RunState.PAUSED) && RunLock.holder(folder).isEmpty();
    }

    /// Removes the folder of a run that was never started or never saved weights, but no other files in it.
    public void discard() {
        RunOpening.removeBegun(folder);
    }
}
