package elboroom.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import elboroom.i18n.Messages;
import elboroom.ui.control.UserText;
import org.jspecify.annotations.Nullable;

/// How long a new run takes on this computer, and its disk space. Keeps room for both while they are being estimated, so
/// that the fields below do not move. Runs on the FX thread.
final class EstimateView extends StackPane {

    private static final double MEBI = 1 << 20;
    private static final double LONG_TIME = 5000;
    private static final long MUCH_SPACE = 1000L << 20;

    private final RunEstimate estimate;
    private final Messages messages;
    private final Label words = label();

    EstimateView(RunEstimate estimate, Messages messages) {
        this.estimate = estimate;
        this.messages = messages;
        words.setId("setup-estimate");
        Label longest = label();
        longest.setVisible(false);
        longest.setText(words(messages.text("setup.estimate.each", duration(LONG_TIME)), MUCH_SPACE));
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(longest, words);
        visibleProperty().bind(estimate.possible());
        managedProperty().bind(visibleProperty());
        estimate.answer().subscribe(_ -> show());
        estimate.bytes().subscribe(_ -> show());
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show() {
        RunEstimate.Answer answer = estimate.answer().get();
        Long bytes = estimate.bytes().get();
        String time = answer == null
                ? ""
                : messages.text(answer.several() ? "setup.estimate.each" : "setup.estimate",
                        duration(answer.seconds()));
        words.setText(answer == null && bytes == null
                ? messages.text("setup.estimate.coming")
                : words(time, bytes));
        words.setTooltip(answer == null
                ? null
                : UserText.tooltip(messages.text("setup.estimate.hint", answer.epochs(), answer.stepsPerEpoch(),
                        1000 * answer.secondsPerStep())));
    }

    private String words(String time, @Nullable Long bytes) {
        String space = bytes == null
                ? ""
                : messages.text("setup.estimate.disk", Math.max(1, Math.round(bytes / MEBI)));
        return (time + " " + space).strip();
    }

    /// A duration in the largest unit that fits, rounded because it is an estimate.
    private String duration(double seconds) {
        if (seconds < 90) {
            return messages.text("setup.estimate.seconds", Math.max(5, 5 * Math.round(seconds / 5)));
        }
        double minutes = seconds / 60;
        return minutes < 90
                ? messages.text("setup.estimate.minutes", Math.round(minutes))
                : messages.text("setup.estimate.hours", minutes / 60);
    }
}
