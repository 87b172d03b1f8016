package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.DeletedRun;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunInfo;
import elboroom.store.library.SystemTrash;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisabledOnOs(OS.WINDOWS)
class DeletedRunsTest extends CatalogueTest {

    @TempDir
    Path outside;

    private SystemTrash trash;
    private Path bin;
    private DeletedRuns deleted;

    @BeforeEach
    void window() {
        trash = new SystemTrash(true, Map.of("XDG_DATA_HOME", outside.toString()));
        bin = outside.resolve("Trash");
        deleted = new DeletedRuns(trash);
    }

    private Path run(String name) {
        RunFolder run = keep(spec(name));
        run.steps().save(snapshot(1));
        return run.path();
    }

    private List<String> listed() {
        return catalogue.list().stream().map(RunInfo::name).sorted().toList();
    }

    private static String key(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).problem().key();
    }

    @Test
    void aDeletedRunIsRestoredUnchanged() {
        Path run = run("a");
        run("b");
        RunInfo before = info("a");
        long bytes = catalogue.bytes();
        DeletedRun gone = deleted.delete(run);
        assertThat(run).doesNotExist();
        assertThat(listed()).containsExactly("b");
        assertThat(catalogue.bytes()).isEqualTo(bytes - before.bytes());
        assertThat(deleted.contains("a")).isTrue();
        deleted.restore(gone);
        assertThat(info("a")).isEqualTo(before);
        assertThat(deleted.contains("a")).isFalse();
        deleted.moveToTrash();
        assertThat(parent.resolve(".deleted")).doesNotExist();
        assertThat(listed()).containsExactly("a", "b");
    }

    @Test
    void theNameOfARunThatCanBeRestoredIsNotGivenToAnother() {
        try (RunLibrary library = new RunLibrary(parent, trash)) {
            library.deleted().delete(run("a"));
            assertThat(library.freeName("a")).isEqualTo("a-2");
            library.deleted().moveToTrash();
            assertThat(library.freeName("a")).isEqualTo("a");
        }
    }

    @Test
    void whenTheWindowClosesDeletedRunsGoToTheTrashWithTheirOriginalPath() throws IOException {
        deleted.delete(run("a"));
        deleted.delete(run("a"));
        deleted.moveToTrash();
        assertThat(parent.resolve(".deleted")).doesNotExist();
        assertThat(RunFolder.open(bin.resolve("files/a")).spec()).isEqualTo(spec("a"));
        assertThat(bin.resolve("files/a.2/run.json")).exists();
        assertThat(Files.readString(bin.resolve("info/a.2.trashinfo")))
                .contains("Path=" + parent.toRealPath().resolve("a") + "\n");
    }

    @Test
    void anotherRunWithTheNameIsNeverReplaced() {
        DeletedRun gone = deleted.delete(run("a"));
        Path other = run("a");
        assertThat(key(() -> deleted.restore(gone))).isEqualTo("problem.library.restore.taken");
        catalogue.rename(other, "b");
        deleted.restore(gone);
        assertThat(listed()).containsExactly("a", "b");
        assertThat(key(() -> deleted.restore(gone))).as("it is there").isEqualTo("problem.library.restore.taken");
    }

    @Test
    void aRunThatIsWrittenOrThatNoTrashAcceptsStays() throws IOException {
        Path run = run("a");
        try (RunLock _ = RunLock.take(run)) {
            assertThat(key(() -> deleted.delete(run))).isEqualTo("problem.store.run.lockedHere");
        }
        Files.writeString(bin, "no folder");
        assertThat(key(() -> deleted.delete(run))).isEqualTo("problem.store.bin");
        assertThat(listed()).containsExactly("a");
        assertThat(parent.resolve(".deleted")).doesNotExist();
    }

    @Test
    void aForkKeepsTheNameOfItsDeletedParent() {
        Path run = run("a");
        keep(spec("child").withParent(new Parent("a", 1)));
        DeletedRun gone = deleted.delete(run);
        assertThat(info("child").spec().orElseThrow().parent()).contains(new Parent("a", 1));
        deleted.restore(gone);
        assertThat(info("child").spec().orElseThrow().parent()).contains(new Parent("a", 1));
    }

    @Test
    void onlyTheRunsOfAWindowThatEndedAreMovedToTheTrashByTheNext() throws IOException {
        DeletedRun mine = deleted.delete(run("a"));
        DeletedRuns next = new DeletedRuns(trash);
        assertThat(next.moveAbandonedToTrash(parent)).isEmpty();
        assertThat(mine.hidden()).as("its window exists").isDirectory();

        Path killed = Files.createDirectories(parent.resolve(".deleted/window-1/1"));
        Files.move(run("b"), killed.resolve("b"));
        assertThat(next.moveAbandonedToTrash(parent)).isEmpty();
        assertThat(bin.resolve("files/b/run.json")).exists();
        assertThat(killed.getParent()).doesNotExist();
        deleted.restore(mine);
        assertThat(listed()).containsExactly("a");
    }

    @Test
    void whatTheTrashDoesNotAcceptStaysAndIsReported() throws IOException {
        Path kept = Files.createDirectories(parent.resolve(".deleted/window-1/1")).resolve("b");
        Files.move(run("b"), kept);
        Files.writeString(bin, "no folder");
        assertThat(deleted.moveAbandonedToTrash(parent))
                .containsExactly(Problem.of("problem.library.deleted", kept.toRealPath().toString()));
        assertThat(RunFolder.open(kept).spec()).isEqualTo(spec("b"));
        assertThat(listed()).isEmpty();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        Path target = RunFolder.create(elsewhere.resolve("window-1/1/c"), spec("c"), DATA).path();
        Path link = Files.createSymbolicLink(parent.resolve("link"), target);
        DeletedRun gone = deleted.delete(link);
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        deleted.restore(gone);
        assertThat(link).isSymbolicLink();
        deleted.moveToTrash();

        Path hidden = Files.createSymbolicLink(parent.resolve(".deleted"), elsewhere);
        assertThat(key(() -> deleted.delete(run("a")))).isEqualTo("problem.store.bin");
        assertThat(deleted.moveAbandonedToTrash(parent)).isEmpty();
        assertThat(target).isDirectory();
        assertThat(hidden).isSymbolicLink();
        assertThat(listed()).containsExactly("a", "link");
    }
}
