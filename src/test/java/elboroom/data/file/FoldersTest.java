package elboroom.data.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.data.Permissions;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static elboroom.data.Refusals.assertRefused;
import static elboroom.data.Refusals.assertTranslated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class FoldersTest {

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatIsNotThere() {
        assertRefused("problem.data.missing", () -> load(folder.resolve("none").toString()));
        assertRefused("problem.data.missing", () -> load("no\0path"));
    }

    @Test
    void refusesAFileInsteadOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertRefused("problem.data.notFolder", () -> load(file.toString()));
    }

    @Test
    void refusesAFolderWithoutPermission() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Permissions.takeAway(closed);
        assumeFalse(Files.isReadable(closed), "skipped: this user (root?) reads folders without permission");

        assertRefused("problem.data.permission", () -> load(closed.toString()));
    }

    @Test
    void reportsAMissingPermission() {
        Problem problem = DataProblems.reading(folder, new AccessDeniedException(folder.toString()));

        assertThat(problem).isEqualTo(Problem.of("problem.data.permission", folder.toString()));
        assertTranslated(problem);
    }

    @Test
    void sortsNumbersNaturally() {
        assertThat(List.of("b", "a10", "a2", "A3", "a02", "10", "9", "a").stream().sorted(NaturalOrder.NAMES))
                .containsExactly("9", "10", "a", "a02", "a2", "A3", "a10", "b");
    }

    private static Dataset load(String source) {
        return Datasets.load(DataSpec.of(source), 1, Progress.IGNORED);
    }
}
