package elboroom.ui.numbers;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Lays out the table of figures with the bars on its right or, in a narrow pane, below it. Runs on the FX thread.
final class TableWithBars extends Region {

    /// The width below which the bars are under the table.
    private static final double NARROW = 520;
    private static final double ACROSS = 16;
    private static final double DOWN = 8;

    private final Region table;
    private final Region bars;

    TableWithBars(Region table, Region bars) {
        this.table = table;
        this.bars = bars;
        getStyleClass().add("numbers-body");
        getChildren().addAll(table, bars);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isNarrow(width)) {
            double height = snapSizeY(table.minHeight(width));
            table.resizeRelocate(0, 0, width, height);
            bars.resizeRelocate(0, height + DOWN, width, Math.max(0, getHeight() - height - DOWN));
        } else {
            table.resizeRelocate(0, 0, beside(width), getHeight());
            bars.resizeRelocate(beside(width) + ACROSS, 0, bars.prefWidth(-1), getHeight());
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return isNarrow(width)
                ? table.minHeight(width) + DOWN + bars.minHeight(width)
                : Math.max(table.minHeight(beside(width)), bars.minHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(table.minWidth(-1), bars.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return table.prefWidth(-1) + ACROSS + bars.prefWidth(-1);
    }

    private static boolean isNarrow(double width) {
        return width >= 0 && width < NARROW;
    }

    private double beside(double width) {
        return width < 0 ? -1 : Math.floor(width - ACROSS - bars.prefWidth(-1));
    }
}
