package elboroom.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.run.Preset;
import elboroom.ui.command.Overlay;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.shell.Workspace;
import elboroom.ui.shell.menu.FileCommands;
import elboroom.ui.start.StartActions;
import elboroom.ui.start.StartCard;
import elboroom.ui.start.StartViewModel;
import elboroom.ui.tour.Tour;
import org.jspecify.annotations.Nullable;

/// Shows the start page over the window and does what is chosen there, also the tour. Created when it is first shown. Runs on the FX
/// thread.
final class StartPage implements StartActions {

    private static final String TRAIN = "#training-train";

    private final ViewModels models;
    private final ShellViewModel shell;
    private final Supplier<WindowContent> content;
    private final Supplier<WindowCommands> commands;
    /// Kept, because the view model has listeners of its cards.
    private final Map<Locale, StartCard> cards = new HashMap<>();
    private final Tour tour;
    private @Nullable StartViewModel viewModel;
    private Subscription awaited = Subscription.EMPTY;

    /// @param content the views in the current language
    StartPage(ViewModels models, Supplier<WindowContent> content, Supplier<WindowCommands> commands) {
        this.models = models;
        this.shell = models.shell();
        this.content = content;
        this.commands = commands;
        this.tour = new Tour(models.preferences());
    }

    /// Shows the page over the panes, of which it speaks.
    void show() {
        explore();
        StartViewModel shown = viewModel == null ? create() : viewModel;
        StartCard card = cards.computeIfAbsent(shell.language().get(),
                _ -> new StartCard(shown, content.get().messages(), () -> content.get().overlay().hide()));
        shown.refresh();
        content.get().overlay().show(Overlay.scrolling(card), card.first());
    }

    private StartViewModel create() {
        StartViewModel created = new StartViewModel(shell.bundled(), models.recent(), models.resumeAndFork(),
                models.preferences(), this);
        viewModel = created;
        return created;
    }

    @Override
    public void open(Path run) {
        explore();
        shell.open(run);
    }

    /// The parts of the window that the tour explains are those of Explore.
    @Override
    public void takeTour() {
        WindowContent window = content.get();
        window.overlay().hide();
        explore();
        window.shell().applyCss();
        window.shell().layout();
        tour.start(window.shell(), window.messages());
    }

    @Override
    public void chooseRun() {
        file().openRun().run();
    }

    @Override
    public void trainWith(Preset preset) {
        explore();
        models.setup().choose(preset);
        focusTrain();
    }

    @Override
    public void trainOn(String source) {
        explore();
        models.setup().data().useBuiltIn(source);
        focusTrain();
    }

    @Override
    public void trainOn(Path folder) {
        explore();
        models.setup().data().use(folder);
        focusTrain();
    }

    @Override
    public void chooseData() {
        explore();
        file().openData().run();
        focusTrain();
    }

    @Override
    public void getData() {
        file().getData().run();
    }

    private FileCommands file() {
        return commands.get().file();
    }

    private void explore() {
        shell.place().set(Workspace.EXPLORE);
    }

    /// Train is the next thing to do, once the data are read.
    private void focusTrain() {
        shell.panes().reveal(ExplorePane.SETUP);
        awaited.unsubscribe();
        awaited = models.setup().ready().subscribe(ready -> {
            Node train = content.get().shell().lookup(TRAIN);
            if (ready && train != null) {
                train.requestFocus();
                awaited.unsubscribe();
            }
        });
    }
}
