package elboroom.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class AtomicFilesTest {

    @TempDir
    Path folder;

    @Test
    void writesANewFileAndItsFolders() throws IOException {
        Path file = folder.resolve("a/b/new.txt");
        AtomicFiles.write(file, out -> out.write("hello".getBytes(UTF_8)));
        assertThat(file).hasContent("hello");
        assertThat(filesIn(folder.resolve("a/b"))).isEqualTo(1);
    }

    @Test
    void replacesAFileEvenIfTheContentClosesTheStream() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        AtomicFiles.write(file, out -> {
            out.write("new".getBytes(UTF_8));
            out.close();
        });
        assertThat(file).hasContent("new");
        assertThat(filesIn(folder)).isEqualTo(1);
    }

    @Test
    void keepsTheOldFileAndNoOtherWhenTheDiskIsFull() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Problem problem = Problems.of(() -> AtomicFiles.write(file, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("No space left on device");
        }));
        assertThat(problem).isEqualTo(Problem.of("problem.store.write", file.toString(), "No space left on device"));
        assertThat(file).hasContent("old");
        assertThat(filesIn(folder)).isEqualTo(1);
    }

    @Test
    void keepsTheOldFileWhenTheContentFailsOtherwise() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatIllegalStateException().isThrownBy(() -> AtomicFiles.write(file, _ -> {
            throw new IllegalStateException();
        }));
        assertThat(file).hasContent("old");
        assertThat(filesIn(folder)).isEqualTo(1);
    }

    @Test
    void neverReplacesAFolderByAFile() throws IOException {
        Path inTheWay = folder.resolve("folder");
        Files.createDirectories(inTheWay.resolve("content"));
        assertThat(Problems.keyOf(() -> AtomicFiles.write(inTheWay, out -> out.write(1))))
                .isEqualTo("problem.store.write.folder");
        assertThat(filesIn(folder)).isEqualTo(1);
    }

    @Test
    void reportsThatTheFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        for (Path below : List.of(file.resolve("inside"), file.resolve("a/b/inside"))) {
            assertThat(Problems.of(() -> AtomicFiles.write(below, out -> out.write(1))))
                    .isEqualTo(Problem.of("problem.store.write.below", below.toString(), file.toString()));
        }
    }

    @Test
    void leftoversOfAKilledProgramAreRemovedByTheNextOutput() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        ended.waitFor();
        String host = Integer.toHexString(LockOwner.self().host().hashCode());
        Path left = Files.writeString(folder.resolve(".elboroom-" + ended.pid() + "-" + host + "-x.tmp"), "left");
        Path written = Files.writeString(
                folder.resolve(".elboroom-" + ProcessHandle.current().pid() + "-" + host + "-x.tmp"), "being written");
        Path elsewhere = Files.writeString(folder.resolve(".elboroom-" + ended.pid() + "-0-x.tmp"), "another host's");
        AtomicFiles.write(folder.resolve("out.png"), out -> out.write(1));
        assertThat(left).doesNotExist();
        assertThat(written).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void theFolderOfARunIsNotRecreated() {
        Path gone = folder.resolve("gone/run.json");
        assertThat(Problems.keyOf(() -> AtomicFiles.replace(gone, out -> out.write(1))))
                .isEqualTo("problem.store.write.gone");
        assertThat(gone.getParent()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/run", "/proc/run/run.json"})
    @EnabledOnOs(OS.LINUX)
    void anUnwritableFolderIsNotReportedAsMissing(String place) {
        assertThat(Problems.keyOf(() -> AtomicFiles.write(Path.of(place), out -> out.write(1))))
                .isEqualTo("problem.store.write.nowhere");
    }

    @Test
    void reportsAReadOnlyFolder() {
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder),
                "skipped: this user may write everywhere");
        assertThat(Problems.keyOf(() -> AtomicFiles.write(folder.resolve("file"), out -> out.write(1))))
                .isEqualTo("problem.store.writeDenied");
    }

    @Test
    void detectsAFullDiskAtTheLatestWhenTheBufferIsWritten() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: this system has no /dev/full");
        assertThatIOException().isThrownBy(() -> AtomicFiles.fill(full, out -> out.write(1)));
    }

    @Test
    void anInterruptedThreadStillWritesItsFile() {
        Path file = folder.resolve("file");
        Thread.currentThread().interrupt();
        AtomicFiles.write(file, out -> out.write("whole".getBytes(UTF_8)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("whole");
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
