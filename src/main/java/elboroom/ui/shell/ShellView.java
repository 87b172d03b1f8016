package elboroom.ui.shell;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import elboroom.domain.LibraryEntry;
import elboroom.domain.RunSpec;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.Choices;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.Links;
import org.jspecify.annotations.Nullable;

/// The window's frame: the bar above, the panes, the notice below.
public final class ShellView extends BorderPane {

    /// What the frame holds.
    ///
    /// @param others what fills the window at other places than `EXPLORE`
    public record Panes(Node setup, Node map, Node losses, Node manifold, Node here, Node reconstruct, Node training,
            Node status, Node timeline, Node notice, Map<Place, Node> others) {}

    private final ShellViewModel viewModel;
    private final Messages messages;

    public ShellView(ShellViewModel viewModel, Messages messages, Panes panes) {
        this.viewModel = viewModel;
        this.messages = messages;
        VBox point = new VBox(panes.here(), panes.reconstruct());
        VBox.setVgrow(panes.here(), Priority.ALWAYS);
        setTop(bar(panes));
        PaneStack stack = new PaneStack(panes.setup(), panes.map(), panes.losses(), panes.manifold(), point);
        VBox explore = new VBox(stack, panes.timeline());
        VBox.setVgrow(stack, Priority.ALWAYS);
        viewModel.place().subscribe(place -> setCenter(panes.others().getOrDefault(place, explore)));
        setBottom(panes.notice());
    }

    private HBox bar(Panes panes) {
        Label brand = new Label(messages.text("app.name"));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(brand, places(panes), runs(), panes.training(), gap, panes.status(), language(), theme());
        bar.getStyleClass().add("bar");
        return bar;
    }

    private Choices<Place> places(Panes panes) {
        Choices<Place> places = new Choices<>(viewModel.place(), Stream.of(Place.values())
                .filter(place -> place == Place.EXPLORE || panes.others().containsKey(place))
                .map(place -> Choices.option(messages, place, "shell.place." + place.name().toLowerCase(Locale.ROOT)))
                .toList());
        places.setId("places");
        places.setMaxHeight(Region.USE_PREF_SIZE); // the bar centres it
        return places;
    }

    /// The runs of the library, and any other folder.
    private MenuButton runs() {
        MenuButton runs = new MenuButton();
        runs.setId("runs");
        runs.setMinWidth(Region.USE_PREF_SIZE);
        Links.hint(runs, messages.text("shell.runs.hint"));
        runs.setAccessibleText(messages.text("shell.runs"));
        viewModel.exploration().run().subscribe(run -> runs.setText(name(run)));
        runs.setOnShowing(_ -> viewModel.list());
        viewModel.runs().subscribe(() -> fill(runs));
        fill(runs);
        return runs;
    }

    private String name(@Nullable RunSpec run) {
        return run == null ? messages.text("shell.runs") : Visible.of(run.name());
    }

    private void fill(MenuButton runs) {
        runs.getItems().clear();
        for (LibraryEntry entry : viewModel.runs()) {
            String text = entry.bundled() ? messages.text("shell.bundled", entry.name()) : Visible.of(entry.name());
            MenuItem item = new MenuItem(text);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> viewModel.open(entry));
            runs.getItems().add(item);
        }
        MenuItem other = new MenuItem(messages.text("shell.openFolder"));
        other.setOnAction(_ -> chooseRun());
        runs.getItems().addAll(new SeparatorMenuItem(), other);
    }

    private void chooseRun() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("shell.openFolder"));
        new LastFolder(viewModel.folder()).choose(chooser, getScene().getWindow()).ifPresent(viewModel::open);
    }

    private Button language() {
        boolean korean = messages.locale().equals(Locale.KOREAN);
        Button button = new Button(korean ? "EN" : "KO");
        button.setId("language");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Links.hint(button, messages.text("shell.language.hint"));
        button.setOnAction(_ -> viewModel.language().set(korean ? Locale.ENGLISH : Locale.KOREAN));
        return button;
    }

    private Button theme() {
        Button button = new Button();
        button.setId("theme");
        button.setMinWidth(Region.USE_PREF_SIZE);
        viewModel.theme().subscribe(theme -> button.setText(messages.text("shell.theme." + theme.other())));
        Links.hint(button, messages.text("shell.theme.hint"));
        button.setOnAction(_ -> viewModel.theme().set(viewModel.theme().get().other()));
        return button;
    }
}
