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
    /// Kept, because it alone holds on to those who listen to it.
    private final ObservableList<RunSpec> readable = FXCollections.unmodifiableObservableList(waiting);
    private boolean reading;

    /// @param unused makes a run's name unlike those that exist
    /// @param later does something after a while, on this thread
    public TrainingQueue(TrainingSession session, DataService data, Notices notices, UnaryOperator<String> unused,
            BiConsumer<Duration, Runnable> later) {
        this.session = session;
        this.data = data;
        this.notices = notices;
        this.unused = unused;
        this.later = later;
        session.listen(this::take);
    }

    /// The runs in the order in which they begin; their names differ.
    public ObservableList<RunSpec> waiting() {
        return readable;
    }

    /// A name that no run has yet, nor one that waits: the given one, or with a number behind.
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

    /// Has a run wait; it begins at once when nothing is in training.
    public void add(RunSpec run) {
        waiting.add(run.named(freeName(run.name())));
        begin();
    }

    /// A run is no longer wanted.
    public void remove(RunSpec run) {
        waiting.remove(run);
    }

    /// Has a run begin earlier by so many places, later where they are below 0.
    public void raise(RunSpec run, int places) {
        int from = waiting.indexOf(run);
        int to = from - places;
        if (from >= 0 && to >= 0 && to < waiting.size()) {
            Collections.swap(waiting, from, to);
        }
    }

    /// Everybody is to hear of the end before another run begins.
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

    /// Meanwhile the person may have begun another run, or no longer want this one.
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
