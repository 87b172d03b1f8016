package elboroom.data.toy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import elboroom.domain.data.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ToysTest {

    private static final int MANY = 6_000;

    /// Platform-independent: drawing uses only exactly specified arithmetic.
    @ParameterizedTest
    @CsvSource({"SPIRAL,1131461874", "MOONS,3024859298", "RINGS,4003172033", "SINE,3936604128"})
    void pointsDependOnTheSeedOnly(Toy toy, long checksum) {
        CRC32 crc = new CRC32();
        for (ToyPoint point : Toys.draw(toy, 7, 100)) {
            crc.update(ByteBuffer.allocate(12).putFloat(point.x()).putFloat(point.y()).putInt(point.label()).flip());
        }
        assertThat(crc.getValue()).isEqualTo(checksum);
    }

    @ParameterizedTest
    @EnumSource(Toy.class)
    void anotherSeedDrawsOtherPoints(Toy toy) {
        assertThat(Toys.draw(toy, 1, 10)).isEqualTo(Toys.draw(toy, 1, 20).subList(0, 10))
                .doesNotContainAnyElementsOf(Toys.draw(toy, 2, 10));
    }

    @ParameterizedTest
    @EnumSource(Toy.class)
    void theMeanIsTheOriginAndTheDeviationAboutOne(Toy toy) {
        List<ToyPoint> points = Toys.draw(toy, 3, MANY);
        assertThat(points.stream().mapToDouble(ToyPoint::x).average().orElseThrow()).isCloseTo(0, within(0.05));
        assertThat(points.stream().mapToDouble(ToyPoint::y).average().orElseThrow()).isCloseTo(0, within(0.05));
        assertThat(deviation(points.stream().mapToDouble(ToyPoint::x).toArray())).isBetween(0.5, 1.2);
        assertThat(deviation(points.stream().mapToDouble(ToyPoint::y).toArray())).isBetween(0.5, 1.2);
        assertThat(points).allSatisfy(point -> {
            assertThat(point.x()).isBetween(-2.2f, 2.2f);
            assertThat(point.y()).isBetween(-2.2f, 2.2f);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Toy.class, names = "SINE", mode = EnumSource.Mode.EXCLUDE)
    void classesAreBalanced(Toy toy) {
        int[] counts = new int[Toys.classes(toy)];
        Toys.draw(toy, 3, MANY).forEach(point -> counts[point.label()]++);
        assertThat(counts).containsOnly(MANY / counts.length);
    }

    @Test
    void armsOfTheSpiralLieOppositeEachOther() {
        List<ToyPoint> points = Toys.draw(Toy.SPIRAL, 3, MANY);
        List<Double> cosines = points.stream().filter(point -> radius(point) > 0.4).map(point -> {
            double turned = Math.atan2(point.y(), point.x()) - 2 * Math.PI * 1.25 * radius(point) / 1.8;
            return Math.cos(turned) * (point.label() == 0 ? 1 : -1);
        }).toList();
        assertThat(cosines).hasSizeGreaterThan(MANY / 2).allSatisfy(cosine -> assertThat(cosine).isGreaterThan(0.5));
    }

    @Test
    void ringsLieAroundEachOther() {
        assertThat(Toys.draw(Toy.RINGS, 3, MANY)).allSatisfy(
                point -> assertThat(radius(point)).isCloseTo(0.6 * (point.label() + 1), within(0.3)));
    }

    @Test
    void theUpperMoonIsClassZero() {
        List<ToyPoint> points = Toys.draw(Toy.MOONS, 3, MANY);
        double upper = points.stream().filter(point -> point.label() == 0).mapToDouble(ToyPoint::y).average()
                .orElseThrow();
        double lower = points.stream().filter(point -> point.label() == 1).mapToDouble(ToyPoint::y).average()
                .orElseThrow();
        assertThat(upper).isGreaterThan(lower + 0.5);
    }

    @Test
    void theSineIsAWaveWithoutLabels() {
        List<ToyPoint> points = Toys.draw(Toy.SINE, 3, MANY);
        assertThat(points).allSatisfy(point -> assertThat(point.label()).isEqualTo(-1));
        assertThat(IntStream.of(1, -1)).allSatisfy(side -> assertThat(
                points.stream().filter(point -> Math.abs(side * point.x() - 0.6) < 0.1).mapToDouble(
                        point -> side * point.y()).average().orElseThrow())
                .isCloseTo(1.2, within(0.1)));
    }

    private static double radius(ToyPoint point) {
        return Math.hypot(point.x(), point.y());
    }

    private static double deviation(double[] values) {
        double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
        return Math.sqrt(IntStream.range(0, values.length).mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average().orElseThrow());
    }
}
