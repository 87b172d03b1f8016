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
import elboroom.domain.run.KeptSnapshot;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.RunStatus;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.run.KeptRun;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.RunStart;
import org.jspecify.annotations.Nullable;

/// Resumes and forks runs: reads the data, prepares the folder, starts training. Runs on the FX thread; slow work is
/// done in the background.
public final class Continuing {

    private final Exploration exploration;
    private final TrainingSession session;
    private final RunLibrary library;
    private final DataService data;
    private final BackgroundService background;
    private final Notices notices;
    private final DataNotice lacking;
    private final ReadOnlyObjectWrapper<@Nullable ForkPoint> forkPoint = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunInfo> interrupted = new ReadOnlyObjectWrapper<>();

    public Continuing(Exploration exploration, TrainingSession session, RunLibrary library, DataService data,
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

    /// The snapshot with which the next run is to begin; null where it begins with fresh weights.
    public ReadOnlyObjectProperty<@Nullable ForkPoint> forkPoint() {
        return forkPoint.getReadOnlyProperty();
    }

    /// The next run begins with this snapshot.
    public void forkFrom(ForkPoint from) {
        forkPoint.set(from);
    }

    /// The next run begins with fresh weights.
    public void leaveFork() {
        forkPoint.set(null);
    }

    /// Whether the run looked at has snapshots that another could begin with.
    public ObservableValue<Boolean> forkable() {
        return exploration.kept().map(Objects::nonNull).orElse(false);
    }

    /// Has the next run begin with the snapshot looked at, or where that is not kept, with the last kept before it.
    public void forkHere() {
        KeptRun kept = exploration.kept().get();
        Snapshot here = exploration.snapshot().get();
        if (kept != null && here != null) {
            background.run(_ -> last(kept, here.step()), _ -> {}, last -> offer(kept, last, here.epoch()),
                    notices::report);
        }
    }

    private static Optional<KeptSnapshot> last(KeptRun kept, long step) {
        return kept.snapshots().stream().filter(snapshot -> snapshot.step() <= step).reduce((_, later) -> later);
    }

    private void offer(KeptRun kept, Optional<KeptSnapshot> last, int epoch) {
        if (exploration.kept().get() == kept) {
            last.ifPresent(from -> forkFrom(
                    new ForkPoint(kept, kept.at(from.step()), from.step(), epoch, from.resumable())));
        }
    }

    /// Begins a run with a snapshot of another.
    ///
    /// @param child as `RunSpec.fork` makes it
    public void fork(ForkPoint from, RunSpec child) {
        begin(child, loaded -> library.fork(from.parent(), from.step(), child, loaded));
    }

    /// A run that was interrupted and could go on; null for none, or when the person does not want to now.
    public ReadOnlyObjectProperty<@Nullable RunInfo> interrupted() {
        return interrupted.getReadOnlyProperty();
    }

    /// The run that was interrupted is not to be resumed now.
    public void leaveInterrupted() {
        interrupted.set(null);
    }

    /// Looks whether a run of the library was interrupted; of several, the one that was last at work.
    public void lookForInterrupted() {
        background.run(_ -> newestInterrupted(), _ -> {}, found -> interrupted.set(found.orElse(null)),
                notices::report);
    }

    private Optional<RunInfo> newestInterrupted() {
        return library.catalogue().list().stream()
                .filter(run -> run.status() == RunStatus.INTERRUPTED && run.spec().isPresent())
                .max(Comparator.comparing(RunInfo::changed));
    }

    /// Goes on with the run that was interrupted.
    public void resumeInterrupted() {
        RunInfo run = interrupted.get();
        if (run != null) {
            interrupted.set(null);
            background.run(_ -> library.open(run.folder()), _ -> {}, opened -> resume(opened, OptionalInt.empty()),
                    notices::report);
        }
    }

    /// A run that goes on is no longer offered.
    private void withdraw(Path begun) {
        RunInfo offered = interrupted.get();
        if (offered != null && offered.name().equals(String.valueOf(begun.getFileName()))) {
            interrupted.set(null);
        }
    }

    /// Goes on with a run at its newest snapshot.
    ///
    /// @param epochs how many it is to have, counted from its start; empty for as many as it was to have
    public void resume(OpenRun run, OptionalInt epochs) {
        begin(run.spec(), loaded -> library.resume(run.kept(), epochs, loaded));
    }

    private void begin(RunSpec run, Function<LoadedData, RunStart> ready) {
        if (session.state().get().active()) {
            notices.report(Problem.of("problem.training.busy", run.name()));
            return;
        }
        data.loadNamed(run.data(), run.seed(), _ -> {}, loaded -> begin(ready, loaded),
                problem -> lack(problem, run, ready));
    }

    /// Begins with the data in the folder that the person chooses, if they are the run's.
    private void lack(Problem problem, RunSpec run, Function<LoadedData, RunStart> ready) {
        lacking.tell(problem, folder -> data.loadFrom(folder, run.data(), run.seed(), _ -> {},
                loaded -> begin(ready, loaded), again -> lack(again, run, ready)));
    }

    private void begin(Function<LoadedData, RunStart> ready, LoadedData loaded) {
        lacking.settle();
        background.run(_ -> ready.apply(loaded), _ -> {}, start -> begin(start, loaded), notices::report);
    }

    private void begin(RunStart start, LoadedData loaded) {
        if (session.state().get().canStart()) {
            forkPoint.set(null);
            start.problems().forEach(notices::report);
            session.start(start, loaded);
            withdraw(start.place());
        } else {
            start.close(); // another run began meanwhile
            notices.report(Problem.of("problem.training.busy", start.run().name()));
        }
    }
}
