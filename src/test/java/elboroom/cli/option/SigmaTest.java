package elboroom.cli.option;

import elboroom.domain.model.Likelihood.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SigmaTest {

    @Test
    void isANumberOrLearnedOrPerPixelOrOptimal() {
        assertThat(Sigma.parse("per-pixel")).isEqualTo(new Sigma(0, Scale.PER_PIXEL));
        assertThat(Sigma.parse("optimal")).isEqualTo(new Sigma(0, Scale.OPTIMAL));
        assertThat(Sigma.parse("per-pixel:0.5")).isEqualTo(new Sigma(0.5, Scale.PER_PIXEL));
        assertThat(Sigma.parse("0.25")).isEqualTo(new Sigma(0.25, Scale.FIXED));
        assertThat(Sigma.parse("learned")).isEqualTo(new Sigma(0, Scale.LEARNED));
        assertThat(Sigma.parse("learned:1")).isEqualTo(new Sigma(1, Scale.LEARNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "x", "learned:", "learned:0", "learned:-1", "optimal:0",
            "per-pixel:x", "optimal:0.1"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sigma.parse(text));
    }
}
