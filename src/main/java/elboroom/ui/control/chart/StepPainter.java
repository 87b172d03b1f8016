package elboroom.ui.control.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.Axis;
import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.draw.Ticks;

/// Draws a strip of steps: the losses in the background, the axis with its marks, and the current step.
final class StepPainter {

    private static final double TICK_SPACING = 46;
    /// Height of the tick labels at the bottom.
    private static final double BASE = 16;
    private static final double FAINT = 0.55;
    private static final double MARK = 2.6;
    private static final double HERE = 5.5;

    private final ThemedCanvas canvas;

    StepPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    private double base() {
        return Math.round(canvas.getHeight() - BASE) + 0.5;
    }

    /// Draws both on one value scale, above the axis.
    void losses(Drawing d, StepScale steps, SeriesData line, SeriesData dots) {
        DownsampledSeries smooth = DownsampledSeries.of(line, steps);
        DownsampledSeries points = DownsampledSeries.of(dots, steps);
        List<DownsampledSeries> traces = Stream.of(smooth, points).filter(trace -> trace.size() > 0).toList();
        ValueRange range = ValueRange.of(traces, steps.start(), steps.end(), false);
        Axis values = new Axis(range.low(), range.high(), false, base() - 5, 3);
        Color color = canvas.colour(ThemeColour.SERIES_2).deriveColor(0, 1, 1, FAINT);
        if (smooth.size() > 0) {
            d.polyline(smooth.x(), pixels(smooth, values), smooth.size(), new Stroke(color, 1.2));
        }
        for (int i = 0; i < points.size(); i++) {
            d.disc(points.x()[i], within(values, points.mean()[i]), 1.9, color);
        }
    }

    private static double[] pixels(DownsampledSeries trace, Axis values) {
        double[] y = new double[trace.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = within(values, trace.mean()[i]);
        }
        return y;
    }

    private static double within(Axis values, double value) {
        return values.pixel(Math.clamp(value, values.low(), values.high()));
    }

    void axis(Drawing d, StepScale steps) {
        Stroke axis = new Stroke(canvas.colour(ThemeColour.AXIS), 1);
        d.line(steps.start(), base(), steps.end(), base(), axis);
        for (double step : steps.ticks(TICK_SPACING)) {
            double x = Math.round(steps.pixel(step)) + 0.5;
            d.line(x, base(), x, base() + 4, axis);
            d.text(Ticks.step(Math.round(step)), x, base() + 10, ChartFonts.SMALL, TextAlignment.CENTER,
                    canvas.colour(ThemeColour.FAINT));
        }
    }

    void marks(Drawing d, StepScale steps, StepMarks marks) {
        marks.fork().ifPresent(step -> ring(d, steps.at(step), ThemeColour.MUTED));
        marks.changed().forEach(step -> change(d, steps.at(step)));
        marks.steps().forEach(step -> d.disc(steps.at(step), base(), MARK, canvas.colour(ThemeColour.ACCENT)));
        marks.best().ifPresent(step -> ring(d, steps.at(step), ThemeColour.SERIES_2));
        marks.pinned().forEach(step -> flag(d, steps.at(step)));
    }

    private void ring(Drawing d, double x, ThemeColour colour) {
        d.circle(x, base(), HERE, new Stroke(canvas.colour(colour), 1.6));
    }

    /// Marks changed settings: a dashed line with a triangle on top.
    private void change(Drawing d, double at) {
        double x = Math.round(at) + 0.5;
        Color colour = canvas.colour(ThemeColour.MUTED);
        d.line(x, 2, x, base(), new Stroke(colour, 1, true));
        d.polygon(new double[]{x - 3.5, x + 3.5, x}, new double[]{0, 0, 5}, 3, colour);
    }

    private void flag(Drawing d, double x) {
        d.polygon(new double[]{x, x - 4, x + 4}, new double[]{base() - 4, base() - 11, base() - 11}, 3,
                canvas.colour(ThemeColour.SERIES_1));
    }

    /// Marks the current step.
    void here(Drawing d, StepScale steps, long step) {
        double x = steps.at(step);
        Color colour = canvas.colour(ThemeColour.ACCENT);
        d.line(Math.round(x) + 0.5, 0, Math.round(x) + 0.5, base(), new Stroke(colour, 1));
        d.disc(x, base(), HERE + 1.5, canvas.colour(ThemeColour.BACKGROUND));
        d.disc(x, base(), HERE, colour);
    }

    /// Draws the number of the step that a click would choose.
    void reading(Drawing d, StepScale steps, long step) {
        double x = steps.at(step);
        ring(d, x, ThemeColour.TEXT);
        String words = Ticks.count(step);
        double width = ChartFonts.width(words, ChartFonts.STRONG) + 12;
        double left = Math.clamp(x - width / 2, 0, Math.max(0, canvas.getWidth() - width));
        d.rounded(left, 0, width, 18, 6, canvas.colour(ThemeColour.CARD));
        d.text(words, left + width / 2, 9, ChartFonts.STRONG, TextAlignment.CENTER, canvas.colour(ThemeColour.TEXT));
    }
}
