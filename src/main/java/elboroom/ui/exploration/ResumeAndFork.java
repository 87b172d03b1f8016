package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.RunStatus;
import elboroom.domain.run.StoredSnapshot;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.RunStart;
import elboroom.service.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// Resumes and forks runs: reads the data, prepares the folder, starts training. Runs on the FX thread; slow work is
/// done in the background.
public final class ResumeAndFork {

    private final Exploration exploration;
    private final TrainingSession session;
    private final RunLibrary library;
    private final DataService data;
    private final BackgroundService background;
    private final Notices notices;
    private final DataNotice lacking;
    private final ReadOnlyObjectWrapper<@Nullable ForkPoint> forkPoint = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunInfo> interrupted = new ReadOnlyObjectWrapper<>();

    public ResumeAndFork(Exploration exploration, TrainingSession session, RunLibrary library, DataService data,
            BackgroundService background, Notices notices) {
        this.exploration = exploration;
        this.session = session;
        this.library = library;
        this.data = data;
        this.background = background;
        this.notices = notices;
        this.lacking = new DataNotice(notices);
        exploration.run().subscribe(_ -> forkPoint.set(null));
    }

    /// Returns the snapshot that the next run starts from; null for fresh weights.
    public ReadOnlyObjectProperty<@Nullable ForkPoint> forkPoint() {
        return forkPoint.getReadOnlyProperty();
    }

    /// Sets the snapshot that the next run starts from.
    public void forkFrom(ForkPoint from) {
        forkPoint.set(from);
    }

    /// Clears the fork point: the next run starts from fresh weights.
    public void leaveFork() {
        forkPoint.set(null);
    }

    /// Returns whether the open run has stored snapshots to fork from.
    public ObservableValue<Boolean> forkable() {
        return exploration.storedRun().map(Objects::nonNull).orElse(false);
    }

    /// Sets the fork point to the current snapshot or, if it is not stored, to the last stored one before it.
    public void forkHere() {
        StoredRun storedRun = exploration.storedRun().get();
        Snapshot here = exploration.snapshot().get();
        if (storedRun != null && here != null) {
            background.run(_ -> last(storedRun, here.step()), _ -> {}, last -> offer(storedRun, last, here.epoch()),
                    notices::report);
        }
    }

    private static Optional<StoredSnapshot> last(StoredRun storedRun, long step) {
        return storedRun.snapshots().stream().filter(snapshot -> snapshot.step() <= step).reduce((_, later) -> later);
    }

    private void offer(StoredRun storedRun, Optional<StoredSnapshot> last, int epoch) {
        if (exploration.storedRun().get() == storedRun) {
            last.ifPresent(from -> forkFrom(
                    new ForkPoint(storedRun, storedRun.at(from.step()), from.step(), epoch, from.resumable())));
        }
    }

    /// Starts a run from a snapshot of another run.
    ///
    /// @param child the specification returned by `RunSpec.fork`
    public void fork(ForkPoint from, RunSpec child) {
        begin(child, loaded -> library.fork(from.parent(), from.step(), child, loaded));
    }

    /// Returns the interrupted run that is offered for resuming; null if there is none or the user declined.
    public ReadOnlyObjectProperty<@Nullable RunInfo> interrupted() {
        return interrupted.getReadOnlyProperty();
    }

    /// Withdraws the offer to resume the interrupted run.
    public void leaveInterrupted() {
        interrupted.set(null);
    }

    /// Offers the run that was last in training if it was interrupted. An older interrupted run is not offered: it was
    /// offered at an earlier start.
    public void lookForInterrupted() {
        background.run(_ -> newestInterrupted(), _ -> {}, found -> interrupted.set(found.orElse(null)),
                notices::report);
    }

    private Optional<RunInfo> newestInterrupted() {
        return library.catalogue().list().stream().filter(run -> run.spec().isPresent())
                .max(Comparator.comparing(RunInfo::changed)).filter(run -> run.status() == RunStatus.INTERRUPTED);
    }

    /// Resumes the interrupted run.
    public void resumeInterrupted() {
        RunInfo run = interrupted.get();
        if (run != null) {
            interrupted.set(null);
            background.run(_ -> library.open(run.folder()), _ -> {}, opened -> resume(opened, OptionalInt.empty()),
                    notices::report);
        }
    }

    /// Withdraws the offer if it is for this run, because it was started or deleted.
    public void withdraw(Path folder) {
        RunInfo offered = interrupted.get();
        if (offered != null && offered.name().equals(String.valueOf(folder.getFileName()))) {
            interrupted.set(null);
        }
    }

    /// Resumes a run from its newest snapshot.
    ///
    /// @param epochs the total number of epochs, counted from the start of the run; empty for the number in its
    /// specification
    public void resume(RunAtStep run, OptionalInt epochs) {
        begin(run.spec(), loaded -> library.resume(run.storedRun(), epochs, loaded));
    }

    private void begin(RunSpec run, Function<LoadedData, RunStart> ready) {
        if (session.state().get().active()) {
            notices.report(Problem.of("problem.training.busy", run.name()));
            return;
        }
        data.loadNamed(run.data(), run.seed(), _ -> {}, loaded -> begin(ready, loaded),
                problem -> offerOtherFolder(problem, run, ready));
    }

    /// Reports unreadable data. If the user chooses another folder that holds the run's data, starts with it.
    private void offerOtherFolder(Problem problem, RunSpec run, Function<LoadedData, RunStart> ready) {
        lacking.report(problem, folder -> data.loadFrom(folder, run.data(), run.seed(), _ -> {},
                loaded -> begin(ready, loaded), again -> offerOtherFolder(again, run, ready)));
    }

    private void begin(Function<LoadedData, RunStart> ready, LoadedData loaded) {
        lacking.clear();
        background.run(_ -> ready.apply(loaded), _ -> {}, start -> begin(start, loaded), notices::report);
    }

    private void begin(RunStart start, LoadedData loaded) {
        if (session.state().get().canStart()) {
            forkPoint.set(null);
            start.problems().forEach(notices::report);
            session.start(start, loaded);
            withdraw(start.place());
        } else {
            start.close(); // another run has started meanwhile
            notices.report(Problem.of("problem.training.busy", start.run().name()));
        }
    }
}
