package elboroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.store.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Stored steps, resumed runs and forks on the command line.
@Tag("engine")
class GoingOnTest {

    @TempDir
    static Path shared;

    private static Path run = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void train() {
        run = shared.resolve("moons");
        TinyRun.moons(run, 2).succeeds();
    }

    @Test
    void aRunWithMoreEpochsIsTheSameAsOneThatHadThemFromTheStart() throws Exception {
        Path longer = folder.resolve("moons");
        TinyRun.moons(longer, 2).succeeds();
        assertThat(Execution.of("train", "--resume", longer, "--epochs", 4).succeeds().err())
                .contains("Continuing from step 6, after 2 complete epochs.");
        Path whole = folder.resolve("whole/moons");
        TinyRun.moons(whole, 4).succeeds();
        assertThat(Files.readAllBytes(longer.resolve("snapshots/12.safetensors")))
                .isEqualTo(Files.readAllBytes(whole.resolve("snapshots/12.safetensors")));
        Execution.of("train", "--resume", longer).fails(1, "has completed all 4 epochs");
        Execution.of("train", "--resume", folder.resolve("nowhere")).fails(1, "nowhere");
    }

    @Test
    void anyStoredStepCanBeChosen() throws Exception {
        for (String step : new String[]{"@0", "@3", "@6", "@best", "@last", ""}) {
            Execution.of("manifold", run + step, "--grid", 4, "--out", picture(step)).succeeds();
        }
        assertThat(bytes("@last")).isEqualTo(bytes("@6")).isEqualTo(bytes("")).isNotEqualTo(bytes("@0"));
        Execution.of("manifold", run + "@7", "--out", picture("@7")).fails(1, "no snapshot of step 7",
                "0, 1, 2, 3, 5, 6");
    }

    @Test
    void aFamilyWithOtherNetworksIsRefusedAndPossibleOnesAreListed() {
        Execution.of("train", "--from", run + "@3", "--model", "vq-vae", "--out", folder.resolve("vq")).fails(1,
                "Cannot fork vae to vq-vae", "Possible families: vae, ");
    }

    @Test
    void aCopiedRunIsNamedByItsFolder() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copied"));
        Files.copy(run.resolve("run.json"), copy.resolve("run.json"));
        Execution.of("evaluate", copy + "@7").fails(1, "The run copied has no snapshot of step 7");
    }

    @Test
    void aForkContinuesWithOtherSettings() {
        Path child = folder.resolve("child");
        String errors = Execution.of("train", "--from", run + "@3", "--beta", "4", "--lr", "1e-4", "--out", child)
                .succeeds().err();
        assertThat(errors).contains("Continuing from step 3").doesNotContain("Adam");
        RunFolder kept = RunFolder.open(child);
        assertThat(kept.steps().list()).containsExactly(3L, 5L, 6L);
        assertThat(kept.spec().model().family().beta()).isEqualTo(4);
        assertThat(kept.spec().optimizer().learningRate()).isEqualTo(1e-4);
        assertThat(kept.spec().optimizer().batch()).isEqualTo(128);
        assertThat(kept.history().evaluations()).hasSize(2);
        Execution.of("train", "--from", run + "@5", "--out", folder.resolve("b")).succeeds();
        assertThat(Execution.of("train", "--from", run + "@5", "--out", folder.resolve("c")).succeeds().err())
                .contains("Adam restarts");
        Execution.of("train", "--from", run + "@last", "--out", folder.resolve("d")).fails(1,
                "Increase the number of epochs");
        assertThat(folder.resolve("d")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--resume x --out y", "--resume x --beta 2", "--from x@1", "--from x@1 --out y --hidden 3",
            "--resume x --from y", "--from x@1 --out y --seed 2"})
    void optionsThatCannotBeCombinedAreUsageErrors(String options) {
        Execution.of((Object[]) ("train " + options).split(" ")).fails(2, "--");
    }

    private Path picture(String step) {
        return folder.resolve("at" + step + ".png");
    }

    private byte[] bytes(String step) throws Exception {
        return Files.readAllBytes(picture(step));
    }
}
