package elboroom.ui.compare;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import elboroom.ui.control.WrapRow;
import elboroom.ui.control.image.ImageTransfer;
import elboroom.ui.exploration.text.DataText;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.exploration.text.OriginText;

/// The inputs shared by all columns: the image on the left, the path on the right. Runs on the FX thread.
final class ProbeBar extends WrapRow {

    private static final double GAP = 10;
    private static final double WIDEST = 400;
    private static final int RANKS = 10;
    private static final int DIGITS = 6;

    private final ProbeViewModel probe;
    private final Messages messages;

    ProbeBar(ProbeViewModel probe, Messages messages, ImageTransfer transfer) {
        super(GAP);
        this.probe = probe;
        this.messages = messages;
        getStyleClass().add("pane-header");
        Label origin = UserText.limit(new Label(), WIDEST);
        origin.setId("compare-origin");
        origin.getStyleClass().add("note");
        probe.shown().subscribe(shown -> origin.setText(words(shown)));
        Choices<PathKind> kinds = new Choices<>(probe.path(), Stream.of(PathKind.values())
                .map(kind -> Choices.option(messages, kind, "compare.path." + kind)).toList());
        kinds.setId("compare-path");
        HBox image = new HBox(GAP, number(), link("compare.sample", probe::sample),
                link("reconstruct.choose", () -> transfer.choose(getScene().getWindow())),
                link("reconstruct.paste", transfer::paste),
                HeaderButtons.toggle(messages.text("reconstruct.invert"), messages.text("reconstruct.invert.hint"),
                        probe.inverted()),
                origin);
        image.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(image, kinds, onlyFor(PathKind.TRAVERSAL, ranks()),
                onlyFor(PathKind.INTERPOLATION, link("compare.end", probe::sampleEnd)));
    }

    private String words(Optional<Origin> shown) {
        return shown.map(origin -> {
            String from = new OriginText(messages).of(origin);
            var data = new DataText(messages).of(probe.dataName());
            return origin instanceof Origin.HeldOut && !data.isEmpty()
                    ? messages.text("compare.origin", from, data)
                    : from;
        }).orElse(messages.text("reconstruct.empty"));
    }

    /// Returns the field for the index of a held-out example.
    private TextField number() {
        TextField number = new TextField();
        number.setId("compare-example");
        number.setPrefColumnCount(DIGITS);
        number.getStyleClass().add("compact");
        number.setPromptText(messages.text("compare.example"));
        number.setAccessibleText(messages.text("compare.example"));
        HeaderButtons.hint(number, messages.text("compare.example.hint"));
        number.disableProperty().bind(probe.hasExamples().map(has -> !has));
        probe.shown().subscribe(shown -> number.setText(
                shown.orElse(null) instanceof Origin.HeldOut(int index) ? String.valueOf(index) : ""));
        number.setOnAction(_ -> probe.choose(number.getText()));
        return number;
    }

    private ComboBox<Integer> ranks() {
        ComboBox<Integer> ranks = new ComboBox<>();
        ranks.setId("compare-rank");
        ranks.getStyleClass().addAll("compact", "compare-rank");
        ranks.getItems().setAll(IntStream.rangeClosed(1, RANKS).boxed().toList());
        ranks.setAccessibleText(messages.text("compare.rank"));
        HeaderButtons.hint(ranks, messages.text("compare.rank.hint"));
        ranks.setConverter(new LabelConverter<>(rank -> messages.text("compare.rank.of", rank)));
        ranks.setValue(probe.rank().get());
        ranks.valueProperty().subscribe(rank -> probe.rank().set(rank));
        return ranks;
    }

    private <T extends Node> T onlyFor(PathKind kind, T node) {
        ObservableValue<Boolean> chosen = Bindings.equal(probe.path(), kind);
        node.visibleProperty().bind(chosen);
        node.managedProperty().bind(chosen);
        return node;
    }

    private Button link(String key, Runnable action) {
        return HeaderButtons.button(messages.text(key), messages.text(key + ".hint"), action);
    }
}
