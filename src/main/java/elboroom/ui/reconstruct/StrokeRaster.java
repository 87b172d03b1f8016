package elboroom.ui.reconstruct;

import java.util.Arrays;
import java.util.List;

import elboroom.ui.reconstruct.HandDrawing.Position;
import elboroom.ui.reconstruct.HandDrawing.Stroke;

/// Draws strokes into pixels. The grey level of a pixel follows the distance of its centre from the edge of the line,
/// so that edges are smooth, like those of MNIST. Confined to one thread.
final class StrokeRaster {

    /// Width of the transition from ink to paper, in pixels.
    private static final double EDGE = 1;

    private final int width;
    private final int height;
    /// The side of the square in pixels, and its top left corner.
    private final int side;
    private final double left;
    private final double top;
    private final float[] ink;
    private final float[] stroke;

    StrokeRaster(int width, int height) {
        this.width = width;
        this.height = height;
        side = Math.min(width, height);
        left = (width - side) / 2.0;
        top = (height - side) / 2.0;
        ink = new float[width * height];
        stroke = new float[width * height];
    }

    /// The ink of each pixel in row-major order, 0 to 1.
    float[] ink() {
        return ink;
    }

    /// Replaces the ink by that of strokes, shifted to the right and down by parts of the side of the square.
    void draw(List<Stroke> strokes, double right, double down) {
        Arrays.fill(ink, 0);
        for (Stroke each : strokes) {
            Arrays.fill(stroke, 0);
            List<Position> path = each.path();
            for (int i = 0; i < path.size(); i++) {
                line(path.get(Math.max(0, i - 1)), path.get(i), each.width() * side / 2, right, down);
            }
            for (int i = 0; i < ink.length; i++) {
                ink[i] = each.erases() ? Math.min(ink[i], 1 - stroke[i]) : Math.max(ink[i], stroke[i]);
            }
        }
    }

    /// The centre of mass of the ink in the square; its centre if there is no ink.
    Position centreOfMass() {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                float mass = ink[row * width + column];
                sum += mass;
                x += mass * (column + 0.5);
                y += mass * (row + 0.5);
            }
        }
        return sum == 0 ? new Position(0.5, 0.5) : new Position((x / sum - left) / side, (y / sum - top) / side);
    }

    private void line(Position from, Position to, double radius, double right, double down) {
        double x = left + (from.x() + right) * side;
        double y = top + (from.y() + down) * side;
        double dx = (to.x() - from.x()) * side;
        double dy = (to.y() - from.y()) * side;
        double perLength = 1 / Math.max(1e-9, dx * dx + dy * dy);
        double reach = radius + EDGE;
        int lastRow = (int) Math.min(height - 1.0, Math.max(y, y + dy) + reach);
        int lastColumn = (int) Math.min(width - 1.0, Math.max(x, x + dx) + reach);
        for (int row = (int) Math.max(0, Math.min(y, y + dy) - reach); row <= lastRow; row++) {
            double py = row + 0.5 - y;
            for (int column = (int) Math.max(0, Math.min(x, x + dx) - reach); column <= lastColumn; column++) {
                double px = column + 0.5 - x;
                double along = Math.clamp((px * dx + py * dy) * perLength, 0.0, 1.0);
                double distance = Math.hypot(px - along * dx, py - along * dy) - radius;
                int at = row * width + column;
                stroke[at] = Math.max(stroke[at], (float) Math.clamp(0.5 - distance / EDGE, 0.0, 1.0));
            }
        }
    }
}
