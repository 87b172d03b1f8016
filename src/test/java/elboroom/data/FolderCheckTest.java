package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.domain.ProblemException;
import elboroom.testing.IdxSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Which folders may be data sets, by the names of their files.
class FolderCheckTest {

    @TempDir
    Path folder;

    @Test
    void anImageAtAnyDepthSuffices() throws IOException {
        write("notes.txt");
        write("a/b/c/image.JPG");
        assertThatCode(() -> FolderCheck.check(folder)).doesNotThrowAnyException();
    }

    @Test
    void idxFilesSuffice() throws IOException {
        IdxSamples.write(folder);
        assertThatCode(() -> FolderCheck.check(folder)).doesNotThrowAnyException();
    }

    @Test
    void hiddenFilesAndOtherFormatsDoNot() throws IOException {
        write(".hidden.png");
        write("a/notes.txt");
        refuses("problem.data.empty");
        write("a/photo.heic");
        refuses("problem.image.unsupported");
    }

    @Test
    void idxFilesThatDoNotBelongTogetherAreReported() throws IOException {
        write("t10k-images-idx3-ubyte");
        refuses("problem.idx.noTrain");
    }

    @Test
    void afterManyNamesOnlyReadingDecides() throws IOException {
        for (int i = 0; i < FolderCheck.MOST_NAMES; i++) {
            write(i + ".txt");
        }
        assertThatCode(() -> FolderCheck.check(folder)).doesNotThrowAnyException();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void foldersThatContainThemselvesEnd() throws IOException {
        Files.createSymbolicLink(folder.resolve("again"), folder);
        Files.createSymbolicLink(folder.resolve("and-again"), folder);
        assertThatCode(() -> FolderCheck.check(folder)).doesNotThrowAnyException();
    }

    private void refuses(String key) {
        assertThatThrownBy(() -> FolderCheck.check(folder)).isInstanceOfSatisfying(ProblemException.class,
                e -> org.assertj.core.api.Assertions.assertThat(e.problem().key()).isEqualTo(key));
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
