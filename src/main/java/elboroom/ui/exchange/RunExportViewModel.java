package elboroom.ui.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.ExportFormat;
import elboroom.domain.run.RunSpec;
import elboroom.service.BackgroundService.Task;
import elboroom.service.exchange.ExchangeService;
import elboroom.service.exchange.RunExport;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.Exploration;
import org.jspecify.annotations.Nullable;

/// Exports the open run: as what, which step, where to. Runs on the FX thread.
public final class RunExportViewModel {

    /// What became of the export.
    public sealed interface State {

        record Idle() implements State {}

        /// In progress.
        ///
        /// @param part the fraction done, 0 to 1
        record Running(double part) implements State {}

        record Done(Path made) implements State {}

        record Failed(Problem why) implements State {}
    }

    public static final List<ExportFormat> FORMATS = List.of(ExportFormat.values());

    private final Exploration exploration;
    private final ExchangeService service;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.ELBOROOM);
    private final BooleanProperty allSteps = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Path> place = new ReadOnlyObjectWrapper<>(Path.of(""));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private @Nullable Path folder;
    private Task task = () -> {};

    public RunExportViewModel(Exploration exploration, ExchangeService service) {
        this.exploration = exploration;
        this.service = service;
        format.subscribe((_, _) -> reset());
        allSteps.subscribe((_, _) -> forgetResult());
        exploration.run().subscribe((_, _) -> reset());
    }

    /// Suggests a place that does not exist yet.
    private void reset() {
        place.set(free(name()));
        forgetResult();
    }

    private void forgetResult() {
        if (!(state.get() instanceof State.Running)) {
            state.set(new State.Idle());
        }
    }

    public ObjectProperty<ExportFormat> format() {
        return format;
    }

    /// Whether to export all steps, if the format contains more than one; else the one on screen.
    public BooleanProperty allSteps() {
        return allSteps;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is a run to export.
    public ObservableValue<Boolean> possible() {
        return exploration.storedRun().map(_ -> true).orElse(false);
    }

    /// The name of the open run; empty if there is none.
    public ObservableValue<String> run() {
        return exploration.run().map(run -> run == null ? "" : run.name()).orElse("");
    }

    /// The step on screen; empty if there is none.
    public ObservableValue<Optional<Long>> step() {
        return exploration.snapshot()
                .map(snapshot -> snapshot == null ? Optional.<Long>empty() : Optional.of(snapshot.step()))
                .orElse(Optional.empty());
    }

    /// Suggests places in a folder.
    ///
    /// @param last the folder of the last export; null for the user's home
    public void suggestIn(@Nullable Path last) {
        folder = last;
        if (!(state.get() instanceof State.Running)) {
            reset();
        }
    }

    /// Chooses the file or folder to write.
    public void choose(Path chosen) {
        place.set(chosen);
        forgetResult();
    }

    /// The file or folder to write: the chosen one, or a suggestion that does not exist yet.
    public ReadOnlyObjectProperty<Path> place() {
        return place.getReadOnlyProperty();
    }

    /// The suggested name of the file or folder.
    public String name() {
        RunSpec run = exploration.run().get();
        String name = (run == null ? "run" : run.name()).replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "-");
        return format.get().file() ? name + "." + format.get().id() : name + "-" + format.get().id();
    }

    private Path free(String name) {
        int dot = format.get().file() ? name.lastIndexOf('.') : name.length();
        Path suggested = in(name);
        for (int i = 2; Files.exists(suggested); i++) {
            suggested = in(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return suggested;
    }

    private Path in(String name) {
        Path home = folder != null ? folder : Path.of(System.getProperty("user.home"));
        try {
            return home.resolve(name);
        } catch (InvalidPathException _) {
            return home.resolve("run");
        }
    }

    /// Starts the export.
    public void start() {
        StoredRun run = exploration.storedRun().get();
        Snapshot snapshot = exploration.snapshot().get();
        if (run == null || state.get() instanceof State.Running) {
            return;
        }
        boolean one = snapshot != null && !(allSteps.get() && format.get().steps());
        OptionalLong step = one ? OptionalLong.of(snapshot.step()) : OptionalLong.empty();
        Optional<Snapshot> shown = one ? Optional.of(snapshot) : Optional.empty();
        state.set(new State.Running(0));
        task = service.export(new RunExport(run.folder(), step, shown, format.get(), place.get()),
                exploration.examples().get(),
                part -> state.set(new State.Running(Math.max(0, part))), made -> state.set(new State.Done(made)),
                problem -> state.set(new State.Failed(problem)));
    }

    /// Cancels the export; nothing is left.
    public void cancel() {
        task.cancel();
        state.set(new State.Idle());
    }
}
