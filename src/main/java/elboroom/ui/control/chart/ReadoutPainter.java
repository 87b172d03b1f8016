package elboroom.ui.control.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.CanvasDrawing;
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
    /// In a small chart the card covers much of the curves, which stay visible through it.
    private static final double OPACITY = 0.86;

    private final ThemedCanvas canvas;
    private final MarkPainter markPainter;

    ReadoutPainter(ThemedCanvas canvas, MarkPainter markPainter) {
        this.canvas = canvas;
        this.markPainter = markPainter;
    }

    /// The least height of a chart whose card with so many values is whole.
    static double minHeight(int values) {
        return LEAST_LINE * (values + 1) + 2 * PAD - 4 + ChartLayout.BOTTOM - BELOW;
    }

    /// @param unit of the values
    /// @param rawName the word for a logged value next to a smoothed one
    void draw(GraphicsContext g, ChartLayout layout, Readout readout, String stepName, String unit, String rawName) {
        double at = Math.round(layout.steps().pixel((double) readout.step())) + 0.5;
        g.setStroke(canvas.colour(ThemeColour.FAINT));
        g.setLineWidth(1);
        if (layout.steps().containsStep(readout.step())) {
            g.strokeLine(at, layout.left().end(), at, layout.left().start());
        }
        for (Readout.Value value : readout.values()) {
            if (value.known() && layout.steps().containsStep(value.step())
                    && layout.axisOf(value.rightAxis()).contains(value.value())) {
                dot(g, layout.steps().pixel((double) value.step()),
                        layout.axisOf(value.rightAxis()).pixel(value.value()), value);
            }
        }
        String title = stepName + " " + Ticks.count(readout.step()) + (unit.isEmpty() ? "" : " · " + unit);
        List<String> notes = notes(readout, stepName, rawName);
        boolean fits = width(readout, title, notes) <= canvas.getWidth();
        card(g, layout, at, readout, title, fits ? notes : notes(readout, stepName, ""));
    }

    private void dot(GraphicsContext g, double x, double y, Readout.Value value) {
        g.setFill(canvas.colour(ThemeColour.BACKGROUND));
        g.fillOval(x - DOT - 1.5, y - DOT - 1.5, 2 * DOT + 3, 2 * DOT + 3);
        g.setFill(canvas.colour(value.colour()));
        g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    private void card(GraphicsContext g, ChartLayout layout, double at, Readout readout, String title,
            List<String> notes) {
        double width = Math.min(width(readout, title, notes), canvas.getWidth());
        int rows = readout.values().size() + readout.marks().size() + 1;
        double room = layout.left().start() + BELOW;
        double line = Math.clamp((room - 2 * PAD + 4) / rows, LEAST_LINE, LINE);
        double height = 2 * PAD + line * rows - 4;
        double x = left(Math.clamp(at, layout.steps().start(), layout.steps().end()), width, layout.steps().end(),
                canvas.getWidth());
        double y = Math.max(0, Math.min(layout.left().end() + 4, room - height));
        g.setGlobalAlpha(OPACITY);
        g.setFill(canvas.colour(ThemeColour.CARD));
        g.fillRoundRect(x, y, width, height, 12, 12);
        g.setGlobalAlpha(1);
        g.setStroke(canvas.colour(ThemeColour.AXIS));
        g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, 12, 12);
        g.setTextBaseline(VPos.CENTER);
        double row = y + PAD + line / 2 - 2;
        text(g, ChartFonts.fit(title, ChartFonts.STRONG, width - 2 * PAD), x + PAD, row, ChartFonts.STRONG,
                ThemeColour.TEXT, TextAlignment.LEFT);
        for (int i = 0; i < readout.values().size(); i++) {
            row += line;
            row(g, readout.values().get(i), notes.get(i), x, row, width);
        }
        for (ChartMark mark : readout.marks()) {
            row += line;
            markPainter.symbol(new CanvasDrawing(g), mark, x + PAD + 3.5, row);
            text(g, ChartFonts.fit(mark.text(), ChartFonts.BODY, width - 2 * PAD - SWATCH), x + PAD + SWATCH, row,
                    ChartFonts.BODY, ThemeColour.TEXT, TextAlignment.LEFT);
        }
    }

    private void row(GraphicsContext g, Readout.Value value, String note, double x, double row, double width) {
        g.setFill(canvas.colour(value.colour()));
        g.fillOval(x + PAD, row - 3.5, 7, 7);
        String reading = Ticks.reading(value.value());
        String name = ChartFonts.fit(value.name(), ChartFonts.BODY, width - 2 * PAD - SWATCH - SPACE
                - ChartFonts.width(note, ChartFonts.BODY) - ChartFonts.width(reading, ChartFonts.STRONG));
        text(g, name + note, x + PAD + SWATCH, row, ChartFonts.BODY, ThemeColour.MUTED, TextAlignment.LEFT);
        text(g, reading, x + width - PAD, row, ChartFonts.STRONG, ThemeColour.TEXT, TextAlignment.RIGHT);
    }

    /// What follows the name of each value: its step if that is another one, and the logged value if it is smoothed.
    ///
    /// @param rawName empty to leave out logged values, where names would be cut
    private static List<String> notes(Readout readout, String stepName, String rawName) {
        return readout.values().stream().map(value -> otherStep(value, readout, stepName)
                + (value.smoothed() && !rawName.isEmpty() ? " · " + rawName + " " + Ticks.reading(value.raw()) : ""))
                .toList();
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

    private static double width(Readout readout, String title, List<String> notes) {
        double rows = IntStream.range(0, notes.size())
                .mapToDouble(i -> SWATCH
                        + ChartFonts.width(readout.values().get(i).name() + notes.get(i), ChartFonts.BODY) + SPACE
                        + ChartFonts.width(Ticks.reading(readout.values().get(i).value()), ChartFonts.STRONG))
                .max().orElse(0);
        double marks = readout.marks().stream()
                .mapToDouble(mark -> SWATCH + ChartFonts.width(mark.text(), ChartFonts.BODY)).max().orElse(0);
        return 2 * PAD + Math.max(Math.max(rows, marks), ChartFonts.width(title, ChartFonts.STRONG));
    }
}
