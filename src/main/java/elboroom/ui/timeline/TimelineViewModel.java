package elboroom.ui.timeline;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.BackgroundService;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.service.run.StoredRun;
import elboroom.ui.control.chart.LossSeries;
import elboroom.ui.control.chart.StepMarks;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.LatentsFollower;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.RunChanges;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// The snapshots of the open run and the current one: an earlier step, or the newest, which is followed during
/// training. Runs on the FX thread.
public final class TimelineViewModel {

    private final Exploration exploration;
    private final TrainingSession session;
    private final LatentsFollower follower;
    private final StepReader reader;
    private final StepList stepList;
    private final UnreadableSnapshots unreadable;
    private final Player player;
    private final Pins pins;
    /// A decode request whose answer arrives after those to all requests of the panes for the same snapshot.
    private final Slot<ImageData> seen;
    private final ReadOnlyObjectWrapper<StepMarks> marks = new ReadOnlyObjectWrapper<>(StepMarks.NONE);
    private final ReadOnlyObjectWrapper<OptionalLong> at = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final RunLosses losses;
    private final ObservableValue<List<SettingChange>> changes;
    /// The step being read; empty for none.
    private OptionalLong wanted = OptionalLong.empty();

    /// @param disk reads snapshots
    /// @param writer writes runs, and therefore also lists what is written
    /// @param missing called when the folder of the open run does not exist any more
    /// @param later runs an action after a delay, on this thread
    public TimelineViewModel(Exploration exploration, TrainingSession session, LatentsFollower follower,
            InferenceService inference, BackgroundService disk, BackgroundService writer, Notices notices,
            Consumer<StoredRun> missing, BiConsumer<Duration, Runnable> later) {
        this.exploration = exploration;
        this.session = session;
        this.follower = follower;
        this.reader = new StepReader(disk, this::show, this::fail);
        this.stepList = new StepList(writer, this::mark, missing, notices::report);
        this.unreadable = new UnreadableSnapshots(exploration, stepList, marks(), notices, this::seek);
        this.losses = new RunLosses(exploration, session);
        this.changes = new RunChanges(exploration, session).marked();
        this.pins = new Pins(stepList, marks(), at());
        this.player = new Player(later, marks(), at(), this::go);
        this.seen = inference.slot(Lane.LIVE, this::showDrawn, _ -> player.pause());
        changes.subscribe((_, _) -> mark());
        exploration.run().subscribe(this::open);
        exploration.storedRun().subscribe(stepList::open);
        exploration.snapshot().subscribe(this::showList);
        session.listen(this::take);
    }

    /// Returns the available snapshots with their marks.
    public ReadOnlyObjectProperty<StepMarks> marks() {
        return marks.getReadOnlyProperty();
    }

    /// Returns the current or requested step; empty before there is one.
    public ReadOnlyObjectProperty<OptionalLong> at() {
        return at.getReadOnlyProperty();
    }

    /// Returns the loss curves drawn behind the snapshots.
    public ReadOnlyObjectProperty<LossSeries> losses() {
        return losses.series();
    }

    /// Returns the current snapshot.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshot() {
        return exploration.snapshot();
    }

    /// Returns whether the newest snapshot is shown and followed during training.
    public ReadOnlyObjectProperty<Boolean> live() {
        return exploration.live();
    }

    public ReadOnlyBooleanProperty playing() {
        return player.playing();
    }

    /// The playback speed; 1 plays at most two snapshots per second.
    public ObjectProperty<Integer> speed() {
        return player.speed();
    }

    /// Shows a snapshot: the newest or an earlier one.
    public void seek(long step) {
        player.pause();
        go(step);
    }

    /// Shows the snapshot with the lowest held-out loss.
    public void seekBest() {
        marks.get().best().ifPresent(this::seek);
    }

    /// Shows the newest snapshot.
    public void seekNewest() {
        marks.get().last().ifPresent(this::seek);
    }

    /// Plays the snapshots from the current one, or from the first if the newest is shown; pauses if playing.
    public void playOrPause() {
        player.playOrPause();
    }

    /// Lists the snapshots again, because some may have been removed.
    public void refresh() {
        stepList.refresh();
    }

    /// Returns the pinned snapshots.
    Pins pins() {
        return pins;
    }

    private void go(long step) {
        wanted = OptionalLong.empty();
        at.set(OptionalLong.of(step));
        exploration.followNewest(newest(step));
        Snapshot here = exploration.snapshot().get();
        Snapshot last = trained();
        StoredRun storedRun = exploration.storedRun().get();
        if (last != null && last.step() == step) {
            show(last);
        } else if (here != null && here.step() == step) {
            show(here);
        } else if (storedRun != null) {
            wanted = at.get();
            reader.read(storedRun, step);
        }
    }

    private void show(StepReader.StepData data) {
        long step = data.snapshot().step();
        if (wanted.equals(OptionalLong.of(step))) {
            wanted = OptionalLong.empty();
        }
        data.latents().ifPresent(latents -> follower.remember(step, latents));
        look(data.snapshot());
    }

    private void show(Snapshot known) {
        reader.cancel();
        look(known);
    }

    private void look(Snapshot snapshot) {
        exploration.view(snapshot);
        seen.ask(snapshot, new Query.Decode(exploration.point().get()));
    }

    private void fail(long step, Problem problem) {
        unreadable.report(step, problem);
        if (wanted.equals(OptionalLong.of(step))) {
            wanted = OptionalLong.empty();
            showList();
            at.get().ifPresent(here -> exploration.followNewest(newest(here)));
            player.drawn();
        }
    }

    private void showDrawn(Answer<ImageData> answer) {
        if (wanted.isEmpty() && answer.snapshot() == exploration.snapshot().get()) {
            player.drawn();
        }
    }

    private void open() {
        player.pause();
        reader.cancel();
        wanted = OptionalLong.empty();
        mark();
    }

    private void showList() {
        Snapshot here = exploration.snapshot().get();
        if (wanted.isEmpty()) {
            at.set(here == null ? OptionalLong.empty() : OptionalLong.of(here.step()));
        }
        if (marks.get().isEmpty() || here == null) {
            mark();
        }
    }

    private void take(TrainingEvent event) {
        if (session.followed()) {
            switch (event) {
                case TrainingEvent.SnapshotTaken _,TrainingEvent.Finished _,TrainingEvent.Diverged _ -> {
                    mark();
                    stepList.refresh();
                }
                default -> {
                }
            }
        }
    }

    private boolean newest(long step) {
        return step >= marks.get().last().orElse(step);
    }

    /// Returns the newest weights if the open run is the one in training or last trained; they may not be stored.
    private @Nullable Snapshot trained() {
        return session.followed() ? session.newest() : null;
    }

    private void mark() {
        Snapshot extra = stepList.steps().isEmpty() ? exploration.snapshot().get() : trained();
        marks.set(stepList.marks(exploration.run().get(), exploration.data().get(), extra,
                changes.getValue().stream().map(SettingChange::step).collect(Collectors.toSet())));
        pins.update();
    }

    /// Whether codes are open that have no model.
    ObservableValue<Boolean> codesOnly() {
        return exploration.codesOnly();
    }
}
