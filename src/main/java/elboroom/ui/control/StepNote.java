package elboroom.ui.control;

import java.util.OptionalLong;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import elboroom.i18n.Messages;

/// Marks a pane with the step that it shows, while that is not the step looked at. Keeps its place meanwhile, so that a
/// header does not move twice a second in training. Lives on the FX thread.
public final class StepNote extends Label {

    public StepNote(Messages messages, ObservableValue<OptionalLong> step) {
        getStyleClass().addAll("note", "step-note");
        setMinWidth(0);
        HeaderButtons.hint(this, messages.text("pane.step.hint"));
        step.subscribe(shown -> {
            setVisible(shown.isPresent());
            shown.ifPresent(now -> setText(messages.text("pane.step", now)));
        });
    }
}
