package elboroom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    @Test
    void figuresStandUnderEachOther() {
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
}
