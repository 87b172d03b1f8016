package elboroom.ui.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import elboroom.domain.Problem;
import elboroom.domain.run.Budget;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.exploration.UndoHistory;

/// All runs, those that match the search, and the selected ones. Runs on the FX thread.
public final class RunsViewModel {

    private static final int MOST_EPOCHS = 1_000_000;
    public static final int LEAST_COMPARED = 2;
    public static final int MOST_COMPARED = 4;

    private final Exploration exploration;
    private final UndoHistory history;
    private final ResumeAndFork resumeAndFork;
    private final TrainingQueue queue;
    private final RunsServices files;
    private final Notices notices;
    private final RunNavigation elsewhere;
    private final RunList list;
    private final RunEdits edits;
    private final Deletion deletion;
    private final RunRequest request;
    private final LeftRun left;
    private final OverlayViewModel overlay;
    private final SpaceViewModel space;
    private final ObjectProperty<RunsPart> part = new SimpleObjectProperty<>(RunsPart.TABLE);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<RunInfo>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RunInfo>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<RunTotals> totals = new ReadOnlyObjectWrapper<>(
            RunTotals.of(List.of(), 0, Budget.DEFAULT));
    private Set<Path> wanted = Set.of();

    /// @param later runs an action after a delay, on this thread
    public RunsViewModel(Exploration exploration, UndoHistory history, TrainingSession session, TrainingQueue queue,
            ResumeAndFork resumeAndFork,
            RunsServices files, Notices notices, RunNavigation elsewhere, BiConsumer<Duration, Runnable> later) {
        this.exploration = exploration;
        this.history = history;
        this.resumeAndFork = resumeAndFork;
        this.queue = queue;
        this.files = files;
        this.notices = notices;
        this.elsewhere = elsewhere;
        this.edits = new RunEdits(files, notices, this::scan);
        this.deletion = new Deletion(selected(), this::delete);
        this.request = new RunRequest(selected(), deletion);
        this.left = new LeftRun(exploration);
        this.overlay = new OverlayViewModel(selected(), this::listedRuns, files, notices);
        this.space = new SpaceViewModel(files, notices, this::thinned);
        this.list = new RunList(files, session, notices, later, () -> {
            space.read();
            lookForMissing();
        });
        list.all().subscribe(_ -> {
            fill();
            overlay.listChanged();
        });
        space.budget().subscribe(_ -> fill());
        search.subscribe(_ -> fill());
    }

    /// Whether the list is visible; it is refreshed only then.
    public BooleanProperty visible() {
        return list.visible();
    }

    /// The part that is shown where there is no room for all.
    public ObjectProperty<RunsPart> part() {
        return part;
    }

    /// The search text, matched against names, data, models, tags and notes.
    public StringProperty search() {
        return search;
    }

    /// Returns whether the runs have been listed since the program started.
    public ReadOnlyBooleanProperty listed() {
        return list.listed();
    }

    /// Returns the runs that match the search, unordered.
    public ReadOnlyObjectProperty<List<RunInfo>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Returns the selected runs among those shown.
    public ReadOnlyObjectProperty<List<RunInfo>> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunTotals> totals() {
        return totals.getReadOnlyProperty();
    }

    /// Returns the overlaid losses and differing settings of the selected runs.
    public OverlayViewModel overlay() {
        return overlay;
    }

    /// Returns the deletion of the selected runs.
    public Deletion deletion() {
        return deletion;
    }

    RunRequest request() {
        return request;
    }

    /// Selects a run to edit its name.
    public void askToRename(Path run) {
        part.set(RunsPart.DETAILS);
        select(run);
        request.rename(run);
    }

    /// Selects a run to delete it, as the button does.
    public void askToDelete(Path run) {
        part.set(RunsPart.TABLE);
        select(run);
        request.delete(run);
    }

    private void select(Path run) {
        search.set("");
        wanted = Set.of(run);
        deletion.answer(false);
        choose();
    }

    /// Returns the disk space limit of the runs.
    public SpaceViewModel space() {
        return space;
    }

    public TrainingQueue queue() {
        return queue;
    }

    private List<RunInfo> listedRuns() {
        return list.all().get();
    }

    /// Selects runs among those shown.
    public void select(List<RunInfo> runs) {
        wanted = runs.stream().map(run -> run.folder()).collect(Collectors.toCollection(LinkedHashSet::new));
        deletion.answer(false);
        choose();
    }

    private void choose() {
        selected.set(wanted.stream().flatMap(folder -> shown.get().stream()
                .filter(run -> run.folder().equals(folder))).toList());
    }

    /// Removes a run from the queue.
    public void removeFromQueue(RunSpec run) {
        int place = queue.waiting().indexOf(run);
        if (place >= 0) {
            queue.remove(run);
            history.add("undo.queue", () -> queue.insert(run, place), () -> queue.remove(run));
        }
    }

    /// Lists the runs again.
    public void scan() {
        list.scan();
    }

    /// Shows another run if the folder of the open one does not exist any more.
    private void lookForMissing() {
        StoredRun open = exploration.storedRun().get();
        if (open != null) {
            files.writer().run(_ -> open.missing(), _ -> {}, missing -> {
                if (missing) {
                    elsewhere.leaveMissing(open);
                }
            }, notices::report);
        }
    }

    private void thinned() {
        scan();
        elsewhere.thinned();
    }

    private void fill() {
        List<RunInfo> all = list.all().get();
        shown.set(all.stream().filter(run -> run.matches(search.get())).toList());
        totals.set(RunTotals.of(all, shown.get().size(), space.budget().get()));
        choose();
    }

    /// Opens a run in any folder.
    public void open(Path run) {
        elsewhere.look(run);
    }

    /// Compares the selected runs side by side.
    public void compare() {
        elsewhere.compare(selected.get().stream().map(RunInfo::folder).toList());
    }

    /// Resumes a run.
    ///
    /// @param epochs the total number of epochs, counted from the start of the run, as typed
    public void resume(RunInfo run, String epochs) {
        OptionalInt wanted = whole(epochs);
        if (wanted.isEmpty()) {
            notices.report(Problem.of("problem.field.whole", epochs, 1, MOST_EPOCHS));
            return;
        }
        files.disk().run(_ -> files.library().open(run.folder()), _ -> {},
                opened -> resumeAndFork.resume(opened, wanted), notices::report);
    }

    private static OptionalInt whole(String typed) {
        try {
            int number = Integer.parseInt(typed.strip());
            return number < 1 || number > MOST_EPOCHS ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /// Renames a run.
    ///
    /// @param refused called if it keeps its name
    public void rename(RunInfo run, String name, Runnable refused) {
        Path folder = run.folder();
        rename(folder, name, target -> history.add("undo.rename",
                failed -> rename(target, run.name(), _ -> {}, failed),
                failed -> rename(folder, name, _ -> {}, failed)), refused);
    }

    private void rename(Path run, String name, Consumer<Path> done, Runnable refused) {
        edits.rename(run, name, target -> {
            if (wanted.contains(run)) {
                wanted = wanted.stream().map(folder -> folder.equals(run) ? target : folder)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
            elsewhere.renamed(run, target, isOpen(run));
            done.accept(target);
        }, refused);
    }

    /// Replaces the tags of a run by these, separated by commas.
    public void tag(RunInfo run, String tags) {
        Path folder = run.folder();
        List<String> before = run.notes().tags();
        List<String> after = RunEdits.tags(tags);
        edits.tag(folder, after, () -> history.add("undo.tags", () -> edits.tag(folder, before, () -> {}),
                () -> edits.tag(folder, after, () -> {})));
    }

    public void note(RunInfo run, String text) {
        Path folder = run.folder();
        String before = run.notes().text();
        edits.note(folder, text, () -> history.add("undo.note", () -> edits.note(folder, before, () -> {}),
                () -> edits.note(folder, text, () -> {})));
    }

    private void delete(List<RunInfo> runs) {
        edits.delete(runs.stream().map(RunInfo::folder).toList(), this::release,
                this::restored, step -> history.add(
                        runs.size() == 1 ? "undo.delete.one" : "undo.delete.many", step::restore,
                        failed -> step.delete(() -> {}, failed)));
    }

    private void restored(Collection<Path> runs) {
        wanted = new LinkedHashSet<>(runs);
        left.takeFrom(runs).ifPresent(elsewhere::reopen);
    }

    /// Makes other panes release a run that was deleted.
    void release(Path run) {
        resumeAndFork.withdraw(run);
        if (isOpen(run)) {
            left.leave(run);
            elsewhere.leaveDeleted();
        }
        elsewhere.deleted(run);
    }

    private boolean isOpen(Path run) {
        StoredRun storedRun = exploration.storedRun().get();
        return storedRun != null && storedRun.isIn(run);
    }
}
