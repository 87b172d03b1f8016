package elboroom.ui.here;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoordinateTest {

    @Test
    void typedNumbersMayUseEitherMinusSignAndDecimalPoint() {
        assertThat(Coordinate.read(" 1.5 ")).hasValue(1.5);
        assertThat(Coordinate.read("−2,5")).hasValue(-2.5);
        assertThat(Coordinate.read("-3")).hasValue(-3);
    }

    @Test
    void invalidNumbersAreIgnored() {
        assertThat(Coordinate.read("")).isEmpty();
        assertThat(Coordinate.read("one")).isEmpty();
        assertThat(Coordinate.read("NaN")).isEmpty();
        assertThat(Coordinate.read("1e300")).isEmpty();
    }
}
