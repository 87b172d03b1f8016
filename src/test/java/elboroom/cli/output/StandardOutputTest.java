package elboroom.cli.output;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandardOutputTest {

    @Test
    void noCharacterIsLostWithoutALocale() {
        assertThat(StandardOutput.supported(StandardCharsets.US_ASCII)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void anotherTerminalCharsetIsKept() {
        Charset korean = Charset.forName("EUC-KR");
        assertThat(StandardOutput.supported(korean)).isEqualTo(korean);
    }
}
