package elboroom.ui.manifold;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import elboroom.domain.latent.ClassGrid;
import elboroom.domain.latent.PlaneGrid;
import elboroom.ui.control.image.HoverCard;
import elboroom.ui.exploration.text.Notation;
import org.jspecify.annotations.Nullable;

/// The card next to the pointer: a cell's enlarged image and its point. Runs on the FX thread.
final class CellCard {

    private static final double TILE = 64;
    /// The number of columns of a table whose values are listed.
    private static final int LISTED = 14;

    private final ManifoldViewModel model;
    private final HoverCard card = new HoverCard(TILE);

    CellCard(ManifoldViewModel model) {
        this.model = model;
        model.hovered().subscribe(this::show);
    }

    Node node() {
        return card;
    }

    /// Moves the card to the pointer, in the coordinates of its parent.
    void follow(double x, double y) {
        if (model.hovered().get() != null) {
            Bounds area = card.getParent().getLayoutBounds();
            card.showBeside(x, y, area.getWidth(), area.getHeight());
        }
    }

    private void show(@Nullable CellInfo cell) {
        if (cell == null) {
            card.hide();
        } else {
            card.setImage(cell.image(), model.pictures());
            card.setTitle(switch (cell.grid()) {
                case PlaneGrid plane -> Notation.position(cell.point(), plane.dimensionX(), plane.dimensionY());
                case ClassGrid classes -> Notation.along(cell.point(), classes.dimension());
            });
            List<String> lines = new ArrayList<>(model.pictures().lines(cell.image(), LISTED));
            if (cell.className() != null) {
                lines.addFirst(cell.className());
            }
            card.setLines(lines);
        }
    }
}
