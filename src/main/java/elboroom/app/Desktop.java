package elboroom.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.stage.Stage;
import javafx.util.Subscription;

import elboroom.app.memory.RememberedDetails;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.service.data.FileKinds;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.fx.Delay;
import elboroom.ui.fx.DrawingTime;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.fx.LiveInterval;
import elboroom.ui.fx.Pump;
import elboroom.ui.fx.WindowUse;
import elboroom.ui.preferences.PreferencesViewModel;

/// The window and everything behind it, created at start and closed at exit. Runs on the FX thread.
public final class Desktop implements AutoCloseable {

    private static final long SEED = 1;

    private final UncaughtErrors errors;
    private final Services services;
    private final ViewModels models;
    private final Window window;
    private final Pump pump;

    /// Fills a stage that is not yet shown.
    ///
    /// The preferences are neither read nor saved, and random choices, such as that of an example, are the same each
    /// time.
    ///
    /// @param runs the folder for new runs
    public Desktop(Stage stage, Path runs, Locale language) {
        this(stage, runs, UserPreferences.unsaved(Preferences.NONE.withAppearance(
                appearance -> appearance.withTheme(ThemeChoice.DARK).withLanguage(language.toLanguageTag()))),
                Optional.empty(), new SplittableRandom(SEED));
    }

    /// As above, with the user's preferences.
    ///
    /// @param browser opens a folder in the system's file manager; empty if that is not possible
    Desktop(Stage stage, Path runs, UserPreferences preferences, Optional<Consumer<URI>> browser) {
        this(stage, runs, preferences, browser, new SplittableRandom());
    }

    private Desktop(Stage stage, Path runs, UserPreferences preferences, Optional<Consumer<URI>> browser,
            RandomGenerator random) {
        Notices notices = new Notices();
        errors = new UncaughtErrors(new FxExecutor(), notices::report);
        errors.install();
        services = new Services(runs, new FxExecutor(), notices::report);
        models = ViewModels.of(services, notices, preferences, random);
        new AppearanceFollower(preferences, models.shell());
        RememberedDetails.follow(models.setup(), preferences);
        window = new Window(stage, models, browser,
                () -> new PreferencesViewModel(preferences, services.library(), services.writer(), notices),
                new FileKinds(services.pictures()));
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
    }

    /// The same with the run of the last session, if it still exists.
    void openLast() {
        LastRun last = models.preferences().get().memory().lastRun();
        if (last == null) {
            openFirst();
        } else {
            open(() -> models.shell().openLast(last, models.timeline()::seek));
        }
    }

    /// Shows the start page, unless the user switched it off.
    void showStart() {
        if (models.preferences().get().behaviour().startPage()) {
            window.showStart();
        }
    }

    private void open(Runnable run) {
        run.run();
        Subscription[] subscription = new Subscription[1];
        subscription[0] = models.exploration().snapshot().subscribe((_, now) -> {
            if (now != null) {
                models.reconstruct().sample();
                subscription[0].unsubscribe();
            }
        });
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
