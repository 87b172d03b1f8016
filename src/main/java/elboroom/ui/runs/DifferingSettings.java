package elboroom.ui.runs;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import elboroom.domain.SettingsTable;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.SectionTitle;
import elboroom.ui.control.UserText;
import elboroom.ui.exploration.SettingText;

/// A table of those settings in which the selected runs differ: a row for each, a column for each run. Lives on the FX
/// thread.
final class DifferingSettings extends VBox {

    private final Messages messages;
    private final SettingText text;
    private final GridPane table = new GridPane();
    private final Label alike = new Label();

    DifferingSettings(OverlayViewModel viewModel, Messages messages) {
        this.messages = messages;
        this.text = new SettingText(messages);
        getStyleClass().add("differing");
        table.setId("differing");
        table.getStyleClass().add("figures");
        alike.getStyleClass().add("note");
        alike.setWrapText(true);
        alike.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(table);
        scroll.setMinHeight(0);
        getChildren().addAll(new SectionTitle(messages.text("runs.differing")), alike, scroll);
        viewModel.settings().subscribe(this::fill);
    }

    private void fill(OverlayViewModel.Settings settings) {
        table.getChildren().clear();
        boolean differ = !settings.table().rows().isEmpty();
        alike.setText(differ ? "" : messages.text("runs.alike"));
        alike.setManaged(!differ);
        for (int i = 0; differ && i < settings.names().size(); i++) {
            table.add(label(settings.names().get(i), "field-label"), i + 1, 0);
        }
        int at = 1;
        for (SettingsTable.Row row : settings.table().rows()) {
            table.add(label(text.name(row.key()), "note"), 0, at);
            for (int i = 0; i < row.values().size(); i++) {
                table.add(label(text.value(row.key(), row.values().get(i)), "value"), i + 1, at);
            }
            at++;
        }
    }

    private static Label label(String text, String style) {
        String words = Visible.of(text);
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return UserText.limit(label, 150);
    }
}
