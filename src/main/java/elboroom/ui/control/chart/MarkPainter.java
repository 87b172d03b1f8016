package elboroom.ui.control.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
import elboroom.ui.control.draw.ThemedCanvas;

/// Draws the marks of a chart: a dashed vertical line at each step, with the symbol of its kind on top.
final class MarkPainter {

    /// The largest distance of the crosshair from a mark that it reads, in pixels.
    private static final double REACH = 5;
    /// Of marks of one kind, in pixels: a dragged slider changes its setting at every step.
    private static final int LEAST_DISTANCE = 2;
    private static final int MOST_READ = 3;
    /// Half the width of a symbol.
    private static final double SIZE = 4;

    private final ThemedCanvas canvas;

    MarkPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    void draw(Drawing d, ChartLayout layout, List<ChartMark> marks) {
        Map<ChartMark.Kind, Integer> last = new EnumMap<>(ChartMark.Kind.class);
        for (ChartMark mark : marks) {
            int x = (int) Math.round(layout.steps().pixel((double) mark.step()));
            boolean apart = x - last.getOrDefault(mark.kind(), -LEAST_DISTANCE) >= LEAST_DISTANCE;
            if (layout.steps().containsStep(mark.step()) && apart) {
                last.put(mark.kind(), x);
                draw(d, layout, mark);
            }
        }
    }

    private void draw(Drawing d, ChartLayout layout, ChartMark mark) {
        double x = Math.round(layout.steps().pixel((double) mark.step())) + 0.5;
        double top = layout.left().end();
        d.line(x, top, x, layout.left().start(), new Stroke(canvas.colour(mark.colour()), 1, true));
        symbol(d, mark, x, top - SIZE + 1);
    }

    /// Draws the symbol of a mark around a position.
    void symbol(Drawing d, ChartMark mark, double x, double y) {
        Color colour = canvas.colour(mark.colour());
        switch (mark.kind()) {
            case CHANGE -> d.polygon(new double[]{x - SIZE, x + SIZE, x}, new double[]{y - 3, y - 3, y + 3}, 3, colour);
            case ALARM -> d.polygon(new double[]{x, x + SIZE, x, x - SIZE}, new double[]{y - SIZE, y, y + SIZE, y}, 4,
                    colour);
            case FORK -> d.circle(x, y, 3, new Stroke(colour, 1.5));
            case BRANCH -> d.circle(x, y, 2, new Stroke(colour, 4));
            case PAUSE -> {
                d.rectangle(x - 3.5, y - SIZE, 2.5, 2 * SIZE, colour);
                d.rectangle(x + 1, y - SIZE, 2.5, 2 * SIZE, colour);
            }
            case RESUME -> d.polygon(new double[]{x - 3, x + SIZE, x - 3}, new double[]{y - SIZE, y, y + SIZE}, 3,
                    colour);
        }
    }

    /// The last marks that the crosshair is on.
    static List<ChartMark> at(ChartLayout layout, double x, List<ChartMark> marks) {
        List<ChartMark> found = marks.stream()
                .filter(mark -> layout.steps().containsStep(mark.step())
                        && Math.abs(layout.steps().pixel((double) mark.step()) - x) <= REACH)
                .toList();
        return found.subList(Math.max(0, found.size() - MOST_READ), found.size());
    }
}
