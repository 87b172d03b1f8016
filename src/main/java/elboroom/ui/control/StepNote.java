package elboroom.ui.control;

import java.util.OptionalLong;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import elboroom.i18n.Messages;

/// Shows the step of a pane's content while it differs from the current step. Keeps its space when empty, so that the
/// header does not move during training. Runs on the FX thread.
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
