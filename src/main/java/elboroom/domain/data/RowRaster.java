package elboroom.domain.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Draws rows of a table as charts, a column of pixels at a time. Where there are more columns than pixels, some are
/// left out.
///
/// @param side of the square picture, in pixels
record RowRaster(int side) {

    private static final float[] BACKGROUND = {0.05f, 0.05f, 0.06f};
    private static final float[] TRACK = {0.15f, 0.15f, 0.17f};
    private static final float[] NUMBER = {0.35f, 0.66f, 0.96f};
    private static final float[] MORE = {1f, 0.6f, 0.05f};
    private static final float[] LESS = {0.25f, 0.6f, 1f};
    /// Colours that can be told apart with every kind of colour blindness (Okabe & Ito).
    private static final float[][] CATEGORIES = {{0.9f, 0.62f, 0f}, {0f, 0.62f, 0.45f}, {0.8f, 0.47f, 0.65f},
            {0.94f, 0.89f, 0.26f}, {0.84f, 0.37f, 0f}, {0.34f, 0.71f, 0.91f}, {0.6f, 0.6f, 0.6f}};
    /// From this number of pixels for each column on there are gaps between the bars.
    private static final int GAP_FROM = 4;
    /// The side is so many times as long as the margin.
    private static final int MARGIN = 16;

    /// Returns a chart with a bar for each value.
    ImageData draw(List<RowValue> values) {
        float[] pixels = blank();
        for (int x = 0; x < inner(); x++) {
            int column = column(x, values.size());
            if (column >= 0) {
                fill(pixels, x, 0, inner(), TRACK);
                if (!values.get(column).missing()) {
                    stack(pixels, x, values.get(column).parts());
                }
            }
        }
        return new ImageData(new ImageShape(3, side, side), pixels);
    }

    private void stack(float[] pixels, int x, List<Double> parts) {
        double from = 0;
        for (int i = 0; i < parts.size(); i++) {
            double to = from + parts.get(i);
            int low = level(from);
            int high = Math.max(parts.size() == 1 ? low + 1 : low, level(to));
            fill(pixels, x, low, high, parts.size() == 1 ? NUMBER : CATEGORIES[i % CATEGORIES.length]);
            from = to;
        }
    }

    private int level(double part) {
        return Math.clamp(Math.round(part * inner()), 0, inner());
    }

    /// Returns a chart of the differences of numbers and of the probability of the first row's categories, from the
    /// middle upwards where the second is larger.
    ImageData drawDifference(List<RowValue> first, List<RowValue> second) {
        float[] pixels = blank();
        for (int x = 0; x < inner(); x++) {
            int column = column(x, first.size());
            if (column >= 0) {
                fill(pixels, x, 0, inner(), TRACK);
                double difference = difference(first.get(column), second.get(column));
                int middle = inner() / 2;
                int end = Math.clamp(middle + Math.round(difference * middle), 0, inner());
                fill(pixels, x, Math.min(middle, end), Math.max(middle + 1, end), difference > 0 ? MORE : LESS);
            }
        }
        return new ImageData(new ImageShape(3, side, side), pixels);
    }

    private static double difference(RowValue first, RowValue second) {
        if (first.missing()) {
            return 0;
        }
        int part = Math.max(0, first.category());
        return second.parts().get(part) - first.parts().get(part);
    }

    private int margin() {
        return Math.max(1, side / MARGIN);
    }

    /// Returns the side without the margins.
    private int inner() {
        return Math.max(1, side - 2 * margin());
    }

    /// Returns the column of the table at a column of pixels; −1 for a gap.
    private int column(int x, int count) {
        double wide = (double) inner() / count;
        int column = Math.min(count - 1, (int) (x / wide));
        boolean last = wide >= GAP_FROM && (int) ((x + 1) / wide) != column;
        return last && x < inner() - 1 ? -1 : column;
    }

    private float[] blank() {
        float[] pixels = new float[3 * side * side];
        IntStream.range(0, 3).forEach(channel -> Arrays.fill(pixels, channel * side * side,
                (channel + 1) * side * side, BACKGROUND[channel]));
        return pixels;
    }

    /// Fills a part of a column of pixels, counted from the bottom.
    private void fill(float[] pixels, int x, int from, int to, float[] colour) {
        for (int level = from; level < to; level++) {
            int at = (side - 1 - margin() - level) * side + margin() + x;
            for (int channel = 0; channel < 3; channel++) {
                pixels[channel * side * side + at] = colour[channel];
            }
        }
    }
}
