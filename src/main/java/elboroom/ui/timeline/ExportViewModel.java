package elboroom.ui.timeline;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.ReplaySpec;
import elboroom.domain.run.ReplaySpec.View;
import elboroom.domain.run.RunSpec;
import elboroom.service.BackgroundService.Task;
import elboroom.service.replay.Replay;
import elboroom.service.replay.ReplayService;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// Exports the training of the open run as an animated picture. Runs on the FX thread.
public final class ExportViewModel {

    /// The state of the export; `part` is its progress from 0 to 1.
    record State(boolean running, double part, boolean done) {

        static final State IDLE = new State(false, 0, false);
        static final State DONE = new State(false, 1, true);
    }

    static final List<Integer> SIZES = List.of(400, 600, 900);
    static final List<Integer> SECONDS = List.of(3, 6, 12);

    private final Exploration exploration;
    private final ReplayService replays;
    private final Notices notices;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.MAP);
    private final ObjectProperty<Integer> size = new SimpleObjectProperty<>(600);
    private final ObjectProperty<Integer> seconds = new SimpleObjectProperty<>(6);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ObservableValue<List<View>> views;
    private @Nullable Task task;
    private String file = "";

    public ExportViewModel(Exploration exploration, ReplayService replays, Notices notices) {
        this.exploration = exploration;
        this.replays = replays;
        this.notices = notices;
        this.views = exploration.run().map(ExportViewModel::views).orElse(List.of());
        views.subscribe(now -> {
            if (!now.isEmpty() && !now.contains(view.get())) {
                view.set(now.getFirst());
            }
        });
    }

    private static List<View> views(@Nullable RunSpec run) {
        return run == null ? List.of() : views(run.model());
    }

    private static List<View> views(ModelSpec model) {
        boolean plane = model.has(Capability.DIMENSIONS);
        return Stream.of(View.values()).filter(view -> switch (view) {
            case MAP, MANIFOLD -> plane;
            case TRAVERSAL -> plane && !model.shape().points();
            case RECONSTRUCTION -> !model.shape().points();
        }).toList();
    }

    /// Returns the views that can be exported for this run.
    ObservableValue<List<View>> views() {
        return views;
    }

    ObjectProperty<View> view() {
        return view;
    }

    /// The width in pixels.
    ObjectProperty<Integer> size() {
        return size;
    }

    ObjectProperty<Integer> seconds() {
        return seconds;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Returns the name of the file being written; empty if no export is running.
    public Optional<String> running() {
        return state.get().running() ? Optional.of(file) : Optional.empty();
    }

    /// Returns whether the last export was written.
    public boolean done() {
        return state.get().done();
    }

    /// Returns the fraction of the running export that is done, 0 to 1.
    public double part() {
        return state.get().part();
    }

    /// Returns whether the run has stored snapshots.
    ObservableValue<Boolean> possible() {
        return exploration.storedRun().map(_ -> true).orElse(false);
    }

    /// Returns whether an export can be started.
    public ObservableValue<Boolean> ready() {
        return possible().flatMap(some -> state.map(now -> some && !now.running()));
    }

    /// Returns a default file name.
    String name() {
        RunSpec run = exploration.run().get();
        return (run == null ? "run" : run.name()) + "-" + view.get().name().toLowerCase(Locale.ROOT) + ".gif";
    }

    /// Writes the file as GIF or PNG, depending on its extension.
    public void export(Path to) {
        StoredRun run = exploration.storedRun().get();
        if (run != null && !state.get().running()) {
            file = String.valueOf(to.getFileName());
            state.set(new State(true, 0, false));
            task = replays.export(run, spec(), exploration.examples().get(), to,
                    part -> state.set(new State(true, Math.max(0, part), false)), this::done, this::fail);
        }
    }

    /// Cancels the export; no file is left.
    void cancel() {
        if (task != null) {
            task.cancel();
        }
        state.set(State.IDLE);
    }

    private void done(Replay.ReplayResult made) {
        made.problems().forEach(notices::report);
        state.set(State.DONE);
    }

    private void fail(Problem problem) {
        notices.report(problem);
        state.set(State.IDLE);
    }

    private ReplaySpec spec() {
        return new ReplaySpec(view.get(), size.get(), seconds.get(), ReplaySpec.grid(view.get()), order(),
                exploration.point().get().label());
    }

    /// Returns the dimensions of the current plane, then the others by decreasing KL.
    private List<Integer> order() {
        float[] kl = exploration.kl().get();
        List<Integer> shown = Stream.of(exploration.plane().get().x(), exploration.plane().get().y())
                .filter(dimension -> dimension >= 0).toList();
        Stream<Integer> others = IntStream.range(0, exploration.point().get().dimensions()).boxed()
                .filter(dimension -> !shown.contains(dimension))
                .sorted(Comparator.comparingDouble(dimension -> dimension < kl.length ? -kl[dimension] : 0));
        return Stream.concat(shown.stream(), others).toList();
    }
}
