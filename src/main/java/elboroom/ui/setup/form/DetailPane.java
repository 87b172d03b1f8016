package elboroom.ui.setup.form;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// The details about one subject, folded to their title and the most important values. The fields are created when they
/// are first shown, because the window starts with all of them folded. Runs on the FX thread.
public final class DetailPane extends VBox {

    private final TitledPane pane;

    /// @param key of its title
    /// @param unfolded whether the fields are shown
    /// @param summary of the values, shown while the fields are folded
    /// @param fields creates the fields
    public DetailPane(String key, BooleanProperty unfolded, ObservableValue<String> summary, Supplier<Node> fields,
            Messages messages) {
        getStyleClass().add("detail");
        pane = new TitledPane(messages.text(key), null);
        pane.setId("setup-detail-" + key.replaceFirst(".*\\.", ""));
        pane.setAnimated(false);
        HeaderButtons.hint(pane, messages.text("setup.detail.hint"));
        Label line = new Label();
        line.getStyleClass().add("note");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.textProperty().bind(summary);
        line.visibleProperty().bind(pane.expandedProperty().not());
        line.managedProperty().bind(line.visibleProperty());
        unfolded.subscribe(open -> {
            if (open && pane.getContent() == null) {
                pane.setContent(withoutPaneTooltip(fields.get()));
            }
            pane.setExpanded(open);
        });
        pane.expandedProperty().subscribe(unfolded::set);
        getChildren().addAll(pane, line);
    }

    /// Shows a mark to the right of the title.
    public DetailPane marked(Node mark) {
        pane.setGraphic(mark);
        pane.setContentDisplay(ContentDisplay.RIGHT);
        return this;
    }

    /// Fields have tooltips of their own; that of the pane is for its title.
    private static Node withoutPaneTooltip(Node content) {
        content.addEventHandler(MouseEvent.MOUSE_MOVED, Event::consume);
        return content;
    }
}
