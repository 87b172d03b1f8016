package elboroom.ui.training;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.command.CommandButtons;

/// The buttons Train, Queue, Pause or Resume, and Stop. Runs on the FX thread.
public final class TrainingView extends HBox {

    public TrainingView(TrainingActions actions, Messages messages) {
        getStyleClass().add("buttons");
        setId("training");
        Button start = CommandButtons.button(actions.train(), messages);
        start.getStyleClass().add("accent");
        Button pause = CommandButtons.button(actions.pause(), messages);
        Button stop = CommandButtons.button(actions.stop(), messages);
        getChildren().addAll(start, CommandButtons.button(actions.queue(), messages), pause, stop);
        new TrainingFocus(this, start, pause, stop);
    }
}
