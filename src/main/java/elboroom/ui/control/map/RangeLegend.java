package elboroom.ui.control.map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.ColourScale;
import elboroom.ui.control.draw.Drawable;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Layered;
import elboroom.ui.control.draw.ThemeColour;
import org.jspecify.annotations.Nullable;

/// The colours of a quantity and the range that they stand for. Runs on the FX thread.
public final class RangeLegend extends Layered implements Drawable {

    private static final double BAR_WIDTH = 12;
    private static final double BAR_HEIGHT = 128;
    private static final double LEAST_BAR = 36;
    private static final double GAP = 6;
    private static final double LINE = 14;

    /// What the legend says.
    ///
    /// @param high the name of the upper end, `low` that of the lower end
    /// @param missing the name of points without a value; null if there are none
    public record Range(PointColours colours, String low, String high, @Nullable String missing) {}

    private final ObjectProperty<@Nullable Range> range = new SimpleObjectProperty<>();
    private final Canvas canvas = layer();

    public RangeLegend() {
        super("range-legend");
        range.addListener((_, _, _) -> {
            requestLayout();
            invalidate();
        });
    }

    /// What the legend says; null for nothing.
    public ObjectProperty<@Nullable Range> rangeProperty() {
        return range;
    }

    @Override
    protected void paint() {
        if (takeInvalid()) {
            draw(new CanvasDrawing(cleared(canvas)));
        }
    }

    @Override
    public void draw(Drawing d) {
        Range shown = range.get();
        if (shown == null) {
            return;
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        ColourScale scale = shown.colours() == PointColours.CYCLIC ? ColourScale.CYCLIC : ColourScale.SEQUENTIAL;
        double bar = Math.min(BAR_HEIGHT, getHeight() - around(shown));
        double step = bar / ColourScale.LEVELS;
        for (int level = 0; level < ColourScale.LEVELS; level++) {
            d.rectangle(left, top + bar - (level + 1) * step, BAR_WIDTH, step, scale.colour(level));
        }
        Color text = colour(ThemeColour.TEXT);
        double words = left + BAR_WIDTH + GAP;
        d.text(shown.high(), words, top + LINE / 2, ChartFonts.BODY, TextAlignment.LEFT, text);
        d.text(shown.low(), words, top + bar - LINE / 2, ChartFonts.BODY, TextAlignment.LEFT, text);
        if (shown.missing() != null) {
            double middle = top + bar + GAP + LINE / 2;
            d.rounded(left, middle - BAR_WIDTH / 2, BAR_WIDTH, BAR_WIDTH, 3, colour(ThemeColour.UNLABELLED));
            d.text(shown.missing(), words, middle, ChartFonts.BODY, TextAlignment.LEFT, text);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        Range shown = range.get();
        if (shown == null) {
            return 0;
        }
        double words = Math.max(width(shown.low()), width(shown.high()));
        return snappedLeftInset() + BAR_WIDTH + GAP
                + Math.ceil(shown.missing() == null ? words : Math.max(words, width(shown.missing())))
                + snappedRightInset();
    }

    private static double width(String text) {
        return ChartFonts.width(text, ChartFonts.BODY);
    }

    @Override
    protected double computePrefHeight(double width) {
        Range shown = range.get();
        return shown == null ? 0 : BAR_HEIGHT + around(shown);
    }

    @Override
    protected double computeMinHeight(double width) {
        Range shown = range.get();
        return shown == null ? 0 : LEAST_BAR + around(shown);
    }

    /// The height of everything but the bar.
    private double around(Range shown) {
        return snappedTopInset() + (shown.missing() == null ? 0 : GAP + LINE) + snappedBottomInset();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return prefWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return prefHeight(width);
    }
}
