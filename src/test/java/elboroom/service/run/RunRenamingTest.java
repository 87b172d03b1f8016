package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import elboroom.domain.ProblemException;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunRenamingTest extends CatalogueTest {

    @Test
    void renamingUpdatesTheForks() {
        keep(spec("a")).steps().save(snapshot(1));
        keep(spec("child").withParent(new Parent("a", 1)));
        keep(spec("other").withParent(new Parent("b", 1)));
        assertThat(catalogue.rename(parent.resolve("a"), "둘 2")).isEqualTo(parent.resolve("둘 2"));
        assertThat(parent.resolve("a")).doesNotExist();
        RunFolder renamed = RunFolder.open(parent.resolve("둘 2"));
        assertThat(renamed.spec().name()).isEqualTo("둘 2");
        assertThat(renamed.steps().list()).containsExactly(1L);
        assertThat(RunFolder.open(parent.resolve("child")).spec().parent()).contains(new Parent("둘 2", 1));
        assertThat(RunFolder.open(parent.resolve("other")).spec().parent()).contains(new Parent("b", 1));
        assertThat(renamed.path().resolve("run.lock")).doesNotExist();
        assertThat(catalogue.rename(renamed.path(), "둘 2")).isEqualTo(renamed.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a@3", ".hidden", "end.", " a", "a ", "a:b", "a\nb",
            "a\u0000b"})
    void invalidNamesAreRefused(String name) {
        keep(spec("a"));
        assertThat(keyOfRenaming("a", name)).isEqualTo("problem.library.name");
    }

    @Test
    void takenNamesAndLockedRunsAreRefused() throws IOException {
        keep(spec("a"));
        keep(spec("child").withParent(new Parent("a", 1)));
        Files.createDirectory(parent.resolve("b"));
        assertThat(keyOfRenaming("a", "b")).isEqualTo("problem.library.taken");
        for (String written : List.of("a", "child")) {
            try (RunLock _ = RunLock.take(parent.resolve(written))) {
                assertThat(keyOfRenaming("a", "c")).isEqualTo("problem.store.run.lockedHere");
            }
        }
        assertThat(info("a").spec()).contains(spec("a"));
        assertThat(info("child").spec().flatMap(RunSpec::parent)).contains(new Parent("a", 1));
        catalogue.rename(parent.resolve("a"), "c");
    }

    private String keyOfRenaming(String run, String name) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> catalogue.rename(parent.resolve(run), name)).actual().problem().key();
    }
}
