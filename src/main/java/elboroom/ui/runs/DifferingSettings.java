package elboroom.ui.runs;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.run.SettingsTable;
import elboroom.i18n.Messages;
import elboroom.ui.control.DirectScrollPane;
import elboroom.ui.control.SectionTitle;
import elboroom.ui.control.SettingLabel;
import elboroom.ui.exploration.text.SettingText;

/// A table of the settings in which the selected runs differ: one row per setting, one column per run. Runs on the FX
/// thread.
final class DifferingSettings extends VBox {

    private static final double WIDEST = 150;

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
        ScrollPane scroll = new DirectScrollPane(table);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new SectionTitle(messages.text("runs.differing")), alike, scroll);
        viewModel.settings().subscribe(this::fill);
    }

    /// Returns the width of the table.
    ReadOnlyDoubleProperty tableWidth() {
        return table.widthProperty();
    }

    private void fill(OverlayViewModel.Settings settings) {
        table.getChildren().clear();
        boolean differ = !settings.table().rows().isEmpty();
        alike.setText(differ
                ? ""
                : messages.text(
                        settings.names().size() < 2 ? "runs.unreadable" : "runs.alike"));
        alike.setManaged(!differ);
        for (int i = 0; differ && i < settings.names().size(); i++) {
            table.add(new SettingLabel(settings.names().get(i), "field-label", WIDEST, true), i + 1, 0);
        }
        int at = 1;
        for (SettingsTable.Row row : settings.table().rows()) {
            table.add(new SettingLabel(text.name(row.key()), "note", WIDEST, false), 0, at);
            for (int i = 0; i < row.values().size(); i++) {
                table.add(new SettingLabel(text.value(row.key(), row.values().get(i)), "value", WIDEST,
                        SettingText.byUser(row.key())), i + 1, at);
            }
            at++;
        }
    }
}
