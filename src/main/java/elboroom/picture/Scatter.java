package elboroom.picture;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Arrays;

/// Draws a scatter plot, coloured by class, with a grid at round coordinates. Draws pixel by pixel like `Montage`, so
/// that the same points give the same picture on every machine. Thread-safe.
public final class Scatter {

    private static final int SIDE = 800;
    private static final double MARGIN = 1.08;
    private static final double RADIUS = 2.5;
    private static final double OPACITY = 0.7;
    private static final int PAPER = 0xffffff;
    private static final int LINE = 0xe3e6eb;
    private static final int AXIS = 0xb4bac3;
    private static final int INK = 0x303030;
    private static final int UNLABELLED = 0x6a7278;
    /// The class colours of the window's light theme.
    private static final int[] CLASSES = {0x3441fd, 0xb99b03, 0xac011e, 0x05665d, 0x3e9363, 0xc55f02, 0x21a9d8,
            0xf16aa4, 0x995ba6, 0x7910bd};

    private final BufferedImage canvas;
    private final int side;
    private final double radius;
    private final double reach;

    private Scatter(double reach, int side) {
        this.canvas = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        this.side = side;
        this.radius = Math.max(1, RADIUS * side / SIDE);
        this.reach = reach;
    }

    /// Returns a square picture centred on the origin that shows all points; non-finite points are omitted.
    ///
    /// @param coordinates x and y of each point, `[points, 2]` in row-major order
    /// @param labels by point, −1 if there is none
    public static BufferedImage draw(float[] coordinates, int[] labels) {
        return draw(coordinates, labels, farthest(coordinates), SIDE);
    }

    /// As above, with a given side and coordinate range, to match another picture; points outside are omitted.
    ///
    /// @param farthest largest coordinate shown
    public static BufferedImage draw(float[] coordinates, int[] labels, double farthest, int side) {
        if (coordinates.length != 2 * labels.length) {
            throw new IllegalArgumentException(coordinates.length + " coordinates for " + labels.length + " points");
        }
        Scatter scatter = new Scatter(MARGIN * farthest, side);
        scatter.grid();
        for (int i = 0; i < labels.length; i++) {
            float x = coordinates[2 * i];
            float y = coordinates[2 * i + 1];
            if (Float.isFinite(x) && Float.isFinite(y)) {
                scatter.dot(x, y, colour(labels[i]));
            }
        }
        return scatter.canvas;
    }

    /// Returns the colour of a class, 0xRRGGBB.
    static int colour(int label) {
        return label < 0 ? UNLABELLED : CLASSES[label % CLASSES.length];
    }

    /// Returns the largest finite absolute coordinate; 1 if there is none other than 0.
    public static double farthest(float[] coordinates) {
        double farthest = 0;
        for (float coordinate : coordinates) {
            farthest = Math.max(farthest, Float.isFinite(coordinate) ? Math.abs(coordinate) : 0);
        }
        return farthest == 0 ? 1 : farthest;
    }

    /// Draws grid lines at multiples of a power of ten, at most ten on each side of an axis.
    private void grid() {
        int[] paper = new int[side * side];
        Arrays.fill(paper, PAPER);
        canvas.setRGB(0, 0, side, side, paper, 0, side);
        int exponent = (int) Math.ceil(Math.log10(reach)) - 1;
        int most = (int) (reach / Math.pow(10, exponent));
        for (int i = -most; i <= most; i++) {
            lines(BigDecimal.valueOf(i).scaleByPowerOfTen(exponent), LINE);
        }
        lines(BigDecimal.ZERO, AXIS);
        for (int i = -most; i <= most; i++) {
            write(BigDecimal.valueOf(i).scaleByPowerOfTen(exponent));
        }
    }

    private void lines(BigDecimal number, int colour) {
        int column = (int) column(number.doubleValue());
        int row = (int) row(number.doubleValue());
        for (int i = 0; i < side; i++) {
            fill(column, i, colour, 1);
            fill(i, row, colour, 1);
        }
    }

    /// Draws a tick label below the horizontal axis and one next to the vertical axis.
    private void write(BigDecimal number) {
        String text = number.toPlainString();
        int column = (int) column(number.doubleValue());
        int row = (int) row(number.doubleValue());
        PixelFont.draw(text, 1, (x, y) -> fill(column + 3 + x, side / 2 + 4 + y, INK, 1));
        if (number.signum() != 0) {
            PixelFont.draw(text, 1, (x, y) -> fill(side / 2 + 3 + x, row + 4 + y, INK, 1));
        }
    }

    private void dot(double x, double y, int colour) {
        double column = column(x);
        double row = row(y);
        int reached = (int) Math.ceil(radius);
        for (int pixelRow = (int) row - reached; pixelRow <= (int) row + reached; pixelRow++) {
            for (int pixel = (int) column - reached; pixel <= (int) column + reached; pixel++) {
                double distance = Math.hypot(pixel + 0.5 - column, pixelRow + 0.5 - row);
                fill(pixel, pixelRow, colour, OPACITY * Math.clamp(radius + 0.5 - distance, 0, 1));
            }
        }
    }

    private double column(double x) {
        return side / 2.0 * (1 + x / reach);
    }

    private double row(double y) {
        return side / 2.0 * (1 - y / reach);
    }

    /// Blends a colour over a pixel; ignores pixels outside the picture.
    private void fill(int x, int y, int colour, double weight) {
        if (x >= 0 && y >= 0 && x < side && y < side) {
            int under = canvas.getRGB(x, y);
            canvas.setRGB(x, y, blend(colour, under, weight, 16) | blend(colour, under, weight, 8)
                    | blend(colour, under, weight, 0));
        }
    }

    private static int blend(int over, int under, double weight, int shift) {
        return (int) Math.round(weight * (over >> shift & 0xff) + (1 - weight) * (under >> shift & 0xff)) << shift;
    }
}
