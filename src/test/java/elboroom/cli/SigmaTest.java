package elboroom.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SigmaTest {

    @Test
    void isANumberOrLearned() {
        assertThat(Sigma.parse("0.25")).isEqualTo(new Sigma(0.25, false));
        assertThat(Sigma.parse("learned")).isEqualTo(new Sigma(0.1, true));
        assertThat(Sigma.parse("learned:1")).isEqualTo(new Sigma(1, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "x", "learned:", "learned:0"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sigma.parse(text));
    }
}
