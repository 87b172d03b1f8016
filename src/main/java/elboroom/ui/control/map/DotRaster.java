package elboroom.ui.control.map;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Draws soft round dots into an array of premultiplied 0xAARRGGBB pixels. The mask of a dot is computed once for
/// each of 4 × 4 subpixel positions, so that 100,000 dots take milliseconds.
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
    void draw(PointSet points, Viewport view, double pixelScale, double radius, double opacity, int[] colours,
            IntPredicate drawn) {
        int side = 2 * (int) Math.ceil(radius + 0.5) + 1;
        Stamp[] stamps = stamps(side, radius, opacity);
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
                Stamp stamp = stamps[SUB * ((int) ((y - row) * SUB)) + ((int) ((x - column) * SUB))];
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
    private Stamp[] stamps(int side, double radius, double opacity) {
        Stamp[] stamps = new Stamp[SUB * SUB];
        double middle = (side - 1) / 2.0 - 0.5 + 0.5 / SUB;
        for (int sub = 0; sub < stamps.length; sub++) {
            int subColumn = sub % SUB;
            int subRow = sub / SUB;
            stamps[sub] = stamp(side, middle + (double) subColumn / SUB, middle + (double) subRow / SUB, radius,
                    opacity);
        }
        return stamps;
    }

    private Stamp stamp(int side, double centerX, double centerY, double radius, double opacity) {
        IntUnaryOperator alpha = i -> {
            int row = i / side;
            double distance = Math.hypot(i % side - centerX, row - centerY);
            return (int) Math.round(256 * opacity * Math.clamp(radius + 0.5 - distance, 0, 1));
        };
        int[] covered = IntStream.range(0, side * side).filter(i -> alpha.applyAsInt(i) > 0).toArray();
        int[] rows = Arrays.stream(covered).map(i -> i / side).toArray();
        int[] columns = Arrays.stream(covered).map(i -> i % side).toArray();
        int[] offsets = Arrays.stream(covered).map(i -> i / side * width + i % side).toArray();
        return new Stamp(rows, columns, offsets, Arrays.stream(covered).map(alpha).toArray());
    }

    /// The pixels that a dot covers: their offsets, and their weights in 256ths.
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
