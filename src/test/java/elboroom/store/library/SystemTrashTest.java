package elboroom.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.store.run.Problems;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.run.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@DisabledOnOs(OS.WINDOWS)
class SystemTrashTest {

    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    Path parent;

    private Path trash;
    private SystemTrash bin;

    @BeforeEach
    void create() {
        trash = parent.resolve("data/Trash");
        bin = new SystemTrash(true, Map.of("XDG_DATA_HOME", parent.resolve("data").toString()));
    }

    @Test
    void aRunIsMovedToTheTrashWithItsOriginalPath() throws IOException {
        Path run = run(parent.resolve("하나 100%"));
        bin.add(run);
        assertThat(run).doesNotExist();
        Path trashed = trash.resolve("files/하나 100%");
        assertThat(RunFolder.open(trashed).spec()).isEqualTo(Samples.SPEC);
        assertThat(trashed.resolve("run.lock")).doesNotExist();
        List<String> note = Files.readAllLines(trash.resolve("info/하나 100%.trashinfo"));
        assertThat(note).hasSize(3).startsWith("[Trash Info]");
        assertThat(note.get(1)).startsWith("Path=/").endsWith("/%ED%95%98%EB%82%98%20100%25");
        assertThat(note.get(2)).matches("DeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void theLongestNamesFitIntoTheTrash() throws IOException {
        String name = "\uac00".repeat(85);
        bin.add(run(parent.resolve(name)));
        bin.add(run(parent.resolve(name)));
        assertThat(parent.resolve(name)).doesNotExist();
        assertThat(names(trash.resolve("files"))).hasSize(2)
                .allMatch(trashed -> trashed.startsWith("\uac00".repeat(78)));
    }

    @Test
    void runsWithTheSameNameAllRemainInTheTrash() throws IOException {
        for (int i = 0; i < 3; i++) {
            bin.add(run(parent.resolve("a")));
        }
        assertThat(names(trash.resolve("files"))).containsExactly("a", "a.2", "a.3");
        assertThat(names(trash.resolve("info"))).containsExactly("a.2.trashinfo", "a.3.trashinfo", "a.trashinfo");
    }

    @Test
    void aLockedRunIsNotMoved() {
        Path run = run(parent.resolve("a"));
        try (RunLock _ = RunLock.take(run)) {
            assertThat(Problems.keyOf(() -> bin.add(run))).isEqualTo("problem.store.run.lockedHere");
        }
        assertThat(RunFolder.open(run).spec()).isEqualTo(Samples.SPEC);
    }

    @Test
    void withoutATrashTheRunStaysAndAProblemIsReported() throws IOException {
        Path run = run(parent.resolve("a"));
        Files.writeString(parent.resolve("data"), "no folder");
        assertThat(Problems.of(() -> bin.add(run))).isEqualTo(Problem.of("problem.store.bin", run.toString()));
        assertThat(Problems.keyOf(() -> new SystemTrash(false, Map.of()).add(run))).as("no screen")
                .isEqualTo("problem.store.bin");
        assertThat(RunFolder.open(run).spec()).isEqualTo(Samples.SPEC);
    }

    @Test
    void aRunOnAnotherFileSystemIsMovedToTheTrashThere() throws IOException {
        assumeTrue(Files.isWritable(MEMORY) && !Files.getFileStore(MEMORY).equals(Files.getFileStore(parent)),
                "skipped: there is no second file system");
        Path place = Files.createTempDirectory(MEMORY, "elboroom");
        try {
            Path run = run(place.resolve("a b"));
            TrashFolder there = TrashFolder.of(run, Map.of("XDG_DATA_HOME", parent.toString()));
            assertThat(there.folder().getParent()).isEqualTo(MEMORY);
            TrashFolder here = new TrashFolder(place.resolve(".Trash-7"), MEMORY);
            here.add(run, run);
            assertThat(run).doesNotExist();
            assertThat(Files.readString(place.resolve(".Trash-7/info/a b.trashinfo")))
                    .contains("Path=" + place.getFileName() + "/a%20b\n");
        } finally {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file : all.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path run(Path folder) {
        RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY).steps().save(Samples.snapshot(1));
        return folder;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
