package elboroom.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.ui.control.chart.ChartSeries;
import elboroom.ui.control.chart.SeriesData;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.map.PointSet;

/// Synthetic data that resemble real data.
public final class Samples {

    private Samples() {}

    /// Clusters of points, like the posterior means of a trained model.
    public static PointSet points(int count, int labels) {
        Random random = new Random(7);
        float[] x = new float[count];
        float[] y = new float[count];
        int[] label = new int[count];
        for (int i = 0; i < count; i++) {
            label[i] = i % labels;
            double angle = 2.4 * label[i];
            double distance = 0.5 + 1.9 * Math.sqrt((double) label[i] / labels);
            double spread = random.nextInt(4) == 0 ? 0.9 : 0.35;
            x[i] = (float) (distance * Math.cos(angle) + spread * random.nextGaussian());
            y[i] = (float) (distance * Math.sin(angle) + spread * random.nextGaussian() * 0.8);
        }
        return new PointSet(x, y, label);
    }

    /// A white stroke on black that changes smoothly with u and v.
    public static ImageData stroke(int side, double u, double v) {
        float[] pixels = new float[side * side];
        for (int i = 0; i < 160; i++) {
            double t = i / 160.0 * Math.PI * 2;
            double x = side * (0.5 + 0.28 * Math.sin(t + u));
            double y = side * (0.5 + 0.33 * Math.cos(t * (1 + Math.abs(v) / 3)));
            pen(pixels, side, x, y);
        }
        return new ImageData(new ImageShape(1, side, side), pixels);
    }

    private static void pen(float[] pixels, int side, double x, double y) {
        double width = side / 28.0 * 1.1;
        for (int i = 0; i < pixels.length; i++) {
            int row = i / side;
            int column = i % side;
            double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y) / width;
            pixels[i] = (float) Math.max(pixels[i], Math.exp(-distance * distance));
        }
    }

    public static List<ImageData> strokes(int rows, int columns) {
        List<ImageData> images = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                images.add(stroke(28, 6.0 * column / columns - 3, 3 - 6.0 * row / rows));
            }
        }
        return images;
    }

    /// A loss that falls from 540 towards 140, logged every `every` steps up to `last`.
    public static SeriesData loss(long last, long every, double level, double start, double noise) {
        Random random = new Random(Math.round(10 * level));
        SeriesData data = new SeriesData();
        for (long step = every; step <= last; step += every) {
            double share = (double) step / last;
            double value = level * (1 + 0.25 * Math.signum(start) * Math.exp(-share * 8))
                    + start * Math.exp(-share * 400);
            data.append(step, value * (1 + noise * random.nextGaussian()));
        }
        return data;
    }

    /// A line on the left axis.
    public static ChartSeries line(int id, String name, SeriesData data) {
        return new ChartSeries(id, name, ThemeColour.series(id), false, false, data);
    }

    /// A line on the right axis.
    public static ChartSeries rightLine(int id, String name, SeriesData data) {
        return new ChartSeries(id, name, ThemeColour.series(id), false, true, data);
    }

    /// A line with a dot at each value, on the left axis.
    public static ChartSeries dots(int id, String name, SeriesData data) {
        return new ChartSeries(id, name, ThemeColour.series(id), true, false, data);
    }
}
