package elboroom.ui.control;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

    @Test
    void whatWouldBreakARowIsQuotedAndNanIsEmpty() {
        assertThat(new Csv("name", "value").row("a, b", 1.5f).row("say \"x\"\n", Double.NaN).row(3, -2L).toString())
                .isEqualTo("name,value\n\"a, b\",1.5\n\"say \"\"x\"\"\n\",\n3,-2\n");
    }
}
