package elboroom.service.run;

import java.nio.file.Path;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.data.LoadedData;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RunNamesTest {

    @ParameterizedTest
    @CsvSource({"a run,a run", "../../x-fork,-..-x-fork", "/etc/x,-etc-x", "a:b@3,a-b-3", "...,run", "'',run"})
    void anInvalidNameIsRepaired(String name, String possible) {
        assertThat(RunNames.closestValid(name)).isEqualTo(possible);
        RunNames.require(possible);
    }

    @Test
    void aLongNameIsCut() {
        RunNames.require(RunNames.closestValid("x/" + "y".repeat(500)) + "-1234");
    }

    @Test
    void aNameIsLimitedInBytes() {
        RunNames.require("\uac00".repeat(85));
        ProblemException refused = catchThrowableOfType(ProblemException.class,
                () -> RunNames.require("\uac00".repeat(90)));
        assertThat(refused.problem()).isEqualTo(Problem.of("problem.library.long", 270, 255));
        RunNames.require(RunNames.closestValid("\uac00".repeat(90)) + "-1234");
        assertThat(RunNames.closestValid("\uD83D\uDE42".repeat(45))).isEqualTo("\uD83D\uDE42".repeat(45));
        assertThat(RunNames.closestValid("a" + "\uD83D\uDE42".repeat(60)))
                .isEqualTo("a" + "\uD83D\uDE42".repeat(44));
    }

    @ParameterizedTest
    @CsvSource({"../outside", "/tmp/outside", "a/../../outside"})
    void noRunIsCreatedOutsideTheFolder(String name, @TempDir Path parent) {
        var data = TinyData.bars(8, 20, 5);
        LoadedData loaded = new LoadedData(Runs.mlp(data, 2, 1).data(), data);
        try (RunLibrary library = new RunLibrary(parent.resolve("runs"))) {
            ProblemException refused = catchThrowableOfType(ProblemException.class,
                    () -> library.create(Runs.mlp(data, 2, 1).named(name), loaded));
            assertThat(refused.problem().key()).isEqualTo("problem.library.name");
            assertThat(parent).isEmptyDirectory();
        }
    }
}
