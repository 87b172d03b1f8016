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

    private @Nullable Desktop desktop;
    private @Nullable WindowPreferences windowPreferences;

    /// Opens the window and returns when it is closed.
    public static void open() {
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        Font.getDefault(); // loads JavaFX's own library for fonts, the last one that it needs
        EnginePreload.start(); // not earlier: loading a large library keeps other libraries waiting
        WindowPreferences remembered = new WindowPreferences(PreferencesFile.standard());
        Desktop opened = new Desktop(stage, RunLibrary.location(), remembered.language(),
                Optional.of(folder -> getHostServices().showDocument(folder.toString())));
        desktop = opened;
        windowPreferences = remembered;
        remembered.restore(stage, opened);
        opened.openFirst();
        stage.show();
    }

    ViewModels models() {
        return Objects.requireNonNull(desktop).models();
    }

    @Override
    public void stop() {
        if (windowPreferences != null) {
            windowPreferences.saveSize();
        }
        if (desktop != null) {
            desktop.close();
        }
    }
}
