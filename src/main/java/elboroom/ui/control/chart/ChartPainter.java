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
    private static final double DOT = 2.6;
    /// Between the names of the two axes.
    private static final double GAP = 10;
    private static final double DOT_SPACING = 7;
    private static final double LEFT = 4;

    private final ThemedCanvas canvas;

    ChartPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    void axes(GraphicsContext g, ChartLayout layout, String stepName, String leftName, String rightName) {
        g.setLineWidth(1);
        g.setFont(ChartFonts.SMALL);
        g.setTextBaseline(VPos.CENTER);
        valueTicks(g, layout, layout.left(), false);
        if (layout.twoAxes()) {
            valueTicks(g, layout, layout.right(), true);
        }
        stepTicks(g, layout, stepName);
        names(g, layout, leftName, rightName);
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

    private void names(GraphicsContext g, ChartLayout layout, String leftName, String rightName) {
        g.setFill(canvas.colour(ThemeColour.MUTED));
        g.setTextAlign(TextAlignment.LEFT);
        String[] drawn = names(leftName, layout.twoAxes() ? rightName : "", layout.steps().end() + 40 - 8);
        g.fillText(drawn[0], LEFT, 9);
        if (layout.twoAxes()) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(drawn[1], layout.steps().end() + 40, 9);
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

    /// Draws a vertical line at a step.
    void mark(GraphicsContext g, ChartLayout layout, long step) {
        if (!layout.empty()) {
            double x = Math.round(layout.steps().pixel((double) step)) + 0.5;
            g.setStroke(canvas.colour(ThemeColour.ACCENT));
            g.setLineWidth(1);
            g.strokeLine(x, layout.left().end(), x, layout.left().start());
        }
    }

    /// Draws a dashed vertical line at a step, with a small triangle on top.
    void note(GraphicsContext g, ChartLayout layout, long step) {
        double x = Math.round(layout.steps().pixel((double) step)) + 0.5;
        if (x >= layout.steps().start() && x <= layout.steps().end()) {
            double top = layout.left().end();
            g.setStroke(canvas.colour(ThemeColour.MUTED));
            g.setFill(canvas.colour(ThemeColour.MUTED));
            g.setLineWidth(1);
            g.setLineDashes(3, 3);
            g.strokeLine(x, top, x, layout.left().start());
            g.setLineDashes((double[]) null);
            g.fillPolygon(new double[]{x - 4, x + 4, x}, new double[]{top - 5, top - 5, top + 1}, 3);
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
            ChartSeries series = layout.series().get(i);
            line(g, layout.traces().get(i), layout.axisOf(series.rightAxis()), series);
        }
        g.restore();
    }

    private void line(GraphicsContext g, DownsampledSeries trace, Axis axis, ChartSeries series) {
        Color color = canvas.colour(series.colour());
        double[] mean = pixels(trace.mean(), axis);
        if (trace.banded()) {
            g.setFill(color.deriveColor(0, 1, 1, BAND_OPACITY));
            fillBand(g, trace, pixels(trace.low(), axis), pixels(trace.high(), axis));
        }
        g.setStroke(color);
        g.setLineWidth(series.dots() || trace.banded() ? 1.8 : 1.4);
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
