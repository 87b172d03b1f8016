package elboroom.ui.control.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.Axis;
import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
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
    /// The height of the caption with its background.
    private static final double CAPTION = 17;

    private final ThemedCanvas canvas;

    ChartPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    /// @param reserved the width at the top right to leave free
    void axes(Drawing d, ChartLayout layout, String stepName, String leftName, String rightName, double reserved) {
        valueTicks(d, layout, layout.left(), false);
        if (layout.twoAxes()) {
            valueTicks(d, layout, layout.right(), true);
        }
        stepTicks(d, layout, stepName);
        names(d, layout, leftName, rightName, reserved);
    }

    private void valueTicks(Drawing d, ChartLayout layout, Axis axis, boolean right) {
        Axis steps = layout.steps();
        for (double value : axis.ticks(TICK_SPACING)) {
            double at = Math.round(axis.pixel(value)) + 0.5;
            if (!right) {
                d.line(steps.start(), at, steps.end(), at, stroke(ThemeColour.GRID));
            }
            small(d, Ticks.text(value), right ? steps.end() + 6 : steps.start() - 8, at,
                    right ? TextAlignment.LEFT : TextAlignment.RIGHT, ThemeColour.FAINT);
        }
    }

    private void stepTicks(Drawing d, ChartLayout layout, String stepName) {
        Axis steps = layout.steps();
        double base = layout.left().start();
        d.line(steps.start(), Math.round(base) + 0.5, steps.end(), Math.round(base) + 0.5, stroke(ThemeColour.AXIS));
        double name = LEFT + width(stepName) + GAP;
        for (double step : Ticks.whole(steps.ticks(STEP_SPACING))) {
            double at = Math.round(steps.pixel(step)) + 0.5;
            d.line(at, base, at, base + 4, stroke(ThemeColour.AXIS));
            String text = Ticks.step(Math.round(step));
            double half = width(text) / 2;
            if (at - half >= name) {
                small(d, text, Math.min(at, steps.end() + ChartLayout.BARE_SIDE - half), base + 13,
                        TextAlignment.CENTER, ThemeColour.FAINT);
            }
        }
        small(d, stepName, LEFT, base + 13, TextAlignment.LEFT, ThemeColour.FAINT);
    }

    private void names(Drawing d, ChartLayout layout, String leftName, String rightName, double reserved) {
        double end = layout.steps().end() + (layout.twoAxes() ? 40 : ChartLayout.BARE_SIDE) - reserved;
        String[] drawn = names(leftName, layout.twoAxes() ? rightName : "", end - 8);
        small(d, drawn[0], LEFT, 9, TextAlignment.LEFT, ThemeColour.MUTED);
        if (layout.twoAxes()) {
            small(d, drawn[1], end, 9, TextAlignment.RIGHT, ThemeColour.MUTED);
        }
    }

    private void small(Drawing d, String text, double x, double y, TextAlignment side, ThemeColour colour) {
        d.text(text, x, y, ChartFonts.SMALL, side, canvas.colour(colour));
    }

    private Stroke stroke(ThemeColour colour) {
        return new Stroke(canvas.colour(colour), 1);
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

    /// Draws a text at the right above the lines, on a background of its own.
    void caption(Drawing d, ChartLayout layout, String text) {
        if (text.isEmpty()) {
            return;
        }
        Axis steps = layout.steps();
        String shown = ChartFonts.fit(text, ChartFonts.SMALL, steps.end() - steps.start() - 2 * LEFT);
        double top = layout.left().end();
        double width = width(shown) + 2 * LEFT;
        d.rounded(steps.end() - width, top, width, CAPTION, LEFT, canvas.colour(ThemeColour.BACKGROUND));
        small(d, shown, steps.end() - LEFT, top + CAPTION / 2, TextAlignment.RIGHT, ThemeColour.MUTED);
    }

    /// Draws the range that a drag selects, in pixels.
    void selection(Drawing d, ChartLayout layout, double from, double to) {
        d.rectangle(from, layout.left().end(), to - from, layout.left().start() - layout.left().end(),
                canvas.colour(ThemeColour.ACCENT).deriveColor(0, 1, 1, SELECTION_OPACITY));
    }

    /// Draws a vertical line at a step.
    void mark(Drawing d, ChartLayout layout, long step) {
        if (!layout.empty() && layout.steps().containsStep(step)) {
            double x = Math.round(layout.steps().pixel((double) step)) + 0.5;
            d.line(x, layout.left().end(), x, layout.left().start(), stroke(ThemeColour.ACCENT));
        }
    }

    /// Draws the lines, clipped to the plot.
    void lines(Drawing d, ChartLayout layout) {
        Axis steps = layout.steps();
        double top = layout.left().end();
        d.clipped(steps.start(), top - 4, steps.end() - steps.start() + 3, layout.left().start() - top + 4, () -> {
            for (int i = 0; i < layout.traces().size(); i++) {
                behind(d, layout, i);
            }
            for (int i = 0; i < layout.traces().size(); i++) {
                ChartSeries series = layout.series().get(i);
                line(d, layout.smooth().get(i), layout.axisOf(series.rightAxis()), series, layout.smoothed(i));
            }
        });
    }

    /// Draws what is behind all lines: the range of the values in each pixel column, and the logged values of a smoothed
    /// line.
    private void behind(Drawing d, ChartLayout layout, int index) {
        ChartSeries series = layout.series().get(index);
        DownsampledSeries trace = layout.traces().get(index);
        Axis axis = layout.axisOf(series.rightAxis());
        Color faint = canvas.colour(series.colour()).deriveColor(0, 1, 1,
                layout.smoothed(index) ? RAW_OPACITY : BAND_OPACITY);
        if (trace.banded()) {
            band(d, trace, pixels(trace.low(), axis), pixels(trace.high(), axis), faint);
        } else if (layout.smoothed(index)) {
            d.polyline(trace.x(), pixels(trace.mean(), axis), trace.size(), new Stroke(faint, 1));
        }
    }

    private void line(Drawing d, DownsampledSeries trace, Axis axis, ChartSeries series, boolean smoothed) {
        Color color = canvas.colour(series.colour());
        double[] mean = pixels(trace.mean(), axis);
        d.polyline(trace.x(), mean, trace.size(),
                new Stroke(color, series.dots() || trace.banded() || smoothed ? 1.8 : 1.4));
        if (series.dots()) {
            dots(d, trace.x(), mean, color);
        }
    }

    private static void band(Drawing d, DownsampledSeries trace, double[] low, double[] high, Color fill) {
        int size = trace.size();
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int i = 0; i < size; i++) {
            x[i] = trace.x()[i];
            y[i] = high[i] - 0.5;
            x[2 * size - 1 - i] = trace.x()[i];
            y[2 * size - 1 - i] = low[i] + 0.5;
        }
        d.polygon(x, y, 2 * size, fill);
    }

    private static void dots(Drawing d, double[] x, double[] y, Color fill) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (x[i] - last >= DOT_SPACING) {
                last = x[i];
                d.disc(x[i], y[i], DOT, fill);
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
