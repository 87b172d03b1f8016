package elboroom.i18n;

import java.util.Locale;

import elboroom.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "digits-vae-2d", "숫자 실험 3", "β-VAE, σ² = 0.3", "naïve 🙂", "a_b & c"})
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(Visible.of(text)).isSameAs(text);
        assertThat(Visible.json(text)).isEqualTo(text);
    }

    @Test
    void controlCharactersBecomeVisible() {
        assertThat(Visible.of("a\u001b[2Jb\r\nc\td\u007fe\u0007f")).isEqualTo("a␛[2Jb␍␊c␉d␡e␇f");
        assertThat(Visible.of("a\u009b31mb\u0085c\u2028d\u2029e")).isEqualTo("a�31mb�c�d�e");
    }

    @Test
    void bidirectionalControlsBecomeVisible() {
        assertThat(Visible.of("gpj\u202Eexe\u2066\u2069\u200F\u061C.txt")).isEqualTo("gpj�exe����.txt");
    }

    @Test
    void unpairedSurrogatesBecomeVisible() {
        assertThat(Visible.of("a\uD83Db")).isEqualTo("a�b");
    }

    @Test
    void multilineTextKeepsItsLineBreaks() {
        assertThat(Visible.lines("a\n\tat b\u001b[0m\r\n")).isEqualTo("a\n\tat b␛[0m␍\n");
    }

    @Test
    void escapedJsonParsesToTheSameValue() {
        assertThat(Visible.json("{\n  \"name\": \"a\u202Eb\u009bc🙂\"\n}"))
                .isEqualTo("{\n  \"name\": \"a\\u202eb\\u009bc🙂\"\n}");
    }

    @Test
    void argumentsOfMessagesAreMadeVisible() {
        var messages = new Messages(Locale.ENGLISH);
        assertThat(messages.sentence(Problem.of("problem.data.missing", "x\u001b]0;owned\u0007\ny")))
                .contains("x␛]0;owned␇␊y").hasLineCount(1);
        assertThat(messages.text("cli.rate", 12_345)).isEqualTo("12,345 examples/s");
    }
}
