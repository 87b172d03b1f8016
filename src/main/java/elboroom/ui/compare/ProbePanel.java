package elboroom.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.Problem;
import elboroom.domain.latent.Reconstruction;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.image.ImageTile;

/// The model input, its reconstruction, and its loss terms. Runs on the FX thread.
final class ProbePanel extends HBox {

    private static final double TILE = 84;

    private final ColumnProbe probe;
    private final Messages messages;

    ProbePanel(ColumnProbe probe, Messages messages) {
        this.probe = probe;
        this.messages = messages;
        getStyleClass().add("compare-probe");
        setAlignment(Pos.CENTER_LEFT);
        ImageTile input = tile("reconstruct.input");
        ImageTile output = tile("compare.output");
        probe.input().subscribe(image -> input.show(image, probe.pictures()));
        probe.result().subscribe(result -> output.show(result == null ? null : result.output(), probe.pictures()));
        Label words = new Label();
        words.getStyleClass().add("costs-line");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(Bindings.createStringBinding(this::words, probe.result(), probe.problem()));
        HeaderButtons.hint(words, messages.text("compare.costs.hint"));
        VBox beside = new VBox(words);
        beside.setAlignment(Pos.CENTER_LEFT);
        setHgrow(beside, Priority.ALWAYS);
        getChildren().addAll(input, output, beside);
    }

    private ImageTile tile(String key) {
        ImageTile tile = new ImageTile(TILE);
        tile.setText(messages.text(key), messages.text(key + ".hint"));
        return tile;
    }

    private String words() {
        Problem why = probe.problem().get();
        Reconstruction result = probe.result().get();
        if (why != null) {
            return messages.sentence(why);
        }
        if (result == null) {
            return "";
        }
        return result.klPerDimension().length == 0
                ? messages.text("compare.costs.exact", result.losses().reconstruction())
                : messages.text("compare.costs", result.losses().reconstruction(), result.losses().kl());
    }
}
