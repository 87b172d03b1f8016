package elboroom.ui.manifold;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import elboroom.ui.control.FloatingCard;
import elboroom.ui.control.ImageTile;
import elboroom.ui.exploration.Notation;
import org.jspecify.annotations.Nullable;

/// The card beside the pointer: a cell's image, larger, and the point that it shows. Lives on the FX thread.
final class CellCard {

    private static final double TILE = 64;

    private final FloatingCard card;
    private final ImageTile tile = new ImageTile(TILE);
    private final Label x = new Label();
    private final Label y = new Label();

    CellCard() {
        x.getStyleClass().add("value");
        y.getStyleClass().add("value");
        VBox words = new VBox(x, y);
        words.getStyleClass().add("card-words");
        card = new FloatingCard(tile, words);
    }

    Node node() {
        return card;
    }

    void showAt(double x, double y) {
        card.showAt(x, y);
    }

    void show(@Nullable CellInfo cell) {
        if (cell == null) {
            card.setVisible(false);
            return;
        }
        tile.setImage(cell.image());
        x.setText(coordinate(cell, cell.dimensionX()));
        y.setText(cell.dimensionY() < 0 ? "" : coordinate(cell, cell.dimensionY()));
    }

    private static String coordinate(CellInfo cell, int dimension) {
        return Notation.dimension(dimension) + " = " + Notation.coordinate(cell.point().get(dimension));
    }
}
