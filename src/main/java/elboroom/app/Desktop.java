package elboroom.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

import elboroom.app.memory.RememberedDetails;
import elboroom.app.memory.RememberedPanes;
import elboroom.app.memory.RememberedSmoothing;
import elboroom.app.startup.StartPhases;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.service.data.FileKinds;
import elboroom.service.run.RunLibrary;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.fx.AfterFrame;
import elboroom.ui.fx.Delay;
import elboroom.ui.fx.DrawingTime;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.fx.LiveInterval;
import elboroom.ui.fx.Pump;
import elboroom.ui.fx.WindowUse;
import elboroom.ui.preferences.PreferencesViewModel;
import org.jspecify.annotations.Nullable;

/// The window and everything behind it, created at start and closed at exit. Runs on the FX thread.
public final class Desktop implements AutoCloseable {

    private static final long SEED = 1;

    private final UncaughtErrors errors;
    private final Services services;
    private final ViewModels models;
    private final FileKinds kinds;
    private final Window window;
    private final Pump pump;
    private final CompletableFuture<@Nullable Void> completed = new CompletableFuture<>();
    private boolean fileGiven;

    /// Fills a stage that is not yet shown.
    ///
    /// The preferences are neither read nor saved, and random choices, such as that of an example, are the same each
    /// time.
    ///
    /// @param runs the folder for new runs
    public Desktop(Stage stage, Path runs, Locale language) {
        this(stage, new RunLibrary(runs), UserPreferences.unsaved(Preferences.NONE.withAppearance(
                appearance -> appearance.withTheme(ThemeChoice.DARK).withLanguage(language.toLanguageTag()))),
                Optional.empty(), new SplittableRandom(SEED), false);
        services.startEngine();
        window.complete();
        completed.complete(null);
    }

    /// As above, with the user's preferences and the run of the last session, which is read while the panes are
    /// created. `show` creates the other panes.
    ///
    /// @param browser opens a folder in the system's file manager; empty if that is not possible
    Desktop(Stage stage, RunLibrary library, UserPreferences preferences, Optional<Consumer<URI>> browser) {
        this(stage, library, preferences, browser, new SplittableRandom(), true);
    }

    private Desktop(Stage stage, RunLibrary library, UserPreferences preferences, Optional<Consumer<URI>> browser,
            RandomGenerator random, boolean reopen) {
        Notices notices = new Notices();
        errors = new UncaughtErrors(new FxExecutor(), notices::report);
        errors.install();
        services = new Services(library, new FxExecutor(), notices::report);
        models = ViewModels.of(services, notices, preferences, random);
        if (reopen) {
            openLast();
        }
        new AppearanceFollower(preferences, models.shell());
        RememberedDetails.follow(models.setup(), preferences);
        RememberedPanes.follow(models.shell().panes().layout(), preferences);
        RememberedSmoothing.follow(models.losses().smoothing(), preferences);
        RememberedSmoothing.follow(models.runs().overlay().smoothing(), preferences);
        kinds = new FileKinds(services.pictures());
        window = new Window(stage, models, browser,
                () -> new PreferencesViewModel(preferences, services.library(), services.writer(), notices),
                kinds);
        new RecentFollower(models, services);
        revealPanes();
        models.runs().deletion().confirmIf(() -> preferences.get().behaviour().confirmDeleting());
        preferences.value().map(value -> value.behaviour().threads()).subscribe(services.training()::setThreads);
        new ClosingQuestion(stage, models, services, new Leaving(stage, services, models, new Delay()));
        pump = new Pump(services.training().mailbox(), new FxExecutor(), models.session()::take,
                new LiveInterval(new DrawingTime(), () -> stage.isShowing() && !stage.isIconified(),
                        new WindowUse(stage, this::following, services.engine()::windowInUse)));
        pump.start();
        stage.iconifiedProperty().subscribe(() -> services.training().mailbox().requestSnapshot(0));
    }

    /// Shows hidden panes when a command fills them.
    private void revealPanes() {
        models.numbers().shown().subscribe((_, _) -> models.shell().panes().reveal(ExplorePane.LOSSES));
        models.setup().forkPoint().subscribe((_, point) -> {
            if (point != null) {
                models.shell().panes().reveal(ExplorePane.SETUP);
            }
        });
    }

    private boolean following() {
        return models.session().followed() && models.exploration().live().get();
    }

    public ViewModels models() {
        return models;
    }

    public Services services() {
        return services;
    }

    /// Opens the first model and gives it an image, so that no pane is empty.
    public void openFirst() {
        open(models.shell()::openFirst);
        lookForRuns();
    }

    /// Opens a file or folder as if it were dropped on the window, instead of showing the start page.
    void openFile(Path file) {
        fileGiven = true;
        kinds.find(List.of(file), window::open, models.notices()::report);
    }

    /// Opens the run of the last session, if it still exists, or the first model.
    private void openLast() {
        LastRun last = models.preferences().get().memory().lastRun();
        if (last == null) {
            open(models.shell()::openFirst);
        } else {
            open(() -> models.shell().openLast(last, models.timeline()::seek));
        }
    }

    /// Loads libtorch, creates the other panes, and shows the start page unless the user switched it off.
    private void complete(Scene scene) {
        services.startEngine();
        window.complete();
        if (models.preferences().get().behaviour().startPage() && !fileGiven) {
            window.showStart();
        }
        AfterFrame.run(scene, () -> {
            lookForRuns();
            completed.complete(null);
        });
    }

    /// Says in the title of the window that it was opened in safe mode.
    void markSafe() {
        window.markSafe();
    }

    /// Whether all panes are created.
    boolean isComplete() {
        return completed.isDone();
    }

    /// Whether there are a map and a manifold to draw.
    private ObservableValue<Boolean> mapShown() {
        return models.map().points().map(points -> points.x().length > 0)
                .flatMap(there -> models.manifold().manifold().map(_ -> there).orElse(false));
    }

    /// Shows the window, and after its first frame creates the rest.
    void show(Stage stage) {
        ObservableValue<Boolean> mapShown = mapShown();
        boolean withMap = mapShown.getValue();
        stage.show();
        AfterFrame.run(stage.getScene(), () -> {
            StartPhases.follow(stage, withMap, mapShown, models.here().image().map(_ -> true).orElse(false),
                    completed);
            complete(stage.getScene());
        });
    }

    private void open(Runnable run) {
        run.run();
        Subscription[] subscription = new Subscription[1];
        subscription[0] = models.exploration().snapshot().subscribe((_, now) -> {
            if (now != null) {
                subscription[0].unsubscribe();
                fillInput();
            }
        });
    }

    /// Reconstructs a sample as soon as there is one, unless there is an image already.
    private void fillInput() {
        models.reconstruct().hasSamples().subscribe(there -> {
            if (there && models.reconstruct().input().get() == null) {
                models.reconstruct().sampleWithoutReading();
            }
        });
    }

    private void lookForRuns() {
        models.shell().list();
        models.resumeAndFork().lookForInterrupted();
    }

    @Override
    public void close() {
        pump.close();
        services.close();
        errors.close();
    }
}
