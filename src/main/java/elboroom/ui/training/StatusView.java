package elboroom.ui.training;

import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Links;

/// One line: step, epoch, images a second, time left, held-out loss.
public final class StatusView extends HBox {

    private final Messages messages;

    public StatusView(TrainingViewModel viewModel, Messages messages) {
        this.messages = messages;
        getStyleClass().add("status");
        setId("status");
        figure("status.step", () -> messages.text("status.count", viewModel.step().get()), viewModel.step());
        figure("status.epoch", () -> messages.text("status.of", viewModel.epoch().get(), viewModel.epochs().get()),
                viewModel.epoch(), viewModel.epochs());
        figure("status.rate", () -> messages.text("status.count", Math.round(viewModel.imagesPerSecond().get())),
                viewModel.imagesPerSecond());
        figure("status.left", () -> clock(viewModel.secondsLeft().get()), viewModel.secondsLeft());
        Label heldOut = figure("status.heldOut", () -> nats(viewModel.heldOut().get()), viewModel.heldOut());
        heldOut.getStyleClass().add("good");
        visibleProperty().bind(viewModel.epochs().greaterThan(0));
    }

    private Label figure(String key, Supplier<String> text, Observable... dependencies) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("unit");
        Label value = new Label();
        value.getStyleClass().add("value");
        value.textProperty().bind(Bindings.createStringBinding(text::get, dependencies));
        Links.hint(value, messages.text(key + ".hint"));
        for (Label label : new Label[]{name, value}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        HBox pair = new HBox(name, value);
        pair.getStyleClass().add("figure");
        getChildren().add(pair);
        return value;
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
