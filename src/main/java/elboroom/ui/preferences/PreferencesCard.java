package elboroom.ui.preferences;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.preferences.ThemeChoice;
import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.Choices.Option;
import elboroom.ui.control.DialogFolders;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.SectionTitle;

/// The user's preferences, over the window. Runs on the FX thread.
public final class PreferencesCard extends VBox {

    private static final double WIDTH = 620;
    private static final double LABELS = 150;

    private final PreferencesViewModel viewModel;
    private final Messages messages;
    private final GridPane table = new GridPane();
    private final Choices<ThemeChoice> themes;

    /// @param file where the preferences are kept; empty if they are not saved
    /// @param hide hides this card
    public PreferencesCard(PreferencesViewModel viewModel, DialogFolders folders, Optional<String> file,
            Messages messages, Runnable hide) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("preferences");
        getStyleClass().addAll("card", "sheet");
        table.getStyleClass().add("preferences-table");
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(labels, controls);
        themes = choices("theme", viewModel.theme(), Stream.of(ThemeChoice.values())
                .map(theme -> Choices.option(messages, theme, "shell.theme." + theme.name())));
        appearance();
        training();
        new StorageRows(viewModel, folders, messages).addTo(this::section, this::row);
        confirmations();
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        getChildren().addAll(new PaneHeader(messages.text("preferences.title"), close), table, footer(file));
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// The control that gets the focus.
    public Node first() {
        return themes.getChildren().getFirst();
    }

    private void appearance() {
        section("preferences.appearance");
        row("preferences.theme", themes);
        row("preferences.language", choices("language", viewModel.language(),
                Stream.concat(Stream.of(new Option<>("", messages.text("preferences.language.system"),
                        messages.text("preferences.language.system.hint"))), Messages.LANGUAGES.stream()
                                .map(language -> new Option<>(language.toLanguageTag(),
                                        language.getDisplayLanguage(language),
                                        messages.text(language.equals(Locale.KOREAN)
                                                ? "shell.language.ko.hint"
                                                : "shell.language.en.hint"))))));
        row("preferences.scale", choices("scale", viewModel.scale(), Stream.of(100, 125, 150, 175, 200)
                .map(scale -> new Option<>(scale, messages.text("preferences.scale.value", scale),
                        messages.text("preferences.scale.hint")))));
        row("", check("projection", viewModel.projection()));
        row("", check("classShapes", viewModel.classShapes()));
        row("", check("startPage", viewModel.startPage()));
    }

    private void training() {
        section("preferences.training");
        ThreadsBox threads = new ThreadsBox(viewModel.threads(), messages);
        HBox line = new HBox(8, threads, note("preferences.threads.note"));
        line.setAlignment(Pos.CENTER_LEFT);
        row("preferences.threads", line);
    }

    private void confirmations() {
        section("preferences.confirmations");
        row("", check("confirmDeleting", viewModel.confirmDeleting()));
        row("", check("confirmClosing", viewModel.confirmClosing()));
    }

    private FlowPane footer(Optional<String> file) {
        Button reset = HeaderButtons.button(messages.text("preferences.reset"),
                messages.text("preferences.reset.hint"), viewModel::reset);
        reset.setId("preferences-reset");
        Label where = new Label(file.map(path -> messages.text("preferences.file", path))
                .orElse(messages.text("preferences.unsaved")));
        where.getStyleClass().add("note");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        FlowPane footer = new FlowPane(8, 8, reset, where);
        where.maxWidthProperty().bind(footer.widthProperty());
        return footer;
    }

    private void section(String key) {
        SectionTitle title = new SectionTitle(messages.text(key));
        table.add(title, 0, table.getRowCount(), 2, 1);
    }

    /// @param key of the label; empty for none
    private void row(String key, Region control) {
        int row = table.getRowCount();
        if (!key.isEmpty()) {
            Label label = new Label(messages.text(key));
            label.getStyleClass().add("field-label");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.setLabelFor(control);
            table.add(label, 0, row);
        }
        table.add(control, 1, row);
    }

    private Label note(String key) {
        Label note = new Label(messages.text(key));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private <T> Choices<T> choices(String name, Property<T> chosen, Stream<Option<T>> options) {
        Choices<T> choices = new Choices<>(chosen, options.toList());
        choices.setId("preferences-" + name);
        choices.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return choices;
    }

    private CheckBox check(String name, Property<Boolean> value) {
        CheckBox box = new CheckBox(messages.text("preferences." + name));
        box.setId("preferences-" + name);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        HeaderButtons.hint(box, messages.text("preferences." + name + ".hint"));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
