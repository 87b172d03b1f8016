package elboroom.ui.training;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.UserText;
import elboroom.ui.training.RunHeader.OtherRun;
import org.jspecify.annotations.Nullable;

/// A button that names another run in training with its epoch. With too little room only the run's name is shortened.
/// Runs on the FX thread.
final class OtherRunButton extends Button {

    private static final double WIDEST = 320;
    private static final double NAME_LEAST = 44;
    /// Stands for the run's name in the sentence, to find what precedes and what follows it.
    private static final String MARK = "\ue000";

    private final Messages messages;
    private final Label before = part();
    private final Label name = part();
    private final Label after = part();

    OtherRunButton(Messages messages, ObservableValue<@Nullable OtherRun> run, Runnable action) {
        this.messages = messages;
        getStyleClass().add("link");
        setId("status-elsewhere");
        setMnemonicParsing(false);
        setOnAction(_ -> action.run());
        UserText.limit(this, WIDEST, messages.text("status.otherRun.hint"));
        setMinWidth(USE_COMPUTED_SIZE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY); // the text is for screen readers and the tooltip
        setGraphic(new HBox(before, name, after));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setEllipsisString("…");
        name.setMinWidth(0);
        run.subscribe(this::show);
        widthProperty().subscribe(this::limitName);
    }

    private static Label part() {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show(@Nullable OtherRun run) {
        String key = run != null && run.paused() ? "status.otherRun.paused" : "status.otherRun";
        String sentence = run == null ? MARK : messages.text(key, MARK, run.epoch(), run.epochs());
        int at = sentence.indexOf(MARK);
        before.setText(sentence.substring(0, at));
        name.setText(run == null ? "" : Visible.of(run.name()));
        after.setText(sentence.substring(at + MARK.length()));
        setText(run == null ? "" : before.getText() + name.getText() + after.getText());
        limitName();
    }

    private void limitName() {
        name.setMaxWidth(getWidth() == 0 ? Double.MAX_VALUE : Math.max(0, getWidth() - frame()));
    }

    /// The width of all but the name.
    private double frame() {
        return snappedLeftInset() + before.prefWidth(-1) + after.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.ceil(frame() + Math.min(NAME_LEAST, name.prefWidth(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(frame() + name.prefWidth(-1));
    }
}
