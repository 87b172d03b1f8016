package elboroom.ui.here;

import java.util.function.DoubleSupplier;
import javafx.scene.layout.Region;

import elboroom.ui.control.image.ImageTile;

/// Lays out a square tile as large as possible, with a node on its right, or below it if that enlarges the tile; a single
/// tile is centred. Runs on the FX thread.
final class TileWithControls extends Region {

    private static final double GAP = 14;
    private static final double MOST = 0.38;
    private static final double SMALLEST = 96;
    /// How much larger the tile must be with the controls below it.
    private static final double LARGER = 1.2;
    /// So much of the height the controls take at most, if they are below.
    private static final double MOST_BELOW = 0.5;

    private final ImageTile tile;
    private final Region controls;
    private final DoubleSupplier wanted;

    /// @param wanted the height with which all controls are visible
    TileWithControls(ImageTile tile, Region controls, DoubleSupplier wanted) {
        this.tile = tile;
        this.controls = controls;
        this.wanted = wanted;
        getChildren().addAll(tile, controls);
        controls.visibleProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        if (!controls.isVisible()) {
            placeTile(Math.min(getHeight(), getWidth()));
        } else if (sideAbove() > LARGER * sideBeside()) {
            double side = sideAbove();
            placeTile(side);
            controls.resizeRelocate(0, Math.floor(side) + GAP, getWidth(), getHeight() - Math.floor(side) - GAP);
        } else {
            double side = Math.max(SMALLEST, Math.floor(sideBeside()));
            tile.resizeRelocate(0, 0, side, side);
            controls.resizeRelocate(side + GAP, 0, Math.max(0, getWidth() - side - GAP), getHeight());
        }
    }

    /// The side of the tile with the controls on its right.
    private double sideBeside() {
        return Math.min(getHeight(), MOST * getWidth());
    }

    /// The side of the tile with the controls below it.
    private double sideAbove() {
        double below = Math.min(wanted.getAsDouble(), Math.floor(MOST_BELOW * getHeight()));
        return Math.min(getWidth(), getHeight() - below - GAP);
    }

    private void placeTile(double room) {
        double side = Math.max(SMALLEST, Math.floor(room));
        tile.resizeRelocate(Math.floor((getWidth() - side) / 2), 0, side, side);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(SMALLEST, controls.isVisible() ? controls.minHeight(-1) : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return tile.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 3 * tile.prefWidth(-1);
    }
}
