package elboroom.ui.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import elboroom.domain.run.ExportFormat;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.Choices;
import elboroom.ui.control.Choices.Option;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.UserText;
import elboroom.ui.exchange.RunExportViewModel.State;

/// A card to export the open run: format, step, place, progress and result. Runs on the FX thread.
public final class ExportCard extends VBox {

    private static final double WIDTH = 560;
    private static final double GAP = 8;

    private final RunExportViewModel viewModel;
    private final LastFolder folder;
    private final Optional<Consumer<URI>> browser;
    private final Messages messages;
    private final Choices<ExportFormat> formats;
    private final Choices<Boolean> steps;
    private final Label result = new Label();
    private final Button show;

    /// @param folder the folder of the last export
    /// @param browser opens a folder in the system's file manager; empty if that is not possible
    /// @param hide hides this card
    public ExportCard(RunExportViewModel viewModel, LastFolder folder, Optional<Consumer<URI>> browser,
            Messages messages, Runnable hide) {
        super(GAP);
        this.viewModel = viewModel;
        this.folder = folder;
        this.browser = browser;
        this.messages = messages;
        setId("export");
        getStyleClass().addAll("card", "sheet");
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        formats = new Choices<>(viewModel.format(), RunExportViewModel.FORMATS.stream()
                .map(format -> Choices.option(messages, format, "export.format." + format.id())).toList());
        formats.setId("export-format");
        formats.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        steps = new Choices<>(viewModel.allSteps(), List.of(
                Choices.option(messages, true, "export.steps.all"),
                new Option<>(false, messages.text("export.steps.shown"), messages.text("export.steps.one.hint"))));
        steps.setId("export-steps");
        show = HeaderButtons.button(messages.text("export.show"), messages.text("export.show.hint"), this::showResult);
        show.setId("export-show");
        Label title = new Label();
        getChildren().addAll(new PaneHeader(messages.text("export.title"), close), run(title), formats,
                description(), stepRow(), placeRow(), actions(), resultRow());
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        viewModel.state().subscribe(this::show);
    }

    /// The control that gets the focus.
    public Node first() {
        return formats.getChildren().getFirst();
    }

    private Label run(Label label) {
        viewModel.run().subscribe(name -> label.setText(messages.text("export.run", Visible.of(name))));
        return UserText.limit(label, Double.MAX_VALUE);
    }

    private Label description() {
        Label label = wrapped("note");
        viewModel.format()
                .subscribe(format -> label.setText(messages.text("export.format." + format.id() + ".about")));
        return label;
    }

    private HBox stepRow() {
        Label name = new Label(messages.text("export.steps"));
        ((ToggleButton) steps.getChildren().getLast()).textProperty().bind(viewModel.step()
                .map(step -> step.map(shown -> messages.text("export.steps.one", shown))
                        .orElse(messages.text("export.steps.shown"))));
        HBox row = row(name, steps);
        viewModel.format().subscribe(format -> row.setVisible(format.steps()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox placeRow() {
        Label name = new Label(messages.text("export.place"));
        Label path = UserText.limit(new Label(), Double.MAX_VALUE);
        path.setId("export-place");
        viewModel.place().subscribe(place -> path.setText(Visible.of(place.toString())));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = HeaderButtons.plain(messages, "export.choose", this::choose);
        choose.disableProperty().bind(viewModel.state().map(State.Running.class::isInstance));
        return row(name, path, choose);
    }

    private void choose() {
        Optional<Path> chosen;
        if (viewModel.format().get().file()) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(messages.text("export.choose.title"));
            chooser.setInitialFileName(viewModel.name());
            String extension = "*." + viewModel.format().get().id();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(extension, extension));
            chosen = folder.save(chooser, getScene().getWindow());
        } else {
            chosen = folder.choose(messages.text("export.choose.title"), getScene().getWindow())
                    .map(above -> above.resolve(viewModel.name()));
        }
        chosen.ifPresent(viewModel::choose);
    }

    private HBox actions() {
        Button start = HeaderButtons.plain(messages, "export.start", viewModel::start);
        Button cancel = HeaderButtons.plain(messages, "export.cancel", viewModel::cancel);
        ProgressBar bar = new ProgressBar(0);
        bar.setAccessibleText(messages.text("export.progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        viewModel.state().subscribe(state -> {
            boolean running = state instanceof State.Running;
            bar.setVisible(running);
            bar.setProgress(state instanceof State.Running(double part) ? part : 0);
            cancel.setVisible(running);
            start.setDisable(running || !viewModel.possible().getValue());
        });
        viewModel.possible().subscribe(
                possible -> start.setDisable(!possible || viewModel.state().get() instanceof State.Running));
        return row(start, bar, cancel);
    }

    private FlowPane resultRow() {
        result.setId("export-result");
        result.setWrapText(true);
        result.setMinHeight(USE_PREF_SIZE);
        FlowPane row = new FlowPane(GAP, GAP, result, show);
        result.maxWidthProperty().bind(row.widthProperty());
        return row;
    }

    private void show(State state) {
        result.getStyleClass().remove("error-line");
        result.setText(switch (state) {
            case State.Idle _,State.Running _ -> "";
            case State.Done(Path made) -> messages.text("export.done", Visible.of(made.toString()));
            case State.Failed(var why) -> messages.sentence(why);
        });
        if (state instanceof State.Failed) {
            result.getStyleClass().add("error-line");
        }
        show.setVisible(state instanceof State.Done && browser.isPresent());
        show.setManaged(show.isVisible());
    }

    private void showResult() {
        if (viewModel.state().get() instanceof State.Done(Path made)) {
            Path there = made.toAbsolutePath();
            Path shown = viewModel.format().get().file() ? there.getParent() : there;
            browser.ifPresent(open -> open.accept((shown == null ? there : shown).toUri()));
        }
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(GAP, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
