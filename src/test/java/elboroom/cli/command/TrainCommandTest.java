package elboroom.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import elboroom.cli.Execution;
import elboroom.cli.Samples;
import elboroom.cli.TinyRun;
import elboroom.cli.TinyRunTest;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The output and files of `train`, and that `evaluate` agrees with it.
class TrainCommandTest extends TinyRunTest {

    @Test
    void trainPrintsOneJsonObjectAndStoresTheRun() {
        JsonObject json = trained.succeeds().json();
        assertThat(json.get("epochs").getAsInt()).isEqualTo(1);
        assertThat(json.get("imagesPerSecond").getAsDouble()).isPositive();
        assertThat(json.get("likelihood").getAsString()).isEqualTo("bernoulli");
        checkLosses(json.getAsJsonObject("train"), 256);
        checkLosses(json.getAsJsonObject("heldOut"), 2000);

        RunFolder kept = RunFolder.open(run);
        assertThat(kept.state()).isEqualTo(RunState.COMPLETED);
        assertThat(kept.steps().list()).containsExactly(0L, 1L, 2L);
        assertThat(kept.steps().latents(2)).hasValueSatisfying(latents -> assertThat(latents.size()).isEqualTo(2000));
        assertThat(kept.versions()).containsKeys("elboroom", "pytorch", "djl", "java");
    }

    private static void checkLosses(JsonObject losses, int examples) {
        double reconstruction = losses.get("reconstruction").getAsDouble();
        double kl = losses.get("kl").getAsDouble();
        assertThat(losses.get("loss").getAsDouble()).isCloseTo(reconstruction + 2 * kl, within(1e-9));
        assertThat(losses.get("examples").getAsInt()).isEqualTo(examples);
    }

    @Test
    void theSameSeedGivesTheSameLosses() {
        TinyRun.train(folder.resolve("again"), "--beta", "2").succeeds();
        TinyRun.train(folder.resolve("other"), "--beta", "2", "--seed", "2").succeeds();
        assertThat(losses(folder.resolve("again"))).isEqualTo(losses(run))
                .isNotEqualTo(losses(folder.resolve("other")));
    }

    private static List<Double> losses(Path run) {
        return RunFolder.open(run).history().steps().stream().map(step -> step.train().loss()).toList();
    }

    @Test
    void trainReportsEpochsOnStandardErrorAndPrintsATable() {
        Execution result = TinyRun.train(folder.resolve("run"), "--epochs", "2").succeeds();
        assertThat(result.err()).contains("epoch 1/2:", "epoch 2/2:", "held-out", "nats").doesNotContain("\r");
        assertThat(result.out()).contains("Nats per example", "Bernoulli likelihood", "one sample of z", "train",
                "2,000");
    }

    @Test
    void trainWarnsOnStandardErrorAndContinues() {
        Execution result = TinyRun
                .train(folder.resolve("run"), "--epochs", "3", "--beta", "1000", "--limit", "1600", "--batch",
                        "8")
                .succeeds();
        assertThat(result.err()).containsOnlyOnce("Posterior collapse after epoch 2").contains("epoch 3/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--likelihood gaussian --sigma 0.3", "--likelihood gaussian --sigma learned",
            "--arch conv --hidden 16", "--arch conv-transposed", "--threads 1 --batch 100 --lr 5e-4"})
    void trainAcceptsEveryKindOfModel(String options) {
        TinyRun.train(folder.resolve("run"), (options + " --limit 64").split(" ")).succeeds();
        Execution.of("evaluate", folder.resolve("run"), "--data", "digits", "--limit", "64", "--nll-samples", "5")
                .succeeds();
    }

    @Test
    void trainReportsTheNumberOfSkippedFiles() throws IOException {
        Path pictures = folder.resolve("pictures");
        for (int i = 0; i < 12; i++) {
            Samples.picture(pictures.resolve(i + ".png"), 30, 40);
        }
        Samples.broken(pictures.resolve("broken.png"));
        Execution result = TinyRun.train(folder.resolve("run"), "--data", pictures.toString(), "--size", "32",
                "--channels", "3");
        assertThat(result.succeeds().err()).contains("broken.png: the image format is unknown", "32×32×3");
    }

    @Test
    void trainRefusesANonEmptyFolder() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        TinyRun.train(folder).fails(1, folder.toString(), "not empty");
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
        try (var content = Files.list(folder)) {
            assertThat(content).hasSize(1);
        }
    }

    @Test
    void aNanLossIsReportedWithItsStepAndTheLastGoodWeightsAreKept() {
        Path broken = folder.resolve("run");
        Execution result = TinyRun.train(broken, "--lr", "1e30");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err().lines().toList().getLast()).contains("NaN or infinite at step 2", "weights of step 0");
        assertThat(RunFolder.open(broken).state()).isEqualTo(RunState.DIVERGED);
        Execution.of("evaluate", broken, "--data", "digits").succeeds();
    }

    @Test
    void evaluateAgreesWithTraining() {
        JsonObject json = Execution.of("evaluate", run, "--data", "digits", "--json").succeeds().json();
        assertThat(json.get("epochs").getAsInt()).isEqualTo(1);
        assertThat(json.get("imagesPerSecond").getAsDouble()).isPositive();
        assertThat(json.getAsJsonObject("heldOut")).isEqualTo(trained.json().getAsJsonObject("heldOut"));
        checkLosses(json.getAsJsonObject("train"), 256);
    }

    @Test
    void evaluateUsesMoreExamplesOnRequest() {
        Execution result = Execution.of("evaluate", run, "--data", "digits", "--limit", "300").succeeds();
        assertThat(result.out()).contains("300", "2,000", "beta 2");
    }
}
