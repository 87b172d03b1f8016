package elboroom.cli.output;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandardOutputTest {

    @Test
    void withoutALocaleNoCharacterIsLost() {
        assertThat(StandardOutput.able(StandardCharsets.US_ASCII)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalOfAnotherCharsetKeepsIt() {
        Charset korean = Charset.forName("EUC-KR");
        assertThat(StandardOutput.able(korean)).isEqualTo(korean);
    }
}
