package elboroom.ui.control.map;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import elboroom.ui.control.draw.DotShape;

/// Draws soft symbols into an array of premultiplied 0xAARRGGBB pixels. The mask of a symbol is computed once for each
/// of 4 × 4 subpixel positions, so that 100,000 of them take milliseconds.
final class DotRaster {

    private static final int SUB = 4;

    private final int[] pixels;
    private final int width;
    private final int height;

    DotRaster(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /// Draws the points whose colour is not 0.
    ///
    /// @param drawn selects the points
    /// @param view whose units have `pixelScale` pixels each
    /// @param radius of a dot in pixels
    /// @param opacity at the centre of a dot, in [0, 1]
    /// @param colours opaque, by label + 1; 0 hides the label
    /// @param shapes by label + 1
    void draw(PointSet points, Viewport view, double pixelScale, double radius, double opacity, int[] colours,
            List<DotShape> shapes, IntPredicate drawn) {
        boolean round = shapes.stream().allMatch(shape -> shape == DotShape.CIRCLE);
        int side = 2 * (int) Math.ceil(radius * (round ? 1 : DotShape.REACH) + 0.5) + 1;
        Map<DotShape, Stamp[]> byShape = new EnumMap<>(DotShape.class);
        Stamp[][] byLabel = shapes.stream()
                .map(shape -> byShape.computeIfAbsent(shape, _ -> stamps(shape, side, radius, opacity)))
                .toArray(Stamp[][]::new);
        double scale = view.scale() * pixelScale;
        double left = view.screenX(0) * pixelScale - (side - 1) / 2.0;
        double top = view.screenY(0) * pixelScale - (side - 1) / 2.0;
        for (int i = 0; i < points.size(); i++) {
            int colour = colours[points.labels()[i] + 1];
            double x = left + points.x()[i] * scale;
            double y = top - points.y()[i] * scale;
            if (colour != 0 && drawn.test(i) && x > -side && y > -side && x < width && y < height) { // false for NaN
                int column = (int) Math.floor(x);
                int row = (int) Math.floor(y);
                Stamp stamp = byLabel[points.labels()[i] + 1][SUB * ((int) ((y - row) * SUB))
                        + ((int) ((x - column) * SUB))];
                if (column >= 0 && row >= 0 && column + side <= width && row + side <= height) {
                    stampInside(stamp, row * width + column, colour);
                } else {
                    stampAtEdge(stamp, column, row, colour);
                }
            }
        }
    }

    private void stampInside(Stamp stamp, int at, int colour) {
        int[] offsets = stamp.offsets;
        int[] alphas = stamp.alphas;
        for (int i = 0; i < offsets.length; i++) {
            int pixel = at + offsets[i];
            pixels[pixel] = blend(colour, pixels[pixel], alphas[i]);
        }
    }

    private void stampAtEdge(Stamp stamp, int column, int row, int colour) {
        for (int i = 0; i < stamp.offsets.length; i++) {
            int pixelColumn = column + stamp.columns[i];
            int pixelRow = row + stamp.rows[i];
            if (pixelColumn >= 0 && pixelColumn < width && pixelRow >= 0 && pixelRow < height) {
                int pixel = pixelRow * width + pixelColumn;
                pixels[pixel] = blend(colour, pixels[pixel], stamp.alphas[i]);
            }
        }
    }

    /// The masks by subpixel position; the centre of a dot is at `(side − 1) / 2` plus that position.
    private Stamp[] stamps(DotShape shape, int side, double radius, double opacity) {
        Stamp[] stamps = new Stamp[SUB * SUB];
        double middle = (side - 1) / 2.0 - 0.5 + 0.5 / SUB;
        for (int sub = 0; sub < stamps.length; sub++) {
            int subColumn = sub % SUB;
            int subRow = sub / SUB;
            stamps[sub] = stamp(shape, side, middle + (double) subColumn / SUB, middle + (double) subRow / SUB, radius,
                    opacity);
        }
        return stamps;
    }

    private Stamp stamp(DotShape shape, int side, double centerX, double centerY, double radius, double opacity) {
        int[][] cells = new int[4][side * side];
        int count = 0;
        for (int cell = 0; cell < side * side; cell++) {
            int row = cell / side;
            int column = cell - row * side;
            double distance = radius * shape.distance((column - centerX) / radius, (row - centerY) / radius);
            int alpha = (int) Math.round(256 * opacity * Math.clamp(0.5 - distance, 0, 1));
            if (alpha > 0) {
                cells[0][count] = row;
                cells[1][count] = column;
                cells[2][count] = row * width + column;
                cells[3][count] = alpha;
                count++;
            }
        }
        return new Stamp(Arrays.copyOf(cells[0], count), Arrays.copyOf(cells[1], count),
                Arrays.copyOf(cells[2], count), Arrays.copyOf(cells[3], count));
    }

    /// The pixels that a symbol covers: their offsets, and their weights in 256ths.
    @SuppressWarnings("ArrayRecordComponent") // made for one drawing
    private record Stamp(int[] rows, int[] columns, int[] offsets, int[] alphas) {}

    /// Blends `colour` over `under` with weight `alpha` / 256, two channels at a time.
    private static int blend(int colour, int under, int alpha) {
        int rest = 256 - alpha;
        int redBlue = (colour & 0xff00ff) * alpha + (under & 0xff00ff) * rest;
        int alphaGreen = (colour >>> 8 & 0xff00ff) * alpha + (under >>> 8 & 0xff00ff) * rest;
        return ((redBlue >>> 8) & 0xff00ff) | (alphaGreen & 0xff00ff00);
    }
}
