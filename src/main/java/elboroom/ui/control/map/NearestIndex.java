package elboroom.ui.control.map;

import java.util.function.IntPredicate;

import javafx.geometry.Rectangle2D;

/// Finds the nearest of many points: a uniform grid with about two points per cell, searched in rings. Immutable;
/// construction is linear in the number of points.
final class NearestIndex {

    private static final int POINTS_PER_CELL = 2;
    private static final int MAX_SIDE = 512;

    private final PointSet points;
    private final double minX;
    private final double minY;
    private final double cellWidth;
    private final double cellHeight;
    private final int side;
    /// The index in `order` at which each cell's points start.
    private final int[] start;
    private final int[] order;

    NearestIndex(PointSet points) {
        this.points = points;
        Rectangle2D bounds = points.bounds();
        side = Math.clamp((int) Math.sqrt(points.size() / (double) POINTS_PER_CELL), 1, MAX_SIDE);
        minX = bounds.getMinX();
        minY = bounds.getMinY();
        cellWidth = Math.max(bounds.getWidth() / side, 1e-9);
        cellHeight = Math.max(bounds.getHeight() / side, 1e-9);
        start = new int[side * side + 1];
        order = new int[points.size()];
        sortIntoCells();
    }

    private void sortIntoCells() {
        for (int i = 0; i < points.size(); i++) {
            if (points.finite(i)) {
                start[cellOf(i) + 1]++;
            }
        }
        for (int cell = 0; cell < side * side; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = start.clone();
        for (int i = 0; i < points.size(); i++) {
            if (points.finite(i)) {
                order[next[cellOf(i)]++] = i;
            }
        }
    }

    /// The nearest accepted point, or −1 if no point is accepted.
    int nearest(double x, double y, IntPredicate accept) {
        int column = column(x);
        int row = row(y);
        int best = -1;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < side && Math.sqrt(bestDistance) > reach(x, y, column, row, ring); ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(side - 1, row + ring); r++) {
                boolean edge = Math.abs(r - row) == ring;
                int stride = edge || ring == 0 ? 1 : 2 * ring;
                for (int c = column - ring; c <= column + ring; c += stride) {
                    int found = c < 0 || c >= side ? -1 : nearestInCell(r * side + c, x, y, accept);
                    if (found >= 0 && squaredDistance(found, x, y) < bestDistance) {
                        best = found;
                        bestDistance = squaredDistance(found, x, y);
                    }
                }
            }
        }
        return best;
    }

    /// A lower bound of the distance to points of this ring and beyond; sides outside the grid hold no points.
    private double reach(double x, double y, int column, int row, int ring) {
        double left = column - ring < 0 ? Double.MAX_VALUE : x - (minX + (column - ring + 1) * cellWidth);
        double right = column + ring >= side ? Double.MAX_VALUE : minX + (column + ring) * cellWidth - x;
        double below = row - ring < 0 ? Double.MAX_VALUE : y - (minY + (row - ring + 1) * cellHeight);
        double above = row + ring >= side ? Double.MAX_VALUE : minY + (row + ring) * cellHeight - y;
        return ring == 0 ? -1 : Math.max(0, Math.min(Math.min(left, right), Math.min(below, above)));
    }

    private int nearestInCell(int cell, double x, double y, IntPredicate accept) {
        int best = -1;
        for (int i = start[cell]; i < start[cell + 1]; i++) {
            int point = order[i];
            if (accept.test(point) && (best < 0 || squaredDistance(point, x, y) < squaredDistance(best, x, y))) {
                best = point;
            }
        }
        return best;
    }

    private double squaredDistance(int point, double x, double y) {
        double dx = points.x()[point] - x;
        double dy = points.y()[point] - y;
        return dx * dx + dy * dy;
    }

    private int cellOf(int point) {
        return row(points.y()[point]) * side + column(points.x()[point]);
    }

    private int column(double x) {
        return Math.clamp((long) ((x - minX) / cellWidth), 0, side - 1);
    }

    private int row(double y) {
        return Math.clamp((long) ((y - minY) / cellHeight), 0, side - 1);
    }
}
