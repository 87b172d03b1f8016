package elboroom.app;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import elboroom.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/// A dialog that shows what the window waits for before it closes, with one button. It is not shown if the wait is over
/// at the second update. Runs on the FX thread.
final class LeavingProgress {

    private static final double SPACING = 10;
    private static final double WIDTH = 420;

    private final Stage owner;
    private final Theme theme;
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private boolean updated;
    private @Nullable Alert shown;
    private String button = "";

    LeavingProgress(Stage owner, Theme theme) {
        this.owner = owner;
        this.theme = theme;
        text.setId("leaving-text");
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        bar.setPrefWidth(WIDTH);
    }

    /// Updates the dialog.
    ///
    /// @param part the fraction done, 0 to 1
    /// @param action called when the button is pressed
    void show(String sentence, double part, String buttonText, Runnable action) {
        text.setText(sentence);
        bar.setProgress(part);
        if (updated && (shown == null || !buttonText.equals(button))) {
            close();
            button = buttonText;
            open(new ButtonType(buttonText, ButtonData.OTHER), action);
        }
        updated = true;
    }

    private void open(ButtonType pressed, Runnable action) {
        Alert alert = new Alert(Alert.AlertType.NONE, "", pressed);
        alert.initOwner(owner);
        alert.setTitle(owner.getTitle());
        alert.getDialogPane().setId("leaving");
        alert.getDialogPane().setContent(new VBox(SPACING, text, bar));
        theme.applyTo(alert.getDialogPane().getScene());
        shown = alert;
        alert.setOnHidden(_ -> {
            boolean answered = shown == alert;
            shown = null;
            if (answered && pressed.equals(alert.getResult())) {
                action.run();
            }
        });
        alert.setOnShown(_ -> text.requestFocus()); // not the button, because a key may be pressed by accident
        alert.show();
    }

    /// Hides the dialog.
    void close() {
        Alert alert = shown;
        shown = null;
        if (alert != null) {
            alert.close();
        }
    }
}
