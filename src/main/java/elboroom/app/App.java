package elboroom.app;

import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import elboroom.i18n.Messages;

/// The window: makes all objects, hands them to each other by constructor, and closes them. Lives on the FX thread.
public final class App extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Opens the window and returns when it was closed.
    public static void open() {
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        var messages = new Messages(Locale.getDefault());
        stage.setTitle(messages.text("app.name"));
        stage.setScene(new Scene(new StackPane(new Label(messages.text("app.name"))), WIDTH, HEIGHT));
        stage.show();
    }
}
