package elboroom.ui.exploration;

import java.time.Duration;
import java.util.Collections;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;

/// Runs that wait for the one in training: when it ends, for whatever reason, the first of them starts. Runs on the
/// FX thread.
public final class TrainingQueue {

    private final TrainingSession session;
    private final DataService data;
    private final Notices notices;
    private final UnaryOperator<String> unused;
    private final BiConsumer<Duration, Runnable> later;
    private final ObservableList<RunSpec> waiting = FXCollections.observableArrayList();
    /// Kept in a field because the source list references it only weakly.
    private final ObservableList<RunSpec> readable = FXCollections.unmodifiableObservableList(waiting);
    private boolean reading;

    /// @param unused returns a run name that does not exist yet
    /// @param later runs an action after a delay, on this thread
    public TrainingQueue(TrainingSession session, DataService data, Notices notices, UnaryOperator<String> unused,
            BiConsumer<Duration, Runnable> later) {
        this.session = session;
        this.data = data;
        this.notices = notices;
        this.unused = unused;
        this.later = later;
        session.listen(this::take);
    }

    /// Returns the waiting runs in the order in which they start; their names are unique.
    public ObservableList<RunSpec> waiting() {
        return readable;
    }

    /// Returns a name that no existing or waiting run has: the given one, if necessary with a number appended.
    public String freeName(String name) {
        String free = unused.apply(name);
        for (int i = 2; waits(free); i++) {
            free = unused.apply(name + "-" + i);
        }
        return free;
    }

    private boolean waits(String name) {
        return waiting.stream().anyMatch(run -> run.name().equals(name));
    }

    /// Adds a run to the queue; it starts immediately if nothing is in training.
    public void add(RunSpec run) {
        waiting.add(run.named(freeName(run.name())));
        begin();
    }

    /// Inserts a run at a place of the queue, or at its end if it has become shorter; does nothing if it waits already.
    public void insert(RunSpec run, int place) {
        if (!waits(run.name())) {
            waiting.add(Math.min(place, waiting.size()), run);
            begin();
        }
    }

    /// Removes a run from the queue.
    public void remove(RunSpec run) {
        waiting.remove(run);
    }

    /// Moves a run forward by this number of places, backward if negative.
    public void move(RunSpec run, int places) {
        int from = waiting.indexOf(run);
        int to = from - places;
        if (from >= 0 && to >= 0 && to < waiting.size()) {
            Collections.swap(waiting, from, to);
        }
    }

    /// The next run starts only after all listeners have received the end event.
    private void take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Finished _,TrainingEvent.Diverged _,TrainingEvent.Failed _ ->
                later.accept(Duration.ZERO, this::begin);
            default -> {
            }
        }
    }

    private boolean idle() {
        return session.state().get().canStart();
    }

    private void begin() {
        if (!reading && idle() && !waiting.isEmpty()) {
            RunSpec first = waiting.getFirst();
            reading = true;
            data.load(first.data(), first.seed(), _ -> {}, loaded -> begin(first, loaded),
                    problem -> fail(first, problem));
        }
    }

    /// While the data were read, the user may have started another run or removed this one.
    private void begin(RunSpec run, LoadedData loaded) {
        reading = false;
        if (!idle() || !waiting.remove(run)) {
            begin();
            return;
        }
        try {
            session.next(run.named(unused.apply(run.name())), loaded);
        } catch (ProblemException e) {
            fail(run, e.problem());
        }
    }

    private void fail(RunSpec run, Problem problem) {
        reading = false;
        waiting.remove(run);
        notices.report(problem);
        begin();
    }
}
