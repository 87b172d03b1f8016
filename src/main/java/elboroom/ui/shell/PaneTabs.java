package elboroom.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.preferences.ExplorePane;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// Panes that take turns, where there is no room for all: a row of buttons and the selected pane. Runs on the FX thread.
final class PaneTabs extends VBox {

    private final PanesViewModel viewModel;
    private final List<ExplorePane> panes;
    private final Function<ExplorePane, Node> frame;
    private final StackPane content = new StackPane();
    private final Map<ExplorePane, ToggleButton> buttons = new EnumMap<>(ExplorePane.class);

    /// @param frame makes the frame of a pane
    PaneTabs(PanesViewModel viewModel, Messages messages, List<ExplorePane> panes, Function<ExplorePane, Node> frame) {
        this.viewModel = viewModel;
        this.panes = panes;
        this.frame = frame;
        FlowPane row = new FlowPane();
        row.getStyleClass().add("pane-tabs");
        panes.forEach(pane -> {
            ToggleButton button = button(pane, messages);
            buttons.put(pane, button);
            row.getChildren().add(button);
        });
        row.setMinHeight(USE_PREF_SIZE);
        content.setMinHeight(0);
        setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(row, content);
        update();
    }

    private ToggleButton button(ExplorePane pane, Messages messages) {
        String key = "view.pane." + pane.id();
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setId("tab-" + pane.id());
        button.getStyleClass().add("link");
        button.setMinWidth(USE_PREF_SIZE);
        HeaderButtons.hint(button, messages.text("shell.tab.hint", messages.text(key + ".menu")));
        button.setOnAction(_ -> {
            viewModel.select(pane);
            button.setSelected(true);
        });
        return button;
    }

    /// Shows the pane that was selected last.
    void update() {
        ExplorePane selected = selected();
        buttons.forEach((pane, button) -> button.setSelected(pane == selected));
        if (!selected.equals(content.getUserData())) {
            content.setUserData(selected);
            content.getChildren().setAll(frame.apply(selected));
        }
    }

    /// At first the pane after the set-up.
    private ExplorePane selected() {
        return viewModel.recent().get().stream().filter(panes::contains).findFirst()
                .orElseGet(() -> panes.stream().filter(pane -> pane != ExplorePane.SETUP).findFirst()
                        .orElse(ExplorePane.SETUP));
    }
}
