package elboroom.ui.runs;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.domain.run.RunInfo;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.TrainingSession;

/// All runs as last listed. While the list is visible, runs are listed again when training starts or ends and, while
/// one is in training in this or another process, at an interval. Runs on the FX thread.
final class RunList {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final RunsServices files;
    private final Notices notices;
    private final BiConsumer<Duration, Runnable> later;
    private final Runnable alongside;
    private final BooleanProperty visible = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<RunInfo>> all = new ReadOnlyObjectWrapper<>(List.of());
    private boolean waiting;

    /// @param later runs an action after a delay, on this thread
    /// @param alongside called each time the runs are listed, for what is read with them
    RunList(RunsServices files, TrainingSession session, Notices notices, BiConsumer<Duration, Runnable> later,
            Runnable alongside) {
        this.files = files;
        this.notices = notices;
        this.later = later;
        this.alongside = alongside;
        visible.subscribe(this::again);
        session.listen(event -> {
            if (event instanceof TrainingEvent.Finished || event instanceof TrainingEvent.Started) {
                again();
            }
        });
    }

    /// Whether the list is visible.
    BooleanProperty visible() {
        return visible;
    }

    /// Returns whether the runs have been listed since the program started.
    ReadOnlyBooleanProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /// Returns the runs, unordered.
    ReadOnlyObjectProperty<List<RunInfo>> all() {
        return all.getReadOnlyProperty();
    }

    /// Lists the runs again.
    void scan() {
        files.writer().run(_ -> files.library().listed(), _ -> {}, this::show, notices::report);
        alongside.run();
    }

    private void again() {
        if (visible.get()) {
            scan();
        }
    }

    private void show(List<RunInfo> found) {
        listed.set(true);
        if (!found.equals(all.get())) {
            all.set(found);
        }
        if (found.stream().anyMatch(RunInfo::inTraining) && !waiting) {
            waiting = true;
            later.accept(EVERY, () -> {
                waiting = false;
                again();
            });
        }
    }
}
