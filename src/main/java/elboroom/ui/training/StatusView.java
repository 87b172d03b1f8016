package elboroom.ui.training;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.training.RunHeader.OtherRun;
import org.jspecify.annotations.Nullable;

/// A line about the open run: step, epochs, examples per second, remaining time, held-out loss; and the name of
/// another run in training. Runs on the FX thread.
public final class StatusView extends HBox {

    private static final double NAME_WIDTH = 260;

    private final Messages messages;
    private final ObservableValue<RunHeader> header;

    public StatusView(TrainingViewModel viewModel, Messages messages) {
        this.messages = messages;
        this.header = viewModel.header();
        getStyleClass().add("status");
        setId("status");
        figure("status.step", now -> messages.text("status.count", now.step()));
        figure("status.epoch", now -> messages.text("status.of", now.epoch(), now.epochs()));
        shownWhile(figure("status.rate", this::rate), RunHeader::inTraining);
        shownWhile(figure("status.left", now -> clock(now.secondsLeft())), RunHeader::inTraining);
        figure("status.heldOut", now -> nats(now.heldOut())).getChildren().getLast().getStyleClass().add("good");
        shownWhile(otherRunButton(viewModel), now -> now.otherRun() != null);
        visibleProperty().bind(header.map(now -> now.epochs() > 0));
    }

    private HBox figure(String key, Function<RunHeader, String> text) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("unit");
        Label value = new Label();
        value.getStyleClass().add("value");
        value.textProperty().bind(header.map(text));
        HeaderButtons.hint(value, messages.text(key + ".hint"));
        for (Label label : new Label[]{name, value}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        HBox pair = new HBox(name, value);
        pair.getStyleClass().add("figure");
        getChildren().add(pair);
        return pair;
    }

    private Button otherRunButton(TrainingViewModel viewModel) {
        Button button = HeaderButtons.button("", messages.text("status.otherRun.hint"), viewModel::follow);
        button.setId("status-elsewhere");
        button.setMinWidth(0);
        button.setMaxWidth(NAME_WIDTH);
        button.setMnemonicParsing(false);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.textProperty().bind(header.map(now -> describe(now.otherRun())));
        getChildren().add(button);
        return button;
    }

    private void shownWhile(Node node, Function<RunHeader, Boolean> so) {
        node.visibleProperty().bind(header.map(so));
        node.managedProperty().bind(node.visibleProperty());
    }

    private String describe(@Nullable OtherRun other) {
        return other == null
                ? ""
                : messages.text(other.paused() ? "status.otherRun.paused" : "status.otherRun", other.name(),
                        other.epoch(), other.epochs());
    }

    private String rate(RunHeader now) {
        return Double.isNaN(now.imagesPerSecond())
                ? "–"
                : messages.text("status.count", Math.round(now.imagesPerSecond()));
    }

    private String nats(double value) {
        return Double.isNaN(value) ? "–" : messages.text("status.nats", value);
    }

    private static String clock(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "–";
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? "%d:%02d".formatted(whole / 60, whole % 60)
                : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
    }
}
