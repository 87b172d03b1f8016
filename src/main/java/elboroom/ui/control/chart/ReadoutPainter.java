package elboroom.ui.control.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.draw.Ticks;

/// Draws the crosshair of a chart and the card with its values.
final class ReadoutPainter {

    private static final double LINE = 18;
    private static final double LEAST_LINE = 14;
    private static final double BELOW = 20;
    private static final double PAD = 10;
    private static final double SWATCH = 14;
    /// Between a name and its value.
    private static final double SPACE = 16;
    private static final double DOT = 3.5;

    private final ThemedCanvas canvas;

    ReadoutPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    /// The least height of a chart whose card with so many values is whole.
    static double minHeight(int values) {
        return LEAST_LINE * (values + 1) + 2 * PAD - 4 + ChartLayout.BOTTOM - BELOW;
    }

    void draw(GraphicsContext g, ChartLayout layout, Readout readout, String stepName) {
        double at = Math.round(layout.steps().pixel((double) readout.step())) + 0.5;
        g.setStroke(canvas.colour(ThemeColour.FAINT));
        g.setLineWidth(1);
        g.strokeLine(at, layout.left().end(), at, layout.left().start());
        for (Readout.Value value : readout.values()) {
            if (value.known()) {
                dot(g, layout.steps().pixel((double) value.step()),
                        layout.axisOf(value.rightAxis()).pixel(value.value()), value);
            }
        }
        card(g, layout, at, readout, stepName);
    }

    private void dot(GraphicsContext g, double x, double y, Readout.Value value) {
        g.setFill(canvas.colour(ThemeColour.BACKGROUND));
        g.fillOval(x - DOT - 1.5, y - DOT - 1.5, 2 * DOT + 3, 2 * DOT + 3);
        g.setFill(canvas.colour(value.colour()));
        g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    private void card(GraphicsContext g, ChartLayout layout, double at, Readout readout, String stepName) {
        String title = stepName + " " + Ticks.count(readout.step());
        double width = Math.min(width(readout, stepName, title), canvas.getWidth());
        int rows = readout.values().size() + 1;
        double room = layout.left().start() + BELOW;
        double line = Math.clamp((room - 2 * PAD + 4) / rows, LEAST_LINE, LINE);
        double height = 2 * PAD + line * rows - 4;
        double x = left(at, width, layout.steps().end(), canvas.getWidth());
        double y = Math.max(0, Math.min(layout.left().end() + 4, room - height));
        g.setFill(canvas.colour(ThemeColour.AXIS));
        g.fillRoundRect(x, y, width, height, 12, 12);
        g.setFill(canvas.colour(ThemeColour.CARD));
        g.fillRoundRect(x + 1, y + 1, width - 2, height - 2, 10, 10);
        g.setTextBaseline(VPos.CENTER);
        double row = y + PAD + line / 2 - 2;
        text(g, title, x + PAD, row, ChartFonts.STRONG, ThemeColour.TEXT, TextAlignment.LEFT);
        for (Readout.Value value : readout.values()) {
            row += line;
            g.setFill(canvas.colour(value.colour()));
            g.fillOval(x + PAD, row - 3.5, 7, 7);
            String reading = Ticks.reading(value.value());
            String logged = otherStep(value, readout, stepName);
            String name = ChartFonts.fit(value.name(), ChartFonts.BODY, width - 2 * PAD - SWATCH - SPACE
                    - ChartFonts.width(logged, ChartFonts.BODY) - ChartFonts.width(reading, ChartFonts.STRONG));
            text(g, name + logged, x + PAD + SWATCH, row, ChartFonts.BODY, ThemeColour.MUTED, TextAlignment.LEFT);
            text(g, reading, x + width - PAD, row, ChartFonts.STRONG, ThemeColour.TEXT, TextAlignment.RIGHT);
        }
    }

    /// Returns the left edge of the card: right of the crosshair, left of it near the end, and always inside the chart.
    static double left(double at, double width, double end, double chart) {
        double beside = at + 12 + width > end ? at - 12 - width : at + 12;
        return Math.clamp(beside, 0, Math.max(0, chart - width));
    }

    private void text(GraphicsContext g, String text, double x, double y, Font font, ThemeColour colour,
            TextAlignment side) {
        g.setFont(font);
        g.setFill(canvas.colour(colour));
        g.setTextAlign(side);
        g.fillText(text, x, y);
    }

    /// Names the step of a value that was logged before the step read; empty for others.
    static String otherStep(Readout.Value value, Readout readout, String stepName) {
        return value.step() == readout.step() ? "" : " · " + stepName + " " + Ticks.count(value.step());
    }

    private static double width(Readout readout, String stepName, String title) {
        double rows = readout.values().stream()
                .mapToDouble(value -> SWATCH
                        + ChartFonts.width(value.name() + otherStep(value, readout, stepName), ChartFonts.BODY) + SPACE
                        + ChartFonts.width(Ticks.reading(value.value()), ChartFonts.STRONG))
                .max().orElse(0);
        return 2 * PAD + Math.max(rows, ChartFonts.width(title, ChartFonts.STRONG));
    }
}
