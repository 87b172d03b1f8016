package elboroom.ui.setup;

import java.util.function.Supplier;
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
import elboroom.ui.control.ResetMark;
import elboroom.ui.control.UserText;

/// The details about one subject, folded to their title and the most important values. The fields are created when they
/// are first shown, because the window starts with all of them folded. Runs on the FX thread.
final class DetailPane extends VBox {

    /// @param summary of the values, shown while the details are folded
    /// @param fields creates the fields
    DetailPane(SetupViewModel viewModel, Detail subject, ObservableValue<String> summary, Supplier<Node> fields,
            Messages messages) {
        getStyleClass().add("detail");
        TitledPane pane = new TitledPane(messages.text(subject.key()), null);
        pane.setId("setup-detail-" + subject.key().replaceFirst(".*\\.", ""));
        pane.setAnimated(false);
        pane.setGraphic(mark(viewModel, subject, messages));
        pane.setContentDisplay(ContentDisplay.RIGHT);
        HeaderButtons.hint(pane, messages.text("setup.detail.hint"));
        Label line = new Label();
        line.getStyleClass().add("note");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.textProperty().bind(summary);
        line.visibleProperty().bind(pane.expandedProperty().not());
        line.managedProperty().bind(line.visibleProperty());
        viewModel.unfolded(subject).subscribe(unfolded -> {
            if (unfolded && pane.getContent() == null) {
                pane.setContent(withoutPaneTooltip(fields.get()));
            }
            pane.setExpanded(unfolded);
        });
        pane.expandedProperty().subscribe(unfolded -> viewModel.unfolded(subject).set(unfolded));
        getChildren().addAll(pane, line);
    }

    /// Fields have tooltips of their own; that of the pane is for its title.
    private static Node withoutPaneTooltip(Node content) {
        content.addEventHandler(MouseEvent.MOUSE_MOVED, Event::consume);
        return content;
    }

    /// A dot while one of the values differs from the preset or run, an exclamation mark while one is invalid.
    private static Label mark(SetupViewModel viewModel, Detail subject, Messages messages) {
        Label mark = new Label();
        mark.getStyleClass().add("detail-mark");
        viewModel.state(subject).subscribe(state -> {
            mark.setText(switch (state) {
                case UNCHANGED -> "";
                case CHANGED -> ResetMark.DOT;
                case INVALID -> "!";
            });
            mark.pseudoClassStateChanged(FormRow.INVALID, state == Detail.State.INVALID);
            String words = state == Detail.State.UNCHANGED ? "" : messages.text("setup.detail." + state + ".hint");
            mark.setTooltip(words.isEmpty() ? null : UserText.tooltip(words));
            mark.setAccessibleText(words);
        });
        return mark;
    }
}
