package elboroom.ui.map;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import elboroom.domain.ImageData;
import elboroom.i18n.Messages;
import elboroom.ui.control.FloatingCard;
import elboroom.ui.control.ImageTile;
import elboroom.ui.exploration.Notation;
import org.jspecify.annotations.Nullable;

/// The card beside the pointer: the image decoded there, its coordinates, and the nearest example. Lives on the FX thread.
final class GlimpseCard {

    private static final double TILE = 64;

    private final FloatingCard card;
    private final MapViewModel model;
    private final Messages messages;
    private final ImageTile decoded = new ImageTile(TILE);
    private final ImageTile example = new ImageTile(TILE);
    private final Label place = line("value");
    private final Label nearest = line("note");
    private final Label className = line("note");

    GlimpseCard(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        decoded.imageProperty().bind(model.decoded());
        decoded.managedProperty().bind(decoded.visibleProperty());
        example.managedProperty().bind(example.visibleProperty());
        nearest.managedProperty().bind(nearest.visibleProperty());
        className.managedProperty().bind(className.visibleProperty());
        VBox words = new VBox(place, nearest, className);
        words.getStyleClass().add("card-words");
        card = new FloatingCard(decoded, words, example);
        model.glimpse().subscribe(this::show);
    }

    Node node() {
        return card;
    }

    private void show(@Nullable Glimpse glimpse) {
        if (glimpse == null) {
            card.setVisible(false);
            return;
        }
        place.setText(Notation.place(glimpse.point(), model.dimensionX().get(), model.dimensionY().get()));
        decoded.setVisible(model.contents().get() != Contents.NOTHING);
        say(nearest, glimpse.nearest() < 0 ? null : messages.text("map.card.nearest", glimpse.nearest()));
        say(className, glimpse.className() == null ? null : messages.text("map.card.class", glimpse.className()));
        ImageData image = glimpse.example();
        example.setImage(image);
        example.setVisible(image != null);
        card.showAt(glimpse.at().screenX(), glimpse.at().screenY());
    }

    private static void say(Label line, @Nullable String words) {
        line.setText(words == null ? "" : words);
        line.setVisible(words != null);
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
