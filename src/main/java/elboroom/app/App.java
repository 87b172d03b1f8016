package elboroom.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.stage.Stage;

import elboroom.app.startup.StartPhases;
import elboroom.service.run.EarlyRun;
import elboroom.service.run.RunLibrary;
import elboroom.store.library.PreferencesFile;
import elboroom.ui.fx.FxExecutor;
import org.jspecify.annotations.Nullable;

/// The JavaFX application, from launch to the end of the window. Runs on the FX thread.
public final class App extends Application {

    private static final String SAFE = "--safe";
    /// What `open` began, for the application, which JavaFX creates.
    private static final Queue<EarlyRun> BEGUN = new ConcurrentLinkedQueue<>();

    private @Nullable Desktop desktop;
    private @Nullable WindowPreferences windowPreferences;

    /// Opens the window and returns when it is closed.
    ///
    /// @param safe whether to draw without the graphics card and to use neither the preferences nor the last run
    /// @param file a run in one file, codes, or anything else that can be dropped on the window
    public static void open(boolean safe, Optional<String> file) {
        if (safe) {
            System.setProperty("prism.order", "sw");
        }
        BEGUN.add(EarlyRun.begin(!safe));
        launch(App.class, Stream.concat(Stream.of(SAFE).filter(_ -> safe), file.stream()).toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        start(stage, getParameters().getRaw().contains(SAFE));
        getParameters().getRaw().stream().filter(argument -> !argument.equals(SAFE)).findFirst()
                .ifPresent(file -> Objects.requireNonNull(desktop).openFile(Path.of(file)));
    }

    /// Opens the window; safe as `open` says.
    void start(Stage stage, boolean safe) {
        StartPhases.reached(StartPhases.Phase.TOOLKIT);
        WindowPreferences remembered = safe
                ? WindowPreferences.unsaved()
                : WindowPreferences.of(PreferencesFile.standard());
        EarlyRun begun = BEGUN.poll();
        Desktop opened = new Desktop(stage, begun == null
                ? new RunLibrary(RunLibrary.location(remembered.preferences().get()))
                : begun.library(), remembered.preferences(),
                Optional.of(folder -> getHostServices().showDocument(folder.toString())));
        desktop = opened;
        windowPreferences = remembered;
        remembered.restore(stage, opened);
        if (safe) {
            opened.markSafe();
        }
        StartPhases.reached(StartPhases.Phase.PANES);
        new FxExecutor().execute(() -> opened.show(stage)); // after the run, if that is read already
    }

    ViewModels models() {
        return Objects.requireNonNull(desktop).models();
    }

    /// Whether all panes are created.
    boolean isComplete() {
        return desktop != null && desktop.isComplete();
    }

    @Override
    public void stop() {
        if (windowPreferences != null) {
            windowPreferences.saveAtEnd();
        }
        if (desktop != null) {
            desktop.close();
        }
    }
}
