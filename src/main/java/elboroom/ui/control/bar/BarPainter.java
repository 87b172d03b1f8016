package elboroom.ui.control.bar;

import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.draw.Ticks;

/// Draws the bars of a strip, their numbers and values, and the readout of one bar.
final class BarPainter {

    private static final double ROUND = 3;

    private final ThemedCanvas canvas;
    private final ThemeColour colour;

    BarPainter(ThemedCanvas canvas, ThemeColour colour) {
        this.canvas = canvas;
        this.colour = colour;
    }

    void bars(GraphicsContext g, BarLayout layout, float[] values, double deadBelow, Set<Integer> marked) {
        Color color = canvas.colour(colour);
        for (int bar = layout.firstVisible(); bar < layout.endVisible(); bar++) {
            boolean dead = !(values[bar] >= deadBelow);
            double height = layout.barHeight(values[bar]);
            g.setFill(dead ? canvas.colour(ThemeColour.AXIS) : color);
            g.fillRoundRect(layout.left(bar), layout.base() - height, layout.barWidth(), height, ROUND, ROUND);
            labels(g, layout, bar, values[bar], dead, marked.contains(bar));
        }
        g.setStroke(canvas.colour(ThemeColour.AXIS));
        g.setLineWidth(1);
        double base = Math.round(layout.base()) + 0.5;
        g.strokeLine(0, base, layout.width(), base);
        if (layout.scrolls()) {
            scrollThumb(g, layout);
        }
    }

    private void labels(GraphicsContext g, BarLayout layout, int bar, float value, boolean dead, boolean marked) {
        g.setFont(ChartFonts.SMALL);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double middle = layout.middle(bar);
        if (bar % layout.numberEvery() == 0 || (marked && layout.numberEvery() == 1)) {
            g.setFill(canvas.colour(marked ? ThemeColour.ACCENT : dead ? ThemeColour.FAINT : ThemeColour.MUTED));
            g.fillText(Integer.toString(bar), middle, layout.base() + 10);
        }
        if (layout.roomForValues()) {
            g.setFill(canvas.colour(dead ? ThemeColour.FAINT : ThemeColour.TEXT));
            g.fillText(Ticks.reading(value), middle, layout.base() - layout.barHeight(value) - 8);
        }
    }

    private void scrollThumb(GraphicsContext g, BarLayout layout) {
        double whole = layout.count() * layout.slot();
        double length = layout.width() * layout.width() / whole;
        g.setFill(canvas.colour(ThemeColour.AXIS));
        g.fillRoundRect(layout.scroll() * layout.width() / whole, layout.height() - 3, length, 3, ROUND, ROUND);
    }

    /// Draws the frame and readout of one bar.
    void reading(GraphicsContext g, BarLayout layout, int bar, float value, String words) {
        double height = layout.barHeight(value);
        g.setStroke(canvas.colour(ThemeColour.TEXT));
        g.setLineWidth(1);
        g.strokeRoundRect(layout.left(bar) - 1.5, layout.base() - height - 1.5, layout.barWidth() + 3, height + 3, 4,
                4);
        double width = ChartFonts.width(words, ChartFonts.STRONG) + 18;
        double x = Math.clamp(layout.middle(bar) - width / 2, 0, Math.max(0, layout.width() - width));
        g.setFill(canvas.colour(ThemeColour.AXIS));
        g.fillRoundRect(x, 0, width, 24, 10, 10);
        g.setFill(canvas.colour(ThemeColour.CARD));
        g.fillRoundRect(x + 1, 1, width - 2, 22, 8, 8);
        g.setFont(ChartFonts.STRONG);
        g.setFill(canvas.colour(ThemeColour.TEXT));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, x + width / 2, 12);
    }
}
