package elboroom.app;

import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;

import elboroom.service.RunLibrary;
import org.jspecify.annotations.Nullable;

/// The program with a window, from its start to the window's end. Lives on the FX thread.
public final class App extends Application {

    private @Nullable Desktop desktop;

    /// Opens the window and returns when it was closed.
    public static void open() {
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        Desktop opened = new Desktop(stage, RunLibrary.place(), Locale.getDefault());
        desktop = opened;
        opened.openFirst();
        stage.show();
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.close();
        }
    }
}
