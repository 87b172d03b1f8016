package elboroom.ui.setup.form;

import java.util.List;

import elboroom.domain.Problem;
import elboroom.ui.setup.form.Field;
import elboroom.ui.setup.form.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldTest {

    @Test
    void inputIsCheckedWhileTyping() {
        Field<Integer> field = Field.whole(5, 1, 10);
        assertThat(field.value().get()).isEqualTo(5);

        field.text().set("11");
        assertThat(field.value().get()).isNull();
        assertThat(field.problem().get()).isEqualTo(Problem.of("problem.field.whole", "11", 1, 10));

        field.text().set(" 10 ");
        assertThat(field.value().get()).isEqualTo(10);
        assertThat(field.problem().get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "-1", "1.5", "1e3", "99999999999", "NaN"})
    void noWholeNumber(String text) {
        Field<Integer> field = Field.whole(5, 1, 1000);
        field.text().set(text);
        assertThat(field.value().get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.5, 0.5", "1e-3, 0.001", "' 2 ', 2", "10, 10"})
    void aNumber(String text, double value) {
        Field<Double> field = Field.number(5, 0, 10);
        field.text().set(text);
        assertThat(field.value().get()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-0.1", "10.01", "NaN", "Infinity", "1,5"})
    void noNumber(String text) {
        Field<Double> field = Field.number(5, 0, 10);
        field.text().set(text);
        assertThat(field.value().get()).isNull();
        assertThat(field.problem().get()).isEqualTo(Problem.of("problem.field.number", text, "0", "10"));
    }

    @Test
    void numbersAreShownWithoutExponents() {
        assertThat(Field.number(1e-6, 1e-6, 1).text().get()).isEqualTo("0.000001");
        assertThat(Field.number(100, 0, 1000).text().get()).isEqualTo("100");
        assertThat(Field.number(0.1, 0, 1).text().get()).isEqualTo("0.1");
    }

    @Test
    void widthsAreSeparatedByCommas() {
        assertThat(NumberText.widths("400, 128")).isEqualTo(List.of(400, 128));
        assertThat(NumberText.widths("7")).isEqualTo(List.of(7));
        assertThat(NumberText.widths("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "400 128", "0", "-4", "400,,128", "20000", "1.5"})
    void noWidths(String text) {
        Field<List<Integer>> field = new Field<>(text, NumberText::widths);
        assertThat(field.value().get()).isNull();
        assertThat(field.problem().get()).isEqualTo(Problem.of("problem.field.widths", text, 16_384));
    }
}
