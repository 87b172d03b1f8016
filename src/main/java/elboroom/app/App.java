package elboroom.app;

import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.util.Subscription;

import elboroom.domain.LibraryEntry;
import elboroom.ui.exploration.Notices;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.fx.Pump;

/// The window's life: everything is made at the start and closed at the end. Lives on the FX thread.
public final class App extends Application {

    /// The bundled model that one sees first.
    private static final LibraryEntry FIRST = new LibraryEntry("mnist-2d", true);

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
        sampleOnce(models);
        models.shell().list();
        stage.show();
    }

    /// The first model that is opened is shown an image at once, so that no pane is empty.
    private static void sampleOnce(ViewModels models) {
        Subscription[] subscription = new Subscription[1];
        subscription[0] = models.exploration().snapshot().subscribe((_, now) -> {
            if (now != null) {
                models.reconstruct().sample();
                subscription[0].unsubscribe();
            }
        });
    }

    @Override
    public void stop() {
        services.close();
    }
}
