package elboroom.ui.runs;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// The parts of the workspace with all runs, which take turns in a small window: a row of buttons and the selected
/// part. Runs on the FX thread.
final class RunsParts extends VBox {

    private final ObjectProperty<RunsPart> selected;
    private final Messages messages;
    private final Map<RunsPart, Region> parts;
    private final Map<RunsPart, ToggleButton> buttons = new EnumMap<>(RunsPart.class);
    private final StackPane content = new StackPane();

    RunsParts(ObjectProperty<RunsPart> selected, Map<RunsPart, Region> parts, Messages messages) {
        this.selected = selected;
        this.parts = parts;
        this.messages = messages;
        FlowPane row = new FlowPane();
        row.getStyleClass().addAll("pane-tabs", "runs-tabs");
        row.setMinHeight(USE_PREF_SIZE);
        for (RunsPart part : RunsPart.values()) {
            ToggleButton button = button(part);
            buttons.put(part, button);
            row.getChildren().add(button);
        }
        setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        getChildren().addAll(row, content);
        update();
    }

    private ToggleButton button(RunsPart part) {
        ToggleButton button = new ToggleButton(messages.text(part.key()));
        button.setId("runs-tab-" + part);
        button.getStyleClass().add("link");
        button.setMinWidth(USE_PREF_SIZE);
        HeaderButtons.hint(button, messages.text("runs.part.hint", messages.text(part.key())));
        button.setOnAction(_ -> {
            selected.set(part);
            button.setSelected(true);
        });
        return button;
    }

    /// Shows the selected part.
    void update() {
        RunsPart now = selected.get();
        buttons.forEach((part, button) -> button.setSelected(part == now));
        Region part = Objects.requireNonNull(parts.get(now));
        if (!content.getChildren().contains(part)) {
            content.getChildren().setAll(part);
        }
    }
}
