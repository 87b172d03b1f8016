package elboroom.ui.setup.data;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.Problem;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.Toy;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandButtons;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import elboroom.ui.control.image.ExampleSheet;
import elboroom.ui.exploration.text.DataText;
import org.jspecify.annotations.Nullable;

/// Chooses the data (built-in digits, built-in points or a folder) and shows their summary and the progress of
/// reading. Runs on the FX thread.
public final class DataChooser extends VBox {

    private static final int LISTED = 20;

    private final DataChoice choice;
    private final Messages messages;
    private final Label name = new Label();
    private final Label counts = new Label();
    private final Label absent = new Label();
    private final Label classes = new Label();
    private final Label hints = new Label();
    private final ToggleButton skipped = new ToggleButton();
    private final Label reasons = new Label();

    /// @param open asks for a folder of data
    /// @param openFile asks for a file of data
    public DataChooser(DataChoice choice, Command open, Command openFile, Messages messages) {
        this.choice = choice;
        this.messages = messages;
        getStyleClass().add("data-chooser");
        UserText.limit(name, Double.MAX_VALUE);
        name.getStyleClass().add("value");
        name.setId("data-name");
        counts.setWrapText(true);
        skipped.setWrapText(true);
        counts.getStyleClass().add("unit");
        counts.setId("data-counts");
        skipped.getStyleClass().addAll("link", "error-link");
        skipped.setId("data-skipped");
        skipped.selectedProperty().subscribe(_ -> showReasons());
        reasons.getStyleClass().add("error-link");
        reasons.setId("data-skipped-reasons");
        classes.getStyleClass().add("unit");
        classes.setId("data-classes");
        absent.getStyleClass().add("note");
        absent.setId("data-absent");
        hints.getStyleClass().add("note");
        hints.setId("data-hints");
        getChildren().addAll(name, counted(), examples(), absent, classes, hints, skipped, reasons,
                buttons(open, openFile),
                progress(), new ReadingPart(choice, messages));
        choice.spec().subscribe(this::show);
        choice.summary().subscribe(this::show);
        choice.classes().subscribe(this::show);
        choice.absent().subscribe(of -> showText(absent, of == null
                ? ""
                : messages.text("setup.absent", new DataText(messages).of(of))));
        choice.hints().subscribe(found -> showText(hints, found.stream().map(messages::sentence)
                .collect(Collectors.joining("\n"))));
    }

    /// How many examples there are; before the data were read, a button that reads them.
    private HBox counted() {
        Button read = HeaderButtons.plain(messages, "setup.read", choice::read);
        read.setId("data-read");
        ObservableValue<Boolean> unread = Bindings.createBooleanBinding(
                () -> choice.summary().get() == null && !choice.reading(), choice.summary(), choice.loading());
        read.visibleProperty().bind(unread);
        read.managedProperty().bind(unread);
        HBox row = new HBox(counts, read);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(counts, Priority.ALWAYS);
        counts.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    /// What the chosen data look like, once they were read.
    private ExampleSheet examples() {
        ExampleSheet sheet = new ExampleSheet();
        sheet.setId("data-examples");
        choice.examples().subscribe(examples -> {
            sheet.show(examples);
            sheet.setVisible(examples.size() > 0);
            sheet.setManaged(examples.size() > 0);
            String words = messages.text("setup.examples", examples.size());
            sheet.setAccessibleText(words);
            HeaderButtons.hint(sheet, words);
        });
        return sheet;
    }

    private void show(DataSpec data) {
        name.setText(new DataText(messages).of(data));
        HeaderButtons.hint(name, Visible.of(data.source()));
    }

    private void show(@Nullable DataSummary summary) {
        counts.setText(summary == null
                ? messages.text("setup.unread")
                : messages.text("setup.counts", summary.train(), summary.heldOut(), describe(summary.shape())));
        boolean some = summary != null && !summary.skipped().isEmpty();
        skipped.setVisible(some);
        skipped.setManaged(some);
        skipped.setSelected(false);
        if (summary != null && some) {
            skipped.setText(messages.text("setup.skipped", summary.skipped().size()));
            skipped.setTooltip(UserText.tooltip(summary.skipped().stream().limit(LISTED)
                    .map((Problem problem) -> messages.sentence(problem)).collect(Collectors.joining("\n"))));
        }
    }

    private void showReasons() {
        showText(reasons, skipped.isSelected() ? skipped.getTooltip().getText() : "");
    }

    private void show(@Nullable ClassCounts found) {
        showText(classes, found == null || found.names().isEmpty()
                ? ""
                : messages.text("setup.classes", found.names().size(), found.listed('\u00a0')));
    }

    /// Shows a text on as many lines as needed; hides the label if the text is empty.
    private static void showText(Label label, String text) {
        label.setText(text);
        label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private String describe(Toy toy) {
        return messages.text("setup.toy." + toy);
    }

    private String describe(ImageShape shape) {
        if (shape.points()) {
            return messages.text("setup.points");
        }
        return shape.row() ? messages.text("setup.row", shape.width()) : shape.toString();
    }

    /// Built-in data, and data of one's own below.
    private VBox buttons(Command open, Command openFile) {
        HBox builtIn = new HBox(button("setup.useDigits", () -> choice.useBuiltIn(DataSpec.DIGITS)), toys());
        HBox own = new HBox(wide(open), wide(openFile));
        builtIn.getStyleClass().add("buttons");
        own.getStyleClass().add("buttons");
        VBox rows = new VBox(builtIn, own);
        rows.getStyleClass().add("button-rows");
        return rows;
    }

    private Button wide(Command command) {
        Button button = CommandButtons.button(command, messages);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private MenuButton toys() {
        MenuButton menu = wide(new MenuButton(), "setup.useToy");
        for (Toy toy : Toy.values()) {
            MenuItem item = new MenuItem(describe(toy));
            item.setOnAction(_ -> choice.useBuiltIn(toy.source()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.text("setup.reading"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(bar, HeaderButtons.button(messages.text("setup.cancel"), messages.text("setup.cancel.hint"),
                choice::cancelLoading));
        row.getStyleClass().add("buttons");
        choice.loading().subscribe(part -> {
            boolean loading = part.doubleValue() != DataChoice.NOT_LOADING;
            row.setVisible(loading);
            row.setManaged(loading);
            bar.setProgress(part.doubleValue());
        });
        return row;
    }

    private Button button(String key, Runnable action) {
        Button button = wide(new Button(), key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Gives a button its text and an equal share of the row.
    private <B extends ButtonBase> B wide(B button, String key) {
        button.setText(messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        HeaderButtons.hint(button, messages.text(key + ".hint"));
        return button;
    }
}
