package elboroom.ui.reconstruct;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import elboroom.ui.control.image.ImageTile;

/// Lays out three square tiles with captions as large as possible, and a node on their right, or below them in a
/// narrow pane. Runs on the FX thread.
final class Triptych extends Region {

    private static final double GAP = 12;
    private static final double CAPTION = 20;
    private static final double SMALLEST = 64;
    private static final double USUAL = 84;
    /// Wide enough for the longest caption.
    private static final double READABLE = 92;
    private static final double LARGEST = 240;

    /// A tile and its caption.
    record Panel(ImageTile tile, Label caption) {}

    private final List<Panel> panels;
    private final Region beside;

    Triptych(List<Panel> panels, Region beside) {
        this.panels = panels;
        this.beside = beside;
        panels.forEach(panel -> getChildren().addAll(panel.tile(), panel.caption()));
        getChildren().add(beside);
    }

    @Override
    protected void layoutChildren() {
        boolean below = below(getWidth());
        double rest = below ? beside.prefHeight(getWidth()) : 0;
        double side = Math.max(SMALLEST, Math.min(side(getWidth()), Math.floor(getHeight() - CAPTION - rest)));
        double column = below ? Math.floor(getWidth() / panels.size()) : side + GAP;
        double x = 0;
        for (Panel panel : panels) {
            panel.tile().resizeRelocate(x + (below ? Math.floor((column - side) / 2) : 0), 0, side, side);
            double overlap = below || x == 0 ? 0 : GAP / 2;
            panel.caption().resizeRelocate(x - overlap, side + 2, below ? column : side + GAP / 2 + overlap,
                    CAPTION - 2);
            x += column;
        }
        if (below) {
            beside.resizeRelocate(0, side + CAPTION, getWidth(), rest);
        } else {
            beside.resizeRelocate(x, 0, Math.max(0, getWidth() - x), getHeight());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 || !below(width)
                ? Math.max(SMALLEST + CAPTION, beside.prefHeight(beside.prefWidth(-1)))
                : SMALLEST + CAPTION + beside.prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return CAPTION + USUAL;
        }
        return CAPTION + side(width) + (below(width) ? beside.prefHeight(width) : 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return panels.size() * (USUAL + GAP) + beside.prefWidth(-1);
    }

    private boolean below(double width) {
        return room(width - beside.prefWidth(-1)) < READABLE;
    }

    /// The side of the tiles at a width.
    private double side(double width) {
        double room = below(width) ? room(width) : room(width - beside.prefWidth(-1));
        return Math.clamp(Math.floor(room), SMALLEST, below(width) ? READABLE : LARGEST);
    }

    private double room(double width) {
        return width / panels.size() - GAP;
    }
}
