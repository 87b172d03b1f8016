package elboroom.ui.reconstruct;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import elboroom.ui.control.ImageTile;

/// Lays out three square tiles with their captions, as large as there is room for, and something at their right. Lives on
/// the FX thread.
final class Triptych extends Region {

    private static final double GAP = 12;
    private static final double CAPTION = 20;
    private static final double SMALLEST = 64;
    private static final double USUAL = 84;
    private static final double LARGEST = 240;

    /// A tile and what is written below it.
    record Panel(ImageTile tile, Label caption) {}

    private final List<Panel> panels;
    private final Region beside;

    Triptych(List<Panel> panels, Region beside) {
        this.panels = panels;
        this.beside = beside;
        panels.forEach(panel -> getChildren().addAll(panel.tile(), panel.caption()));
        getChildren().add(beside);
        setMinHeight(SMALLEST + CAPTION);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.max(SMALLEST, Math.min(side(getWidth()), Math.floor(getHeight() - CAPTION)));
        double x = 0;
        for (Panel panel : panels) {
            panel.tile().resizeRelocate(x, 0, side, side);
            panel.caption().resizeRelocate(x - GAP / 2, side + 2, side + GAP, CAPTION - 2);
            x += side + GAP;
        }
        beside.resizeRelocate(x, 0, Math.max(0, getWidth() - x), getHeight());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return CAPTION + (width < 0 ? USUAL : side(width));
    }

    @Override
    protected double computePrefWidth(double height) {
        return panels.size() * (USUAL + GAP) + beside.prefWidth(-1);
    }

    /// How large the tiles are at a width.
    private double side(double width) {
        double room = (width - beside.prefWidth(-1)) / panels.size() - GAP;
        return Math.clamp(Math.floor(room), SMALLEST, LARGEST);
    }
}
