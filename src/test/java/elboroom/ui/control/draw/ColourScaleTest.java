package elboroom.ui.control.draw;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColourScaleTest {

    /// Machado, Oliveira & Fernandes (2009), deuteranopia, on linear sRGB.
    private static final double[][] DEUTERANOPIA = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}};

    @Test
    void theSequentialScaleBecomesLighterInEqualSteps() {
        double[] lightness = IntStream.range(0, ColourScale.LEVELS)
                .mapToDouble(level -> lab(linear(ColourScale.SEQUENTIAL.colour(level)))[0]).toArray();
        double step = (lightness[ColourScale.LEVELS - 1] - lightness[0]) / (ColourScale.LEVELS - 1);
        assertThat(step).isGreaterThan(0.4);
        for (int i = 1; i < lightness.length; i++) {
            assertThat(lightness[i] - lightness[i - 1]).isBetween(0.5 * step, 1.6 * step);
        }
    }

    @Test
    void theCyclicScaleEndsAsItBeginsAndItsQuartersDifferForColourBlindUsers() {
        double[][] seen = IntStream.range(0, ColourScale.LEVELS)
                .mapToObj(level -> lab(deuteranopia(linear(ColourScale.CYCLIC.colour(level)))))
                .toArray(double[][]::new);
        assertThat(distance(seen[0], seen[ColourScale.LEVELS - 1])).isLessThan(3);
        for (int i = 0; i < ColourScale.LEVELS; i++) {
            assertThat(distance(seen[i], seen[(i + ColourScale.LEVELS / 4) % ColourScale.LEVELS])).isGreaterThan(15);
            assertThat(distance(seen[i], seen[(i + ColourScale.LEVELS / 2) % ColourScale.LEVELS])).isGreaterThan(25);
        }
    }

    @Test
    void noColourIsBlackOrWhite() {
        for (int i = 0; i < ColourScale.LEVELS; i++) {
            assertThat(lab(linear(ColourScale.SEQUENTIAL.colour(i)))[0]).isBetween(20.0, 90.0);
            assertThat(lab(linear(ColourScale.CYCLIC.colour(i)))[0]).isBetween(40.0, 85.0);
        }
    }

    private static double[] linear(Color colour) {
        return Arrays.stream(new double[]{colour.getRed(), colour.getGreen(), colour.getBlue()})
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)).toArray();
    }

    private static double[] deuteranopia(double[] rgb) {
        return Arrays.stream(DEUTERANOPIA)
                .mapToDouble(row -> Math.clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0, 1)).toArray();
    }

    private static double[] lab(double[] rgb) {
        double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047;
        double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
        double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883;
        return new double[]{116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
