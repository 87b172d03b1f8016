package elboroom.app;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

import elboroom.app.log.Log;
import elboroom.app.memory.RememberedFolders;
import elboroom.domain.preferences.Appearance;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.WindowSize;
import elboroom.i18n.Messages;
import elboroom.service.data.FileKind;
import elboroom.service.data.FileKinds;
import elboroom.ui.codes.CodebookView;
import elboroom.ui.codes.CodesView;
import elboroom.ui.command.CommandMenuBar;
import elboroom.ui.command.Overlay;
import elboroom.ui.compare.CompareView;
import elboroom.ui.control.DialogFolders.Purpose;
import elboroom.ui.control.FocusKeeper;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.scale.ScaledPopups;
import elboroom.ui.control.scale.ScaledRoot;
import elboroom.ui.dataspace.DataSpaceView;
import elboroom.ui.download.DownloadCards;
import elboroom.ui.drop.DropHighlight;
import elboroom.ui.drop.DropOffer;
import elboroom.ui.exchange.ExportCards;
import elboroom.ui.exchange.ImportLine;
import elboroom.ui.here.HereView;
import elboroom.ui.losses.LossesView;
import elboroom.ui.manifold.ManifoldView;
import elboroom.ui.map.MapView;
import elboroom.ui.notice.NoticeView;
import elboroom.ui.notice.ResumeOffer;
import elboroom.ui.numbers.LossesOrMetrics;
import elboroom.ui.numbers.MetricsSwitch;
import elboroom.ui.numbers.MetricsView;
import elboroom.ui.preferences.PreferencesViewModel;
import elboroom.ui.reconstruct.DrawCards;
import elboroom.ui.reconstruct.ReconstructView;
import elboroom.ui.runs.RunsView;
import elboroom.ui.setup.SetupView;
import elboroom.ui.shell.FocusedPane;
import elboroom.ui.shell.InputGestures;
import elboroom.ui.shell.LatePanes;
import elboroom.ui.shell.ModelDependentPane;
import elboroom.ui.shell.PaneExport;
import elboroom.ui.shell.PaneMenu;
import elboroom.ui.shell.ShellView;
import elboroom.ui.shell.Workspace;
import elboroom.ui.shell.menu.Choosers;
import elboroom.ui.shell.menu.PaneCommands;
import elboroom.ui.start.RecentMenu;
import elboroom.ui.theme.HangulFont;
import elboroom.ui.theme.Theme;
import elboroom.ui.timeline.TimelineView;
import elboroom.ui.training.StatusView;
import elboroom.ui.training.TrainingView;

/// Fills a stage with the views; creates one set of views per language.
public final class Window {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final ViewModels models;
    private final WindowCommands commands;
    private final PaneExport export;
    private final RememberedFolders folders;
    private final StartPage startPage;
    private final WindowDrops drops;
    /// Views by language. Kept, because the view models hold listeners of their views.
    private final Map<Locale, WindowContent> contents = new HashMap<>();
    private String titleKey = "app.name";
    private final LatePanes late = new LatePanes();
    private final ScaledRoot root = new ScaledRoot();
    private final Scene scene = new Scene(root, WIDTH, HEIGHT);

    /// @param browser opens a folder in the system's file manager; empty if that is not possible
    /// @param preferences creates the view model of the preferences
    /// @param kinds finds out what is dragged onto the window
    public Window(Stage stage, ViewModels models, Optional<Consumer<URI>> browser,
            Supplier<PreferencesViewModel> preferences, FileKinds kinds) {
        this.stage = stage;
        this.models = models;
        folders = new RememberedFolders(models.preferences());
        drops = new WindowDrops(models, kinds, this::content);
        startPage = new StartPage(models, this::content, this::commands);
        FullScreen fullScreen = new FullScreen(stage);
        FocusedPane focused = new FocusedPane(models.shell(), () -> content().shell());
        export = new PaneExport(() -> stage, models.shell(), folders.of(Purpose.EXPORTS),
                () -> new Messages(models.shell().language().get()));
        commands = WindowCommands.of(models,
                new Choosers(stage, folders, () -> new Messages(models.shell().language().get())),
                new WindowCards(stage, this::content, this::commands,
                        new PreferencesCards(models, preferences, folders, this::content), startPage,
                        new DocumentCards(models, this::content),
                        new DrawCards(models.reconstruct()),
                        new ExportCards(models.runExport(), folders.of(Purpose.EXPORTS), browser),
                        new DownloadCards(models.downloads())),
                fullScreen, new PaneCommands(focused.actions(), export), browser);
        BooleanProperty presenting = models.shell().panes().presenting();
        root.scaleProperty().bind(models.preferences().value().map(Preferences::appearance)
                .flatMap(chosen -> presenting.map(large -> scale(large ? chosen.withProjection(true) : chosen))));
        fullScreen.during(presenting);
        models.preferences().value().map(chosen -> chosen.appearance().classShapes())
                .subscribe(shapes -> Theme.markClasses(root, shapes));
        new ScaledPopups(stage, root);
        models.shell().theme().subscribe(theme -> theme.applyTo(scene));
        models.shell().language().subscribe(this::setLanguage);
        models.shell().place().subscribe(place -> {
            models.runs().visible().set(place == Workspace.RUNS);
            if (place == Workspace.COMPARE) {
                models.compare().enter();
            } else {
                models.compare().leave();
            }
        });
        stage.setScene(scene);
        new FocusKeeper(scene);
        focused.follow(scene);
        new InputGestures(scene, models.history()::beginGesture);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowSize least = StartSize.minimum(new WindowSize(screen.getWidth(), screen.getHeight(), false));
        stage.setMinWidth(least.width());
        stage.setMinHeight(least.height());
        stage.getIcons().add(new Image(Objects.requireNonNull(Window.class.getResourceAsStream("icon.png"))));
    }

    private static double scale(Appearance appearance) {
        return appearance.shownScale() / 100.0;
    }

    /// Creates the panes that the first frame does not show.
    void complete() {
        late.create();
    }

    /// Says in the title that the program draws without the graphics card and uses no preferences.
    void markSafe() {
        titleKey = "app.name.safe";
        stage.setTitle(content().messages().text(titleKey));
    }

    /// Opens a file as if it were dropped on the window.
    void open(FileKind file) {
        drops.open(file);
    }

    /// Shows the start page over the panes.
    void showStart() {
        startPage.show();
    }

    private void setLanguage(Locale language) {
        if (HangulFont.provide(language)) {
            models.shell().theme().get().applyTo(scene);
        }
        Messages messages = new Messages(language);
        stage.setTitle(messages.text(titleKey));
        root.setContent(contents.computeIfAbsent(language, _ -> content(messages)).overlay());
    }

    /// The views in the current language.
    private WindowContent content() {
        return Objects.requireNonNull(contents.get(models.shell().language().get()));
    }

    private WindowCommands commands() {
        return commands;
    }

    private WindowContent content(Messages messages) {
        LastFolder images = folders.of(Purpose.IMAGES);
        Node setup = late.of(
                () -> new SetupView(models.setup(), commands.file().openData(), commands.file().openFile(), messages));
        Node losses = late.of(() -> losses(messages));
        Node here = late.of(() -> new HereView(models.here(), messages));
        Node reconstruct = late.of(
                () -> new ReconstructView(models.reconstruct(), commands.draw(), images, messages));
        Node status = new StatusView(models.training(), messages);
        status.visibleProperty().bind(models.exploration().codesOnly().map(alone -> !alone));
        ShellView shell = new ShellView(models.shell(), messages, new ShellView.Panes(
                new CommandMenuBar(commands.list(), new RecentMenu(models.recent(), startPage, messages), messages),
                commands.file().openRun(),
                setup,
                new ModelDependentPane(models.exploration(), () -> new MapView(models.map(), messages),
                        () -> new CodebookView(models.codes(), messages)),
                losses,
                new ModelDependentPane(models.exploration(), () -> new ManifoldView(models.manifold(), messages),
                        () -> new DataSpaceView(models.dataSpace(), messages),
                        () -> new CodesView(models.codes(), messages)),
                here, reconstruct,
                new TrainingView(commands.training(), messages),
                status,
                new TimelineView(models.timeline(), commands.timeline(), models.export(),
                        folders.of(Purpose.EXPORTS), messages),
                notices(folders.of(Purpose.DATA), messages),
                Map.of(Workspace.RUNS, () -> new RunsView(models.runs(), commands.file().openRun(), messages),
                        Workspace.COMPARE,
                        () -> new CompareView(models.compare(), images, messages))));
        new PaneMenu(shell, models.shell(), export, messages);
        Overlay overlay = new Overlay(shell);
        overlay.setId("window");
        drops.acceptOn(overlay, new DropHighlight(messages, taker(overlay, setup, reconstruct)));
        return new WindowContent(overlay, shell, messages);
    }

    /// The pane that takes dropped content, or the window while there is a card over it.
    private static Function<DropOffer, Node> taker(Overlay window, Node setup, Node reconstruct) {
        return offer -> window.isShowing() ? window : switch (offer) {
            case DropOffer.Open(FileKind.Data _) -> setup;
            case DropOffer.Open(FileKind.Image _),DropOffer.Pixels _ -> reconstruct;
            default -> window;
        };
    }

    private Parent notices(LastFolder folder, Messages messages) {
        return new VBox(new ResumeOffer(models.resumeAndFork().interrupted(), models.resumeAndFork()::resumeInterrupted,
                models.resumeAndFork()::leaveInterrupted, messages),
                new ImportLine(models.imports(), messages),
                new NoticeView(models.notices(), folder, messages, Log::written));
    }

    private Parent losses(Messages messages) {
        BooleanProperty numbers = models.numbers().shown();
        return new LossesOrMetrics(numbers,
                () -> new LossesView(models.losses(), messages, MetricsSwitch.of(numbers, messages)),
                () -> new MetricsView(models.numbers(), messages, MetricsSwitch.of(numbers, messages)));
    }
}
