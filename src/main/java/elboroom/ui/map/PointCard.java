package elboroom.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import elboroom.domain.data.Attribute;
import elboroom.domain.data.ImageData;
import elboroom.i18n.Messages;
import elboroom.ui.control.image.HoverCard;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.exploration.text.AttributeText;
import elboroom.ui.exploration.text.Notation;
import org.jspecify.annotations.Nullable;

/// The card next to the pointer: the decoded image, its coordinates, and the nearest example with its
/// attributes. Runs on the FX thread.
final class PointCard {

    private static final double TILE = 64;
    /// The number of attributes that are listed if there are many.
    private static final int MOST = 6;
    /// The number of columns of a table whose values are listed.
    private static final int LISTED = 14;

    private final MapViewModel model;
    private final Messages messages;
    private final HoverCard card = new HoverCard(TILE);
    private final ImageTile example = new ImageTile(TILE);

    PointCard(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        example.managedProperty().bind(example.visibleProperty());
        card.getChildren().add(example);
        model.decoded().subscribe(image -> card.setImage(image, model.pictures()));
        model.hovered().subscribe(this::show);
    }

    Node node() {
        return card;
    }

    private void show(@Nullable PointInfo info) {
        if (info == null) {
            card.hide();
            return;
        }
        card.setTitle(Notation.position(info.point(), model.plane().get().x(), model.plane().get().y()));
        card.setLines(lines(info));
        ImageData image = info.example();
        example.show(image, model.pictures());
        example.setVisible(image != null);
        Bounds area = card.getParent().getLayoutBounds();
        card.showBeside(info.at().screenX(), info.at().screenY(), area.getWidth(), area.getHeight());
    }

    private List<String> lines(PointInfo info) {
        List<String> lines = new ArrayList<>();
        if (info.nearest() >= 0) {
            lines.add(messages.text("map.card.nearest", info.nearest()));
        }
        if (info.className() != null) {
            lines.add(messages.text("map.card.class", info.className()));
        }
        ImageData shown = info.example();
        if (shown != null) {
            List<String> values = model.pictures().lines(shown, LISTED);
            lines.addAll(values);
            if (values.isEmpty()) { // the attributes of a row are its values
                addAttributes(lines, info.nearest());
            }
        }
        return lines;
    }

    /// The attribute that colours the map, then the others as far as there is room.
    private void addAttributes(List<String> lines, int example) {
        MapColouring colouring = model.colouring();
        List<Attribute> all = new ArrayList<>(colouring.attributes().get());
        colouring.attribute().ifPresent(first -> {
            all.remove(first);
            all.addFirst(first);
        });
        AttributeText text = new AttributeText(messages);
        int shown = all.size() <= MOST + 1 ? all.size() : MOST;
        all.subList(0, shown).forEach(each -> lines.add(
                messages.text("map.card.attribute", text.name(each),
                        text.value(each, colouring.value(each, example)))));
        if (shown < all.size()) {
            lines.add(messages.text("map.card.more", all.size() - shown));
        }
    }
}
