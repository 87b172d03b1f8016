package elboroom.app;

import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import elboroom.service.engine.EnginePreload;
import elboroom.service.run.RunLibrary;
import elboroom.store.library.PreferencesFile;
import org.jspecify.annotations.Nullable;

/// The JavaFX application, from launch to the end of the window. Runs on the FX thread.
public final class App extends Application {

    private static final String SAFE = "--safe";

    private @Nullable Desktop desktop;
    private @Nullable WindowPreferences windowPreferences;

    /// Opens the window and returns when it is closed.
    ///
    /// @param safe whether to draw without the graphics card and to use neither the preferences nor the last run
    public static void open(boolean safe) {
        if (safe) {
            System.setProperty("prism.order", "sw");
        }
        launch(App.class, safe ? new String[]{SAFE} : new String[0]);
    }

    @Override
    public void start(Stage stage) {
        start(stage, getParameters().getRaw().contains(SAFE));
    }

    /// Opens the window; safe as `open` says.
    void start(Stage stage, boolean safe) {
        Font.getDefault(); // loads JavaFX's own library for fonts, the last one that it needs
        EnginePreload.start(); // not earlier: loading a large library keeps other libraries waiting
        WindowPreferences remembered = safe
                ? WindowPreferences.unsaved()
                : WindowPreferences.of(PreferencesFile.standard());
        Desktop opened = new Desktop(stage, RunLibrary.location(remembered.preferences().get()),
                remembered.preferences(),
                Optional.of(folder -> getHostServices().showDocument(folder.toString())));
        desktop = opened;
        windowPreferences = remembered;
        remembered.restore(stage, opened);
        opened.openLast();
        stage.show();
        opened.showStart();
    }

    ViewModels models() {
        return Objects.requireNonNull(desktop).models();
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
