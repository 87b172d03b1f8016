package elboroom.ui.control;

import java.util.Arrays;

/// Draws soft round dots into an array of premultiplied 0xAARRGGBB pixels. A dot's mask is computed once for each of 4 × 4
/// positions within a pixel, so that drawing 100,000 of them is a matter of milliseconds.
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

    /// Draws all points of which the colour is not 0.
    ///
    /// @param view in units of which each has `pixelScale` pixels
    /// @param radius of a dot in pixels
    /// @param opacity of a dot's middle, in [0, 1]
    /// @param colours opaque, by label + 1; 0 hides the label
    void draw(PointSet points, Viewport view, double pixelScale, double radius, double opacity, int[] colours) {
        int side = 2 * (int) Math.ceil(radius + 0.5) + 1;
        int[][] stamps = stamps(side, radius, opacity);
        double scale = view.scale() * pixelScale;
        double left = view.screenX(0) * pixelScale - (side - 1) / 2.0;
        double top = view.screenY(0) * pixelScale - (side - 1) / 2.0;
        for (int i = 0; i < points.size(); i++) {
            int colour = colours[points.labels()[i] + 1];
            double x = left + points.x()[i] * scale;
            double y = top - points.y()[i] * scale;
            if (colour != 0 && x > -side && y > -side && x < width && y < height) { // false for NaN
                int column = (int) Math.floor(x);
                int row = (int) Math.floor(y);
                int stamp = SUB * ((int) ((y - row) * SUB)) + ((int) ((x - column) * SUB));
                stamp(stamps[stamp], side, column, row, colour);
            }
        }
    }

    /// The masks, 0…256, by position within a pixel; the dot's middle is `(side − 1) / 2` and that position away.
    private static int[][] stamps(int side, double radius, double opacity) {
        int[][] stamps = new int[SUB * SUB][side * side];
        double middle = (side - 1) / 2.0 - 0.5 + 0.5 / SUB;
        for (int sub = 0; sub < stamps.length; sub++) {
            int subColumn = sub % SUB;
            int subRow = sub / SUB;
            for (int i = 0; i < side * side; i++) {
                int row = i / side;
                int column = i % side;
                double distance = Math.hypot(column - middle - (double) subColumn / SUB,
                        row - middle - (double) subRow / SUB);
                stamps[sub][i] = (int) Math.round(256 * opacity * Math.clamp(radius + 0.5 - distance, 0, 1));
            }
        }
        return stamps;
    }

    private void stamp(int[] mask, int side, int column, int row, int colour) {
        int fromColumn = Math.max(0, -column);
        int toColumn = Math.min(side, width - column);
        int toRow = Math.min(side, height - row);
        for (int r = Math.max(0, -row); r < toRow; r++) {
            int at = (row + r) * width + column;
            for (int c = fromColumn; c < toColumn; c++) {
                int alpha = mask[r * side + c];
                if (alpha > 0) {
                    pixels[at + c] = blend(colour, pixels[at + c], alpha);
                }
            }
        }
    }

    /// `colour` over `under` with a weight of `alpha` / 256, two channels at a time.
    private static int blend(int colour, int under, int alpha) {
        int rest = 256 - alpha;
        int redBlue = (colour & 0xff00ff) * alpha + (under & 0xff00ff) * rest;
        int alphaGreen = (colour >>> 8 & 0xff00ff) * alpha + (under >>> 8 & 0xff00ff) * rest;
        return ((redBlue >>> 8) & 0xff00ff) | (alphaGreen & 0xff00ff00);
    }
}
