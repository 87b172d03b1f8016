package elboroom.ui.here;

import javafx.scene.layout.Region;

import elboroom.ui.control.image.ImageTile;

/// Lays out a square tile as large as possible, with a node on its right; a single tile is centred. Runs on the FX
/// thread.
final class TileWithControls extends Region {

    private static final double GAP = 14;
    private static final double MOST = 0.38;
    private static final double SMALLEST = 96;

    private final ImageTile tile;
    private final Region beside;

    TileWithControls(ImageTile tile, Region beside) {
        this.tile = tile;
        this.beside = beside;
        getChildren().addAll(tile, beside);
        beside.visibleProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double room = (beside.isVisible() ? MOST : 1) * getWidth();
        double side = Math.max(SMALLEST, Math.floor(Math.min(getHeight(), room)));
        tile.resizeRelocate(beside.isVisible() ? 0 : Math.floor((getWidth() - side) / 2), 0, side, side);
        beside.resizeRelocate(side + GAP, 0, Math.max(0, getWidth() - side - GAP), getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(SMALLEST, beside.isVisible() ? beside.minHeight(-1) : 0);
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
