package elboroom.ui.control.chart;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.i18n.Visible;
import elboroom.ui.control.PaneDrawing;
import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
import elboroom.ui.control.draw.SvgDrawing;
import elboroom.ui.control.draw.ThemeColour;
import org.jspecify.annotations.Nullable;

/// A picture of a chart as it is on the screen, with its subject and the names of its lines below. Runs on the FX
/// thread.
final class ChartPicture implements PaneDrawing {

    private static final double LINE = 18;
    private static final double LEFT = 12;
    private static final double BOTTOM = 8;
    private static final double SWATCH = 18;
    private static final double GAP = 16;
    private static final double DOT = 2.6;

    private final LossChart chart;
    private final ObservableValue<String> subject;

    /// @param subject what the chart shows, such as the name of a run; empty for nothing
    ChartPicture(LossChart chart, ObservableValue<String> subject) {
        this.chart = chart;
        this.subject = subject;
    }

    @Override
    public double width() {
        return chart.getWidth();
    }

    @Override
    public double height() {
        return chart.getHeight() + legend(null, 0);
    }

    @Override
    public WritableImage image(double scale) {
        Canvas canvas = new Canvas(Math.ceil(width() * scale), Math.ceil(height() * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        draw(new CanvasDrawing(g), width(), height());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(chart.colour(ThemeColour.BACKGROUND));
        return canvas.snapshot(parameters, null);
    }

    @Override
    public Supplier<String> svg() {
        SvgDrawing svg = new SvgDrawing(width(), height());
        draw(svg, width(), height());
        return svg::text;
    }

    private void draw(Drawing d, double width, double height) {
        d.rectangle(0, 0, width, height, chart.colour(ThemeColour.BACKGROUND));
        chart.draw(d);
        legend(d, chart.getHeight());
    }

    /// Draws the subject and the names of the lines in rows.
    ///
    /// @param d null to measure only
    /// @return the height of the rows
    private double legend(@Nullable Drawing d, double top) {
        double x = LEFT;
        double y = top + LINE / 2;
        String title = Visible.of(subject.getValue());
        if (!title.isEmpty()) {
            if (d != null) {
                text(d, title, x, y, ThemeColour.TEXT);
            }
            x += ChartFonts.width(title, ChartFonts.SMALL) + GAP;
        }
        for (ChartSeries series : chart.chartLayout().series()) {
            double width = SWATCH + ChartFonts.width(series.name(), ChartFonts.SMALL);
            if (x > LEFT && x + width > chart.getWidth() - LEFT) {
                x = LEFT;
                y += LINE;
            }
            if (d != null) {
                swatch(d, series, x, y);
                text(d, Visible.of(series.name()), x + SWATCH, y, ThemeColour.MUTED);
            }
            x += width + GAP;
        }
        return y + LINE / 2 - top + BOTTOM;
    }

    private void swatch(Drawing d, ChartSeries series, double x, double y) {
        Color colour = chart.colour(series.colour());
        if (series.dots()) {
            d.disc(x + DOT, y, DOT, colour);
            d.disc(x + 3.5 * DOT, y, DOT, colour);
        } else {
            d.line(x, y, x + 12, y, new Stroke(colour, 2.5));
        }
    }

    private void text(Drawing d, String text, double x, double y, ThemeColour colour) {
        d.text(text, x, y, ChartFonts.SMALL, TextAlignment.LEFT, chart.colour(colour));
    }
}
