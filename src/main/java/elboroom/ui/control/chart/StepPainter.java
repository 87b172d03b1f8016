package elboroom.ui.control.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.Axis;
import elboroom.ui.control.draw.ChartFonts;
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
    void losses(GraphicsContext g, StepScale steps, SeriesData line, SeriesData dots) {
        DownsampledSeries smooth = DownsampledSeries.of(line, steps);
        DownsampledSeries points = DownsampledSeries.of(dots, steps);
        List<DownsampledSeries> traces = Stream.of(smooth, points).filter(trace -> trace.size() > 0).toList();
        ValueRange range = ValueRange.of(traces, steps.start(), steps.end(), false);
        Axis values = new Axis(range.low(), range.high(), false, base() - 5, 3);
        Color color = canvas.colour(ThemeColour.SERIES_2).deriveColor(0, 1, 1, FAINT);
        g.setLineWidth(1.2);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        g.setStroke(color);
        g.strokePolyline(smooth.x(), pixels(smooth, values), smooth.size());
        g.setFill(color);
        for (int i = 0; i < points.size(); i++) {
            dot(g, points.x()[i], within(values, points.mean()[i]), 1.9);
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

    void axis(GraphicsContext g, StepScale steps) {
        g.setStroke(canvas.colour(ThemeColour.AXIS));
        g.setLineWidth(1);
        g.strokeLine(steps.start(), base(), steps.end(), base());
        g.setFont(ChartFonts.SMALL);
        g.setFill(canvas.colour(ThemeColour.FAINT));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (double step : steps.ticks(TICK_SPACING)) {
            double x = Math.round(steps.pixel(step)) + 0.5;
            g.strokeLine(x, base(), x, base() + 4);
            g.fillText(Ticks.step(Math.round(step)), x, base() + 10);
        }
    }

    void marks(GraphicsContext g, StepScale steps, StepMarks marks) {
        marks.fork().ifPresent(step -> ring(g, steps.at(step), ThemeColour.MUTED));
        marks.changed().forEach(step -> change(g, steps.at(step)));
        g.setFill(canvas.colour(ThemeColour.ACCENT));
        marks.steps().forEach(step -> dot(g, steps.at(step), base(), MARK));
        marks.best().ifPresent(step -> ring(g, steps.at(step), ThemeColour.SERIES_2));
        marks.pinned().forEach(step -> flag(g, steps.at(step)));
    }

    private void ring(GraphicsContext g, double x, ThemeColour colour) {
        g.setStroke(canvas.colour(colour));
        g.setLineWidth(1.6);
        g.strokeOval(x - HERE, base() - HERE, 2 * HERE, 2 * HERE);
    }

    /// Marks changed settings: a dashed line with a triangle on top.
    private void change(GraphicsContext g, double at) {
        double x = Math.round(at) + 0.5;
        g.setStroke(canvas.colour(ThemeColour.MUTED));
        g.setFill(canvas.colour(ThemeColour.MUTED));
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, 2, x, base());
        g.setLineDashes((double[]) null);
        g.fillPolygon(new double[]{x - 3.5, x + 3.5, x}, new double[]{0, 0, 5}, 3);
    }

    private void flag(GraphicsContext g, double x) {
        g.setFill(canvas.colour(ThemeColour.SERIES_1));
        g.fillPolygon(new double[]{x, x - 4, x + 4}, new double[]{base() - 4, base() - 11, base() - 11}, 3);
    }

    /// Marks the current step.
    void here(GraphicsContext g, StepScale steps, long step) {
        double x = steps.at(step);
        g.setStroke(canvas.colour(ThemeColour.ACCENT));
        g.setLineWidth(1);
        g.strokeLine(Math.round(x) + 0.5, 0, Math.round(x) + 0.5, base());
        g.setFill(canvas.colour(ThemeColour.BACKGROUND));
        dot(g, x, base(), HERE + 1.5);
        g.setFill(canvas.colour(ThemeColour.ACCENT));
        dot(g, x, base(), HERE);
    }

    /// Draws the number of the step that a click would choose.
    void reading(GraphicsContext g, StepScale steps, long step) {
        double x = steps.at(step);
        ring(g, x, ThemeColour.TEXT);
        String words = Ticks.count(step);
        double width = ChartFonts.width(words, ChartFonts.STRONG) + 12;
        double left = Math.clamp(x - width / 2, 0, Math.max(0, canvas.getWidth() - width));
        g.setFill(canvas.colour(ThemeColour.CARD));
        g.fillRoundRect(left, 0, width, 18, 6, 6);
        g.setFont(ChartFonts.STRONG);
        g.setFill(canvas.colour(ThemeColour.TEXT));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, left + width / 2, 9);
    }

    private static void dot(GraphicsContext g, double x, double y, double radius) {
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
