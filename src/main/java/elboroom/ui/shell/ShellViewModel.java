package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.PaneLayout;
import elboroom.domain.run.RunSpec;
import elboroom.service.BackgroundService;
import elboroom.service.PictureFiles;
import elboroom.service.TextFiles;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.theme.Theme;

/// The state around the panes: the list of runs, the theme and the language. Runs on the FX thread.
public final class ShellViewModel {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final ObjectProperty<Workspace> place = new SimpleObjectProperty<>(Workspace.EXPLORE);
    private final ObjectProperty<Locale> language;
    private final PanesViewModel panes;
    private final ObservableList<Path> runs = FXCollections.observableArrayList();
    private final Exploration exploration;
    private final TrainingSession session;
    private final Notices notices;
    private final BackgroundService background;
    private final RunLibrary library;
    /// The number of runs being opened.
    private int opening;

    public ShellViewModel(Exploration exploration, TrainingSession session, Notices notices,
            BackgroundService background, RunLibrary library, Locale language, PaneLayout layout) {
        this.panes = new PanesViewModel(layout);
        this.exploration = exploration;
        this.session = session;
        this.notices = notices;
        this.background = background;
        this.library = library;
        this.language = new SimpleObjectProperty<>(language);
        place.subscribe((_, now) -> {
            if (now != Workspace.EXPLORE) {
                panes.presenting().set(false);
            }
        });
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<Locale> language() {
        return language;
    }

    /// The current workspace.
    public ObjectProperty<Workspace> place() {
        return place;
    }

    public PanesViewModel panes() {
        return panes;
    }

    /// The runs of the library, once `list` has found them.
    public ObservableList<Path> runs() {
        return runs;
    }

    public Exploration exploration() {
        return exploration;
    }

    /// Reloads the list of runs.
    public void list() {
        background.run(_ -> library.list(), _ -> {}, this::list, notices::report);
    }

    /// Updates only if the list changed, so that an open menu is not disturbed.
    private void list(List<Path> found) {
        if (!runs.equals(found)) {
            runs.setAll(found);
        }
    }

    /// The runs shipped with the program, beginning with the one shown at start.
    public List<Path> bundled() {
        return library.bundled().stream()
                .sorted(Comparator.comparing(run -> !run.equals(library.first()))).toList();
    }

    /// Whether a run is shipped with the program.
    public boolean isBundled(Path run) {
        return library.isBundled(run);
    }

    /// Whether the open run can be renamed and deleted: it is one of the user's and not in training.
    public ObservableValue<Boolean> editable() {
        return Bindings.createBooleanBinding(() -> {
            StoredRun run = exploration.storedRun().get();
            return run != null && !isBundled(run.path())
                    && !(session.state().get().active() && session.isRun(run.path()));
        }, exploration.storedRun(), session.state());
    }

    /// Creates the folder of the runs if there is none yet.
    ///
    /// @param done receives the folder
    public void createRunsFolder(Consumer<Path> done) {
        background.run(_ -> library.createFolder(), _ -> {}, done, notices::report);
    }

    /// Writes a text.
    ///
    /// @param text called on another thread
    public void saveText(Path file, Supplier<String> text) {
        background.run(_ -> TextFiles.write(file, text.get()), _ -> {}, _ -> {}, notices::report);
    }

    /// Makes a text on another thread.
    public void makeText(Supplier<String> text, Consumer<String> made) {
        background.run(_ -> text.get(), _ -> {}, made, notices::report);
    }

    /// Writes a picture of the window as PNG.
    ///
    /// @param argb the pixels in row-major order, each 0xAARRGGBB
    public void savePicture(Path file, int width, int height, int[] argb) {
        background.run(_ -> PictureFiles.write(file, width, height, argb), _ -> {}, _ -> {}, notices::report);
    }

    /// Opens the bundled run shown at start.
    public void openFirst() {
        open(library.first());
    }

    /// Opens the run of the last session, or the bundled one if that run does not exist any more.
    ///
    /// @param seek called with the step to show, if it is not the newest and still exists
    public void openLast(LastRun last, LongConsumer seek) {
        opening++;
        background.run(_ -> Reopened.of(library, library.find(last), library.first(), last), _ -> {}, reopened -> {
            opening--;
            show(reopened.run());
            reopened.step().ifPresent(seek);
        }, problem -> {
            opening--;
            notices.report(problem);
            openFirst();
        });
    }

    /// The open run and the step that is shown, to be opened in the next session; empty if no run is open.
    public Optional<LastRun> openNow() {
        StoredRun run = exploration.storedRun().get();
        Snapshot snapshot = exploration.snapshot().get();
        Long step = snapshot == null || exploration.live().get() ? null : snapshot.step();
        return Optional.ofNullable(run).map(StoredRun::path)
                .map(path -> library.remembered(path, step));
    }

    /// Opens a run in any folder; the run in training is followed instead.
    public void open(Path run) {
        if (session.state().get().active() && session.isRun(run)) {
            session.follow();
            return;
        }
        read(() -> library.open(run), this::show);
    }

    /// Reads the open run again after it was renamed; the current snapshot and point are kept.
    public void renamed(Path run) {
        RunSpec before = exploration.run().get();
        read(() -> library.open(run), opened -> {
            if (before != null && before.equals(exploration.run().get())) {
                exploration.rename(opened.opened());
            }
        });
    }

    private void read(Supplier<RunAtStep> run, Consumer<RunAtStep> done) {
        opening++;
        background.run(_ -> run.get(), _ -> {}, opened -> {
            opening--;
            done.accept(opened);
        }, problem -> {
            opening--;
            notices.report(problem);
        });
    }

    /// Closes the open run after it was deleted: shows the run in training, or else a bundled one.
    public void leaveDeleted() {
        exploration.close();
        if (session.state().get().active()) {
            session.follow();
        } else {
            openFirst();
        }
    }

    /// The same after the folder of a run was found missing, with a message; ignored if this run is not open any more.
    /// The run in training is not closed: its training ends first.
    public void leaveMissing(StoredRun run) {
        boolean trains = session.followed() && session.state().get().active();
        if (exploration.storedRun().get() == run && opening == 0 && !trains) { // being opened again if it was renamed
            notices.report(Problem.of("problem.library.gone", run.path().toString()));
            leaveDeleted();
        }
    }

    /// Whether a folder contains a run.
    public static boolean isRun(Path folder) {
        return RunLibrary.isRun(folder);
    }

    private void show(RunAtStep run) {
        exploration.open(run.opened(), run.latents().orElse(null), run.snapshot());
        run.storedRun().problems().forEach(notices::report);
    }
}
