package elboroom.domain.data;

import java.nio.file.Path;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DataSpecTest {

    @ParameterizedTest
    @CsvSource({"toy:spiral,SPIRAL", "toy:moons,MOONS", "toy:rings,RINGS", "toy:sine,SINE", "toy:Moons,MOONS",
            "toy,MOONS"})
    void toysAreNamed(String source, Toy toy) {
        DataSpec spec = DataSpec.of(source);
        assertThat(spec.toy()).contains(toy);
        assertThat(spec.builtIn()).isTrue();
        assertThat(spec).isEqualTo(DataSpec.of(toy.source()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toy:", "toy:moon", "toy:moons "})
    void refusesAnUnknownToyAndListsTheKnownOnes(String source) {
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
    void foldersAreIdentifiedByTheirAbsolutePath() {
        assertThat(DataSpec.of("a/../b").absolute().source())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("b").toString());
        assertThat(DataSpec.of("toy:moons").absolute()).isEqualTo(DataSpec.of("toy:moons"));
        assertThat(DataSpec.of("no\0path").absolute().source()).isEqualTo("no\0path");
    }

    @ParameterizedTest
    @CsvSource({"\\\\server\\share,true", "//server/share,true", "/home/data,false", "C:\\data,false", "digits,false"})
    void foldersOnOtherComputersAreRecognisedByTheirPath(String source, boolean network) {
        assertThat(DataSpec.of(source).isRemote()).isEqualTo(network);
    }

    @Test
    void fingerprintsMatchAsFarAsBothAreKnown() {
        DataFingerprint all = new DataFingerprint(100, 10, "aa", "bb");
        DataSpec spec = DataSpec.of("/data").pinned(all);

        assertThat(spec.withSource("/moved").sameData(spec)).isTrue();
        assertThat(spec.sameData(DataSpec.of("/data").pinned(new DataFingerprint(100, 10, "ab", "bb")))).isFalse();
        assertThat(spec.sameData(DataSpec.of("/data"))).as("by its place").isTrue();
        assertThat(spec.sameData(DataSpec.of("/moved"))).isFalse();
        assertThat(DataSpec.of("/data").sameData(DataSpec.of("/data"))).isTrue();

        DataFingerprint fewer = spec.withLimit(50).fingerprint().orElseThrow();
        assertThat(fewer.matches(new DataFingerprint(50, 10, "cc", "bb"))).isTrue();
        assertThat(fewer.matches(new DataFingerprint(50, 10, "cc", "bc"))).isFalse();
        assertThat(spec.withLimit(0)).isEqualTo(spec);
    }

    @Test
    void theLimitDoesNotChangeTheHeldOutExamples() {
        DataSpec spec = DataSpec.of("/data").pinned(new DataFingerprint(100, 10, "aa", "bb"));
        assertThat(spec.sameHeldOut(DataSpec.of("/moved").pinned(new DataFingerprint(50, 10, "cc", "bb")))).isTrue();
        assertThat(spec.sameHeldOut(DataSpec.of("/data").pinned(new DataFingerprint(100, 10, "aa", "bc")))).isFalse();
        assertThat(DataSpec.of("digits").sameHeldOut(DataSpec.of("digits").withLimit(2000))).isTrue();
        assertThat(DataSpec.of("digits").sameHeldOut(DataSpec.of("toy:moons"))).isFalse();
    }

    @Test
    void onlyTheShapeOfARowOfTwoIsAPoint() {
        assertThat(ImageShape.POINT.points()).isTrue();
        assertThat(new ImageShape(1, 28, 28).points()).isFalse();
        assertThat(new ImageShape(1, 2, 1).points()).isFalse();
        assertThat(new ImageShape(3, 1, 2).points()).isFalse();
    }

    @Test
    void aLabelFileWithinTheDataMovesWithThem() {
        DataSpec spec = DataSpec.of(Path.of("photos").toString());
        DataSpec within = spec.withChoices(spec.choices().withLabels("photos/labels.csv")).absolute();
        assertThat(within.choices().labels()).isEqualTo("labels.csv");
        assertThat(within.labelFile()).contains(Path.of("photos", "labels.csv").toAbsolutePath());
        assertThat(within.withSource(Path.of("moved").toAbsolutePath().toString()).labelFile())
                .contains(Path.of("moved", "labels.csv").toAbsolutePath());
        DataSpec outside = spec.withChoices(spec.choices().withLabels("other.csv")).absolute();
        assertThat(outside.labelFile()).contains(Path.of("other.csv").toAbsolutePath());
        assertThat(spec.labelFile()).isEmpty();
        assertThat(spec.withChoices(spec.choices().withLabels(DataChoices.NO_FILE)).absolute().labelFile()).isEmpty();
        assertThat(spec.withChoices(spec.choices().withLabels("//server/labels.csv")).isRemote()).isTrue();
    }
}
