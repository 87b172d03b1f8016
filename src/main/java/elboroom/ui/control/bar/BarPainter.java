package elboroom.ui.control.bar;

import java.util.Set;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
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

    void bars(Drawing d, BarLayout layout, float[] values, double deadBelow, Set<Integer> marked) {
        Color color = canvas.colour(colour);
        for (int bar = layout.firstVisible(); bar < layout.endVisible(); bar++) {
            boolean dead = !(values[bar] >= deadBelow);
            double height = layout.barHeight(values[bar]);
            d.rounded(layout.left(bar), layout.base() - height, layout.barWidth(), height, ROUND,
                    dead ? canvas.colour(ThemeColour.AXIS) : color);
            labels(d, layout, bar, values[bar], dead, marked.contains(bar));
        }
        double base = Math.round(layout.base()) + 0.5;
        d.line(0, base, layout.width(), base, new Stroke(canvas.colour(ThemeColour.AXIS), 1));
    }

    private void labels(Drawing d, BarLayout layout, int bar, float value, boolean dead, boolean marked) {
        double middle = layout.middle(bar);
        if (bar % layout.numberEvery() == 0 || (marked && layout.numberEvery() == 1)) {
            d.text(Integer.toString(bar), middle, layout.base() + 10, ChartFonts.SMALL, TextAlignment.CENTER,
                    canvas.colour(marked ? ThemeColour.ACCENT : dead ? ThemeColour.FAINT : ThemeColour.MUTED));
        }
        if (layout.roomForValues()) {
            d.text(Ticks.reading(value), middle, layout.base() - layout.barHeight(value) - 8, ChartFonts.SMALL,
                    TextAlignment.CENTER, canvas.colour(dead ? ThemeColour.FAINT : ThemeColour.TEXT));
        }
    }

    /// Draws which part of the bars is visible.
    void scrollThumb(Drawing d, BarLayout layout) {
        double whole = layout.count() * layout.slot();
        double length = layout.width() * layout.width() / whole;
        d.rounded(layout.scroll() * layout.width() / whole, layout.height() - 3, length, 3, ROUND,
                canvas.colour(ThemeColour.AXIS));
    }

    /// Draws the frame and readout of one bar.
    void reading(Drawing d, BarLayout layout, int bar, float value, String words) {
        double height = layout.barHeight(value);
        d.frame(layout.left(bar) - 1.5, layout.base() - height - 1.5, layout.barWidth() + 3, height + 3, 4,
                new Stroke(canvas.colour(ThemeColour.TEXT), 1));
        double width = ChartFonts.width(words, ChartFonts.STRONG) + 18;
        double x = Math.clamp(layout.middle(bar) - width / 2, 0, Math.max(0, layout.width() - width));
        d.rounded(x, 0, width, 24, 10, canvas.colour(ThemeColour.AXIS));
        d.rounded(x + 1, 1, width - 2, 22, 8, canvas.colour(ThemeColour.CARD));
        d.text(words, x + width / 2, 12, ChartFonts.STRONG, TextAlignment.CENTER, canvas.colour(ThemeColour.TEXT));
    }
}
