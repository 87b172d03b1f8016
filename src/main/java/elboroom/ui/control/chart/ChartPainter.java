package elboroom.ui.control.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.draw.Ticks;

/// Draws a chart's axes and lines.
final class ChartPainter {

    private static final double TICK_SPACING = 34;
    private static final double STEP_SPACING = 90;
    private static final double BAND_OPACITY = 0.22;
    /// Of logged values behind a smoothed line.
    private static final double RAW_OPACITY = 0.32;
    private static final double SELECTION_OPACITY = 0.16;
    private static final double DOT = 2.6;
    /// Between the names of the two axes.
    private static final double GAP = 10;
    private static final double DOT_SPACING = 7;
    private static final double LEFT = 4;

    private final ThemedCanvas canvas;

    ChartPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    /// @param reserved the width at the top right to leave free
    void axes(GraphicsContext g, ChartLayout layout, String stepName, String leftName, String rightName,
            double reserved) {
        g.setLineWidth(1);
        g.setFont(ChartFonts.SMALL);
        g.setTextBaseline(VPos.CENTER);
        valueTicks(g, layout, layout.left(), false);
        if (layout.twoAxes()) {
            valueTicks(g, layout, layout.right(), true);
        }
        stepTicks(g, layout, stepName);
        names(g, layout, leftName, rightName, reserved);
    }

    private void valueTicks(GraphicsContext g, ChartLayout layout, Axis axis, boolean right) {
        Axis steps = layout.steps();
        g.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        for (double value : axis.ticks(TICK_SPACING)) {
            double at = Math.round(axis.pixel(value)) + 0.5;
            if (!right) {
                g.setStroke(canvas.colour(ThemeColour.GRID));
                g.strokeLine(steps.start(), at, steps.end(), at);
            }
            g.setFill(canvas.colour(ThemeColour.FAINT));
            g.fillText(Ticks.text(value), right ? steps.end() + 6 : steps.start() - 8, at);
        }
    }

    private void stepTicks(GraphicsContext g, ChartLayout layout, String stepName) {
        Axis steps = layout.steps();
        double base = layout.left().start();
        g.setStroke(canvas.colour(ThemeColour.AXIS));
        g.strokeLine(steps.start(), Math.round(base) + 0.5, steps.end(), Math.round(base) + 0.5);
        g.setTextAlign(TextAlignment.CENTER);
        double name = LEFT + width(stepName) + GAP;
        for (double step : Ticks.whole(steps.ticks(STEP_SPACING))) {
            double at = Math.round(steps.pixel(step)) + 0.5;
            g.strokeLine(at, base, at, base + 4);
            String text = Ticks.step(Math.round(step));
            double half = width(text) / 2;
            if (at - half >= name) {
                g.fillText(text, Math.min(at, steps.end() + ChartLayout.BARE_SIDE - half), base + 13);
            }
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(stepName, LEFT, base + 13);
    }

    private void names(GraphicsContext g, ChartLayout layout, String leftName, String rightName, double reserved) {
        double end = layout.steps().end() + (layout.twoAxes() ? 40 : ChartLayout.BARE_SIDE) - reserved;
        g.setFill(canvas.colour(ThemeColour.MUTED));
        g.setTextAlign(TextAlignment.LEFT);
        String[] drawn = names(leftName, layout.twoAxes() ? rightName : "", end - 8);
        g.fillText(drawn[0], LEFT, 9);
        if (layout.twoAxes()) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(drawn[1], end, 9);
        }
    }

    /// Returns the names of both axes as they fit into the room: first the left name without its second part, then the
    /// right one with an ellipsis.
    static String[] names(String leftName, String rightName, double room) {
        double gap = rightName.isEmpty() ? 0 : GAP;
        String left = width(leftName) + gap + width(rightName) <= room ? leftName : leftName.split(" · ", 2)[0];
        String right = ChartFonts.fit(rightName, ChartFonts.SMALL, Math.max(room / 3, room - width(left) - gap));
        return new String[]{ChartFonts.fit(left, ChartFonts.SMALL, room - width(right) - gap), right};
    }

    private static double width(String name) {
        return ChartFonts.width(name, ChartFonts.SMALL);
    }

    /// Draws a text at the right above the lines.
    void caption(GraphicsContext g, ChartLayout layout, String text) {
        Axis steps = layout.steps();
        g.setFill(canvas.colour(ThemeColour.MUTED));
        g.setFont(ChartFonts.SMALL);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(ChartFonts.fit(text, ChartFonts.SMALL, steps.end() - steps.start()), steps.end() - LEFT,
                layout.left().end() + 8);
    }

    /// Draws the range that a drag selects, in pixels.
    void selection(GraphicsContext g, ChartLayout layout, double from, double to) {
        g.setFill(canvas.colour(ThemeColour.ACCENT).deriveColor(0, 1, 1, SELECTION_OPACITY));
        g.fillRect(from, layout.left().end(), to - from, layout.left().start() - layout.left().end());
    }

    /// Draws a vertical line at a step.
    void mark(GraphicsContext g, ChartLayout layout, long step) {
        if (!layout.empty() && layout.steps().containsStep(step)) {
            double x = Math.round(layout.steps().pixel((double) step)) + 0.5;
            g.setStroke(canvas.colour(ThemeColour.ACCENT));
            g.setLineWidth(1);
            g.strokeLine(x, layout.left().end(), x, layout.left().start());
        }
    }

    /// Draws the lines, clipped to the plot.
    void lines(GraphicsContext g, ChartLayout layout) {
        Axis steps = layout.steps();
        g.save();
        g.beginPath();
        g.rect(steps.start(), layout.left().end() - 4, steps.end() - steps.start() + 3,
                layout.left().start() - layout.left().end() + 4);
        g.clip();
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        for (int i = 0; i < layout.traces().size(); i++) {
            behind(g, layout, i);
        }
        for (int i = 0; i < layout.traces().size(); i++) {
            ChartSeries series = layout.series().get(i);
            line(g, layout.smooth().get(i), layout.axisOf(series.rightAxis()), series, layout.smoothed(i));
        }
        g.restore();
    }

    /// Draws what is behind all lines: the range of the values in each pixel column, and the logged values of a smoothed
    /// line.
    private void behind(GraphicsContext g, ChartLayout layout, int index) {
        ChartSeries series = layout.series().get(index);
        DownsampledSeries trace = layout.traces().get(index);
        Axis axis = layout.axisOf(series.rightAxis());
        Color faint = canvas.colour(series.colour()).deriveColor(0, 1, 1,
                layout.smoothed(index) ? RAW_OPACITY : BAND_OPACITY);
        if (trace.banded()) {
            g.setFill(faint);
            fillBand(g, trace, pixels(trace.low(), axis), pixels(trace.high(), axis));
        } else if (layout.smoothed(index)) {
            g.setStroke(faint);
            g.setLineWidth(1);
            g.strokePolyline(trace.x(), pixels(trace.mean(), axis), trace.size());
        }
    }

    private void line(GraphicsContext g, DownsampledSeries trace, Axis axis, ChartSeries series, boolean smoothed) {
        Color color = canvas.colour(series.colour());
        double[] mean = pixels(trace.mean(), axis);
        g.setStroke(color);
        g.setLineWidth(series.dots() || trace.banded() || smoothed ? 1.8 : 1.4);
        g.strokePolyline(trace.x(), mean, trace.size());
        if (series.dots()) {
            g.setFill(color);
            dots(g, trace.x(), mean);
        }
    }

    private static void fillBand(GraphicsContext g, DownsampledSeries trace, double[] low, double[] high) {
        int size = trace.size();
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int i = 0; i < size; i++) {
            x[i] = trace.x()[i];
            y[i] = high[i] - 0.5;
            x[2 * size - 1 - i] = trace.x()[i];
            y[2 * size - 1 - i] = low[i] + 0.5;
        }
        g.fillPolygon(x, y, 2 * size);
    }

    private static void dots(GraphicsContext g, double[] x, double[] y) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (x[i] - last >= DOT_SPACING) {
                last = x[i];
                g.fillOval(x[i] - DOT, y[i] - DOT, 2 * DOT, 2 * DOT);
            }
        }
    }

    private static double[] pixels(double[] values, Axis axis) {
        double[] pixels = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            pixels[i] = axis.pixel(values[i]);
        }
        return pixels;
    }
}
