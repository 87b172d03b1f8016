package elboroom.data.digits;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DigitsTest {

    private static final int MANY = 200;

    /// Platform-independent: drawing uses only exactly specified arithmetic.
    @Test
    void pixelsDependOnSeedAndIndexOnly() {
        CRC32 crc = new CRC32();
        for (int i = 0; i < 100; i++) {
            crc.update(drawn(Digits.factors(Digits.SEED, i)));
        }
        assertThat(crc.getValue()).isEqualTo(4_090_835_349L);
    }

    @Test
    void anotherSeedDrawsOtherDigits() {
        assertThat(Digits.factors(1, 0)).isEqualTo(Digits.factors(1, 0)).isNotEqualTo(Digits.factors(2, 0))
                .isNotEqualTo(Digits.factors(1, 10));
    }

    @Test
    void tenInARowContainEveryClassOnceInRandomOrder() {
        for (int block = 0; block < 20; block++) {
            int first = block * 10;
            assertThat(IntStream.range(0, 10).map(i -> Digits.label(7, first + i))).containsExactlyInAnyOrder(0, 1, 2,
                    3, 4, 5, 6, 7, 8, 9);
        }
        assertThat(labels(0)).isNotEqualTo(labels(10));
    }

    @Test
    void factorsHaveTheLabelAndAnExistingStyle() {
        for (int i = 0; i < MANY; i++) {
            DigitFactors factors = Digits.factors(3, i);
            assertThat(factors.digit()).isEqualTo(Digits.label(3, i));
            assertThat(factors.style()).isBetween(0, Digits.styles(factors.digit()).size() - 1);
        }
    }

    @Test
    void everyStyleOfEveryDigitOccurs() {
        DigitFactors some = Digits.factors(3, 0);
        for (int digit = 0; digit < Digits.CLASSES; digit++) {
            assertThat(Digits.styles(digit)).hasSizeGreaterThan(3).doesNotHaveDuplicates();
            for (int style = 0; style < Digits.styles(digit).size(); style++) {
                DigitFactors factors = new Vary(some).style(digit, style).factors();
                assertThat(Moments.of(drawn(factors)).sum()).as(digit + " " + Digits.styles(digit).get(style))
                        .isBetween(15.0, 300.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aThickerPenDrawsMoreInk(int first) {
        assertThat(mean(first, v -> v.thickness(3.4), Moments::sum))
                .isGreaterThan(1.3 * mean(first, v -> v.thickness(1.7), Moments::sum));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void slantLeansTheInkToItsSide(int digit) {
        double left = mean(digit, v -> v.slant(-0.6), Moments::lean);
        double right = mean(digit, v -> v.slant(0.6), Moments::lean);

        assertThat(left).isNegative();
        assertThat(right).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 8})
    void widthAndHeightStretchTheInk(int digit) {
        assertThat(mean(digit, v -> v.width(1.2), Moments::spreadX))
                .isGreaterThan(1.2 * mean(digit, v -> v.width(0.8), Moments::spreadX));
        assertThat(mean(digit, v -> v.width(0.8).height(18), Moments::spreadY))
                .isGreaterThan(1.2 * mean(digit, v -> v.width(0.8).height(12), Moments::spreadY));
    }

    @Test
    void shiftsOnlyMoveTheInk() {
        DigitFactors still = new Vary(Digits.factors(5, 3)).width(0.8).height(14).shift(0, 0).factors();
        Moments before = Moments.of(drawn(still));
        Moments after = Moments.of(drawn(new Vary(still).shift(2, -1).factors()));

        assertThat(after.meanX() - before.meanX()).isBetween(1.9, 2.1);
        assertThat(after.meanY() - before.meanY()).isBetween(-1.1, -0.9);
        assertThat(after.sum()).isBetween(before.sum() * 0.97, before.sum() * 1.03);
    }

    @Test
    void digitsAreCentredAndDoNotTouchTheBorder() {
        for (int i = 0; i < MANY; i++) {
            byte[] pixels = drawn(Digits.factors(5, i));
            Moments ink = Moments.of(pixels);
            assertThat(ink.meanX()).isBetween(11.0, 17.0);
            assertThat(ink.meanY()).isBetween(11.0, 17.0);
            assertThat(ink.sum()).isBetween(15.0, 320.0);
            assertThat(new int[]{pixels[0], pixels[27], pixels[27 * 28], pixels[27 * 28 + 27]}).containsOnly(0);
        }
    }

    @Test
    void drawsAtTheOffset() {
        DigitFactors factors = Digits.factors(5, 1);
        byte[] target = new byte[784 + 10];
        Arrays.fill(target, (byte) 7);

        Digits.draw(factors, target, 5);

        assertThat(Arrays.copyOfRange(target, 5, 789)).isEqualTo(drawn(factors));
        assertThat(Arrays.copyOf(target, 5)).containsOnly(7);
        assertThat(Arrays.copyOfRange(target, 789, 794)).containsOnly(7);
    }

    private static double mean(int digit, UnaryOperator<Vary> how, ToDoubleFunction<Moments> figure) {
        return IntStream.range(0, MANY).filter(i -> Digits.label(9, i) == digit)
                .mapToDouble(i -> figure
                        .applyAsDouble(Moments.of(drawn(how.apply(new Vary(Digits.factors(9, i))).factors()))))
                .average().orElseThrow();
    }

    private static int[] labels(int first) {
        return IntStream.range(first, first + 10).map(i -> Digits.label(7, i)).toArray();
    }

    private static byte[] drawn(DigitFactors factors) {
        byte[] pixels = new byte[Digits.SHAPE.size()];
        Digits.draw(factors, pixels, 0);
        return pixels;
    }
}
