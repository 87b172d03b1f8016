package elboroom.cli.output;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    @Test
    void numbersAreAligned() {
        StringWriter text = new StringWriter();
        new Table().row("", "loss", "KL").row("train", "100.25", "5").row("held-out", "9.5", "1,234")
                .print(new PrintWriter(text));
        assertThat(text.toString().lines()).containsExactly("             loss      KL", "train      100.25       5",
                "held-out      9.5   1,234");
    }

    @Test
    void hangulTakesTwoCells() {
        assertThat(Table.width("학습 a")).isEqualTo(6);
    }

    @Test
    void longTextsAreShortenedInTheMiddle() {
        assertThat(Table.shorten("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(Table.shorten("abcdefghijk", 10)).isEqualTo("abcde…hijk");
        assertThat(Table.shorten("가나다라마바", 9)).isEqualTo("가나…마바").satisfies(
                cut -> assertThat(Table.width(cut)).isEqualTo(9));
    }
}
