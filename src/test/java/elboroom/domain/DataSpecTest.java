package elboroom.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DataSpecTest {

    @ParameterizedTest
    @CsvSource({"toy:spiral,SPIRAL", "toy:moons,MOONS", "toy:rings,RINGS", "toy:sine,SINE", "toy,MOONS"})
    void toysAreNamed(String source, Toy toy) {
        DataSpec spec = DataSpec.of(source);
        assertThat(spec.toy()).contains(toy);
        assertThat(spec.builtIn()).isTrue();
        assertThat(spec).isEqualTo(DataSpec.of(toy.source()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toy:", "toy:moon", "toy:Moons", "toy:moons "})
    void aToyThatThereIsNotIsRefusedWithTheNamesOfThoseThereAre(String source) {
        Problem problem = catchThrowableOfType(ProblemException.class, () -> DataSpec.of(source)).problem();
        assertThat(problem).isEqualTo(
                Problem.of("problem.spec.toy", source, "toy:spiral, toy:moons, toy:rings, toy:sine"));
    }

    @Test
    void otherNamesAreFolders() {
        assertThat(DataSpec.of(DataSpec.DIGITS).builtIn()).isTrue();
        assertThat(DataSpec.of(DataSpec.DIGITS).toy()).isEmpty();
        assertThat(DataSpec.of("./toy").builtIn()).isFalse();
        assertThat(DataSpec.of("toys").builtIn()).isFalse();
    }

    @Test
    void onlyARowOfTwoNumbersIsAPoint() {
        assertThat(ImageShape.POINT.points()).isTrue();
        assertThat(new ImageShape(1, 28, 28).points()).isFalse();
        assertThat(new ImageShape(1, 2, 1).points()).isFalse();
        assertThat(new ImageShape(3, 1, 2).points()).isFalse();
    }
}
