package elboroom.app;

import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;

import elboroom.service.RunLibrary.Entry;
import elboroom.ui.exploration.Notices;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.fx.Pump;

/// The window's life: everything is made at the start and closed at the end. Lives on the FX thread.
public final class App extends Application {

    /// The bundled model that one sees first.
    private static final Entry FIRST = new Entry("mnist-2d", true);

    private final Notices notices = new Notices();
    private final Services services = new Services(Runs.folder(), new FxExecutor(), notices::report);

    /// Opens the window and returns when it was closed.
    public static void open() {
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        ViewModels models = ViewModels.of(services, notices, Locale.getDefault());
        new Window(stage, models);
        new Pump(services.training().mailbox(), models.session()::take).start();
        models.shell().open(FIRST);
        models.shell().list();
        stage.show();
    }

    @Override
    public void stop() {
        services.close();
    }
}
