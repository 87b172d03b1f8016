package elboroom.ui.control.draw;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TicksTest {

    @Test
    void linearTicksAreRoundAndInside() {
        assertThat(Ticks.linear(-3.4, 3.1, 7)).containsExactly(-3, -2, -1, 0, 1, 2, 3);
        assertThat(Ticks.linear(118, 205, 5)).containsExactly(120, 140, 160, 180, 200);
        assertThat(Ticks.linear(0, 46_900, 6)).containsExactly(0, 10_000, 20_000, 30_000, 40_000);
    }

    @Test
    void linearTicksOfAnEmptyRangeAreFew() {
        assertThat(Ticks.linear(5, 5, 6).length).isLessThanOrEqualTo(1);
    }

    @Test
    void logarithmicTicksAreOneTwoFiveIfThereIsRoom() {
        assertThat(Ticks.log(3, 600, 8)).containsExactly(5, 10, 20, 50, 100, 200, 500);
        assertThat(Ticks.log(1e-3, 1e6, 5)).containsExactly(1e-2, 1, 1e2, 1e4, 1e6);
    }

    @Test
    void logarithmicTicksOfANarrowRangeAreLinear() {
        assertThat(Ticks.log(130, 205, 5)).containsExactly(140, 160, 180, 200);
    }

    @Test
    void numbersAreShort() {
        assertThat(Ticks.text(0.05)).isEqualTo("0.05");
        assertThat(Ticks.text(-2)).isEqualTo("−2");
        assertThat(Ticks.text(500)).isEqualTo("500");
        assertThat(Ticks.text(1500)).isEqualTo("1.5k");
        assertThat(Ticks.text(10_000)).isEqualTo("10k");
        assertThat(Ticks.text(2_500_000)).isEqualTo("2.5M");
        assertThat(Ticks.text(3 * 0.1)).isEqualTo("0.3");
    }

    @Test
    void hugeNumbersAreShortToo() {
        assertThat(Ticks.text(1e9)).isEqualTo("1e9");
        assertThat(Ticks.text(5e15)).isEqualTo("5e15");
        assertThat(Ticks.text(-2e30)).isEqualTo("−2e30");
        assertThat(Ticks.text(1e300)).isEqualTo("1e300");
    }

    @Test
    void stepsAreWholeNumbers() {
        assertThat(Ticks.whole(new double[]{0, 0.5, 1, 4710.05, 4711})).containsExactly(0, 1, 4711);
        assertThat(Ticks.step(500)).isEqualTo("500");
        assertThat(Ticks.step(1500)).isEqualTo("1.5k");
        assertThat(Ticks.step(4710)).isEqualTo("4,710");
        assertThat(Ticks.step(20_000)).isEqualTo("20k");
        assertThat(Ticks.step(1_000_000)).isEqualTo("1M");
    }

    @Test
    void readingsHaveAboutFourDigits() {
        assertThat(Ticks.reading(141.234)).isEqualTo("141.2");
        assertThat(Ticks.reading(6.1)).isEqualTo("6.10");
        assertThat(Ticks.reading(-0.4801)).isEqualTo("−0.480");
        assertThat(Ticks.reading(0.01321)).isEqualTo("0.0132");
        assertThat(Ticks.reading(12_345.6)).isEqualTo("12,346");
    }
}
