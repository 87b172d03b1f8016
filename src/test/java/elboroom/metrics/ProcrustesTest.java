package elboroom.metrics;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ProcrustesTest {

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void aKnownRotationWithReflectionScaleAndShiftIsRecovered(int dimensions) {
        float[] x = points(200, dimensions, 1);
        double[] orthogonal = orthogonal(dimensions);
        float[] y = moved(x, orthogonal, 2.5, 3);
        Procrustes fit = Procrustes.fit(x, y, dimensions);
        assertThat(fit.distance()).isCloseTo(0, within(1e-3));
        assertThat(fit.scale()).isCloseTo(2.5, within(1e-4));
        assertThat(fit.rotation()).containsExactly(orthogonal, within(1e-5));
        assertThat(fit.apply(x)).containsExactly(y, within(1e-3f));
    }

    @Test
    void distanceIsSymmetricAndInvariantToRotation() {
        float[] x = points(100, 3, 1);
        float[] y = points(100, 3, 2);
        double distance = Procrustes.fit(x, y, 3).distance();
        assertThat(distance).isBetween(0.5, 1.0);
        assertThat(Procrustes.fit(y, x, 3).distance()).isCloseTo(distance, within(1e-9));
        float[] turned = moved(x, orthogonal(3), 0.3, -7);
        assertThat(Procrustes.fit(turned, y, 3).distance()).isCloseTo(distance, within(1e-5));
    }

    @Test
    void noRotationOfThePlaneIsBetter() {
        float[] x = points(50, 2, 1);
        float[] noise = points(50, 2, 0.4);
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i += 2) {
            y[i] = -x[i + 1] + noise[i];
            y[i + 1] = -x[i] + noise[i + 1];
        }
        Procrustes fit = Procrustes.fit(x, y, 2);
        double left = squares(fit.apply(x), y);
        double best = Double.POSITIVE_INFINITY;
        for (int degree = 0; degree < 3600; degree++) {
            double angle = Math.toRadians(degree / 10.0);
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            best = Math.min(best, squares(turned(fit, x, c, s, -s, c), y));
            best = Math.min(best, squares(turned(fit, x, c, s, s, -c), y));
        }
        assertThat(left).isLessThanOrEqualTo(best + 1e-6).isGreaterThan(0.999 * best);
        assertThat(fit.distance() * fit.distance()).isCloseTo(left / spread(y), within(1e-6));
    }

    @Test
    void coincidingPointsHaveNothingInCommon() {
        float[] heap = new float[20];
        Procrustes fit = Procrustes.fit(heap, points(10, 2, 1), 2);
        assertThat(fit.distance()).isEqualTo(1);
        assertThat(fit.apply(heap)).doesNotContain(Float.NaN);
        heap[3] = Float.NaN;
        assertThat(Procrustes.fit(heap, points(10, 2, 1), 2).distance()).isEqualTo(1);
    }

    @Test
    void refusesPointSetsOfDifferentShape() {
        assertThatThrownBy(() -> Procrustes.fit(new float[4], new float[6], 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Procrustes.fit(new float[0], new float[0], 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Returns points with a different extent along each dimension, so that the best rotation is unique.
    private float[] points(int count, int dimensions, double size) {
        float[] points = new float[count * dimensions];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) (size * (1 + i % dimensions) * random.nextGaussian());
        }
        return points;
    }

    /// Returns an orthogonal matrix (rotation or reflection): Gram–Schmidt on random rows.
    private double[] orthogonal(int dimensions) {
        double[] rows = new double[dimensions * dimensions];
        for (int i = 0; i < dimensions; i++) {
            for (int d = 0; d < dimensions; d++) {
                rows[i * dimensions + d] = random.nextGaussian();
            }
            for (int k = 0; k < i; k++) {
                double dot = dot(rows, i, k, dimensions);
                for (int d = 0; d < dimensions; d++) {
                    rows[i * dimensions + d] -= dot * rows[k * dimensions + d];
                }
            }
            double length = Math.sqrt(dot(rows, i, i, dimensions));
            for (int d = 0; d < dimensions; d++) {
                rows[i * dimensions + d] /= length;
            }
        }
        return rows;
    }

    private static double dot(double[] rows, int a, int b, int dimensions) {
        double sum = 0;
        for (int d = 0; d < dimensions; d++) {
            sum += rows[a * dimensions + d] * rows[b * dimensions + d];
        }
        return sum;
    }

    private static float[] moved(float[] x, double[] orthogonal, double scale, double shift) {
        int dimensions = (int) Math.sqrt(orthogonal.length);
        return new Procrustes(dimensions, orthogonal, new double[dimensions], shifts(dimensions, shift), scale, 0)
                .apply(x);
    }

    private static double[] shifts(int dimensions, double shift) {
        double[] shifts = new double[dimensions];
        Arrays.fill(shifts, shift);
        return shifts;
    }

    private static float[] turned(Procrustes fit, float[] x, double... rotation) {
        return new Procrustes(2, rotation, fit.from(), fit.to(), fit.scale(), 0).apply(x);
    }

    private static double squares(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
        }
        return sum;
    }

    private static double spread(float[] y) {
        double[] middle = new double[2];
        for (int i = 0; i < y.length; i++) {
            middle[i % 2] += y[i] / (y.length / 2.0);
        }
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - middle[i % 2]) * (y[i] - middle[i % 2]);
        }
        return sum;
    }
}
