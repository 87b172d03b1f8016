package elboroom.app;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;

/// Asks for confirmation before the window closes during training. Runs on the FX thread.
final class ClosingQuestion {

    private final Stage stage;
    private final TrainingSession session;
    private final TrainingQueue queue;
    private final ShellViewModel shell;
    private @Nullable Alert asked;

    ClosingQuestion(Stage stage, TrainingSession session, TrainingQueue queue, ShellViewModel shell) {
        this.stage = stage;
        this.session = session;
        this.queue = queue;
        this.shell = shell;
        stage.setOnCloseRequest(this::close);
    }

    private void close(WindowEvent event) {
        RunSpec run = session.run().get();
        if (session.state().get().active() && run != null) {
            event.consume();
            if (asked == null) {
                ask(run);
            }
        }
    }

    private void ask(RunSpec run) {
        Messages messages = new Messages(shell.language().get());
        ButtonType stop = new ButtonType(messages.text("closing.stop"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("closing.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text(messages, run), stop, cancel);
        alert.initOwner(stage);
        alert.setTitle(messages.text("app.name"));
        alert.setHeaderText(messages.text("closing.title"));
        alert.getDialogPane().setId("closing");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        if (alert.getDialogPane().lookupButton(stop) instanceof Button button) {
            button.setDefaultButton(false); // require a click, because Enter may be pressed by accident
            button.getStyleClass().add("accent");
        }
        shell.theme().get().applyTo(alert.getDialogPane().getScene());
        asked = alert;
        alert.setOnHidden(_ -> answer(Optional.ofNullable(alert.getResult()).filter(stop::equals).isPresent()));
        alert.show();
    }

    private String text(Messages messages, RunSpec run) {
        String training = messages.text("closing.text", run.name());
        int waiting = queue.waiting().size();
        return waiting == 0 ? training : training + " " + messages.text("closing.queue", waiting);
    }

    private void answer(boolean stop) {
        asked = null;
        if (stop) {
            stage.hide();
        }
    }
}
