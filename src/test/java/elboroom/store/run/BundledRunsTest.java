package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BundledRunsTest {

    @TempDir
    Path folder;

    @Test
    void findsRunsInAFolderOfClasses() throws IOException {
        makeRuns();
        try (BundledRuns runs = BundledRuns.in(folder)) {
            assertTwoRuns(runs);
        }
    }

    @Test
    void findsRunsInAJar() throws IOException {
        makeRuns();
        Path jar = folder.resolve("elboroom.jar");
        Samples.zipped(folder.resolve("models"), jar, "/models").close();
        try (BundledRuns runs = BundledRuns.in(jar); BundledRuns again = BundledRuns.in(jar)) {
            assertTwoRuns(runs);
            assertTwoRuns(again);
        }
    }

    @Test
    void theFolderMayContainNoRuns() throws IOException {
        Path jar = folder.resolve("empty.jar");
        Samples.zipped(Files.createDirectory(folder.resolve("nothing")), jar, "/").close();
        try (BundledRuns inFolder = BundledRuns.in(folder); BundledRuns inJar = BundledRuns.in(jar)) {
            assertThat(inFolder.names()).isEmpty();
            assertThat(inJar.names()).isEmpty();
        }
    }

    @Test
    void reportsADamagedJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no zip");
        assertThat(Problems.keyOf(() -> BundledRuns.in(jar))).isEqualTo("problem.store.read");
    }

    @Test
    void everyBundledRunOpens() {
        try (BundledRuns runs = BundledRuns.open()) {
            assertThat(runs.names()).allSatisfy(name -> assertThat(runs.run(name).steps().newest()).isPresent());
        }
    }

    private void makeRuns() throws IOException {
        for (String name : new String[]{"mnist-2d", "digits-10d"}) {
            RunFolder.create(folder.resolve("models").resolve(name), Samples.SPEC, Samples.SUMMARY)
                    .steps().save(Samples.snapshot(3));
        }
        Files.writeString(folder.resolve("models/README.md"), "how they were trained");
        Files.createDirectory(folder.resolve("models/other"));
    }

    private static void assertTwoRuns(BundledRuns runs) {
        assertThat(runs.names()).containsExactly("digits-10d", "mnist-2d");
        assertThat(runs.run("mnist-2d").steps().newest().orElseThrow().step()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> runs.run("../mnist-2d"));
    }
}
