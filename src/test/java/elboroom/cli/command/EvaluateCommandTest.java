package elboroom.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import elboroom.cli.Execution;
import elboroom.data.digits.Digits;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ml.family.Models;
import elboroom.store.run.RunFolder;
import elboroom.store.step.EvaluationFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// `evaluate` on untrained models: every metric of the family, and null for the others.
@Tag("engine")
class EvaluateCommandTest {

    private static final int LATENT = 3;
    private static final List<String> QUICK = List.of("--limit", "16", "--nll-samples", "4", "--nll-examples", "20");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vae", "iwae", "wake-sleep"})
    void aModelWithADistributionOverZHasEveryMetric(String family) {
        JsonObject json = evaluate(family).succeeds().json();
        assertThat(json.get("model").getAsString()).isEqualTo(family);
        JsonObject bound = json.getAsJsonObject("bound");
        assertThat(numbers(bound, "mean", "standardError", "reconstruction", "kl")).isTrue();
        assertThat(bound.get("examples").getAsInt()).isEqualTo(2000);
        JsonObject kl = json.getAsJsonObject("kl");
        assertThat(numbers(kl, "mean", "standardError")).isTrue();
        assertThat(kl.get("mean")).isEqualTo(bound.get("kl"));
        JsonObject nll = json.getAsJsonObject("nll");
        assertThat(numbers(nll, "mean", "standardError")).isTrue();
        assertThat(nll.get("samples").getAsInt()).isEqualTo(4);
        assertThat(nll.get("examples").getAsInt()).isEqualTo(20);
        JsonObject parts = json.getAsJsonObject("decomposition");
        assertThat(numbers(parts, "mutualInformation", "totalCorrelation", "dimensionKl")).isTrue();
        assertThat(parts.get("samples").getAsInt()).isPositive();
        assertThat(json.getAsJsonArray("dimensions")).hasSize(LATENT).allSatisfy(dimension -> {
            assertThat(numbers(dimension.getAsJsonObject(), "kl", "meanVariance", "posteriorVariance")).isTrue();
            assertThat(dimension.getAsJsonObject().get("active").getAsJsonPrimitive().isBoolean()).isTrue();
        });
        assertThat(json.get("activeUnits").getAsInt()).isBetween(0, LATENT);
        assertThat(json.getAsJsonObject("aggregatePosterior").getAsJsonArray("covariance")).hasSize(LATENT);
        assertThat(json.get("codebook").isJsonNull()).isTrue();
        checkImages(json);
    }

    @Test
    void anAutoencoderHasNoBound() {
        JsonObject json = evaluate("ae").succeeds().json();
        for (String figure : List.of("bound", "kl", "nll", "decomposition", "aggregatePosterior", "codebook")) {
            assertThat(json.get(figure).isJsonNull()).as(figure).isTrue();
        }
        assertThat(json.getAsJsonArray("dimensions")).isEmpty();
        checkImages(json);
    }

    @Test
    void aModelWithACodebookReportsItsUse() {
        JsonObject json = evaluate("vq-vae").succeeds().json();
        JsonObject codebook = json.getAsJsonObject("codebook");
        assertThat(codebook.get("size").getAsInt()).isEqualTo(128);
        assertThat(codebook.get("used").getAsInt()).isBetween(1, 128);
        assertThat(codebook.get("perplexity").getAsDouble())
                .isBetween(1.0 - 1e-9, codebook.get("used").getAsInt() + 1e-9);
        assertThat(json.getAsJsonObject("bound").get("kl").getAsDouble())
                .isCloseTo(LATENT * Math.log(128), within(1e-9));
        assertThat(json.get("nll").isJsonNull()).isTrue();
        checkImages(json);
    }

    private static void checkImages(JsonObject json) {
        double mse = json.get("mse").getAsDouble();
        assertThat(mse).isBetween(0.0, 1.0);
        assertThat(json.get("psnr").getAsDouble()).isCloseTo(-10 * Math.log10(mse), within(1e-9));
        assertThat(numbers(json.getAsJsonObject("imagePsnr"), "mean", "standardError")).isTrue();
        assertThat(numbers(json.getAsJsonObject("reconstruction"), "mean", "standardError")).isTrue();
    }

    private static boolean numbers(JsonObject json, String... names) {
        for (String name : names) {
            assertThat(json.get(name).getAsDouble()).as(name).isFinite();
        }
        return names.length > 0;
    }

    @Test
    void logLikelihoodIsOmittedForZeroSamples() {
        assertThat(Execution.of("evaluate", run("vae"), "--data", "digits", "--limit", "16", "--nll-samples", "0",
                "--json").succeeds().json().get("nll").isJsonNull()).isTrue();
    }

    @Test
    void theTableHasEveryMetricWithErrorAndSource() {
        List<Object> arguments = new ArrayList<>(List.of("evaluate", run("vae"), "--data", "digits"));
        arguments.addAll(QUICK);
        assertThat(Execution.of(arguments.toArray()).succeeds().out()).contains("standard error", "−ELBO",
                "4 importance samples", "mutual information", "total correlation", "dimension-wise KL", "log N",
                "Active units", "Aggregate posterior", "PSNR",
                "for 20 of the 2,000 held-out examples, drawn at random");
    }

    @Test
    void metricsUndefinedForOneExampleAreADashAndNullInJson() throws IOException {
        Path images = Files.createDirectories(folder.resolve("two"));
        for (int i = 0; i < 2; i++) {
            Path file = images.resolve(i + ".png");
            ImageIO.write(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        }
        Execution table = Execution.of("evaluate", run("vae"), "--data", images).succeeds();
        assertThat(table.out()).contains("–").doesNotContain("NaN");
        JsonObject json = Execution.of("evaluate", run("beta-vae"), "--data", images, "--json").succeeds().json();
        for (String figure : List.of("bound", "nll", "reconstruction", "kl")) {
            assertThat(json.getAsJsonObject(figure).get("standardError").isJsonNull()).as(figure).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"info-vae", "dip-vae", "beta-tcvae"})
    void batchDependentTermsAreMarked(String family) {
        assertThat(Execution.of("evaluate", run(family), "--data", "digits", "--limit", "16", "--nll-samples", "0")
                .succeeds().out()).contains("in batches of 250");
        assertThat(Execution.of("evaluate", run("factor-vae"), "--data", "digits", "--limit", "16", "--nll-samples",
                "0").succeeds().out()).doesNotContain("in batches of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5001"})
    void tooManySamplesAreRefused(String samples) {
        Execution.of("evaluate", run("vae"), "--data", "digits", "--nll-samples", samples).fails(2, "--nll-samples",
                "5,000");
    }

    @Test
    void metricsAreStoredInTheRunOnRequest() {
        Path run = run("vae");
        EvaluationFile kept = new EvaluationFile(run, RunFolder.open(run).spec().model());
        List<Object> arguments = new ArrayList<>(List.of("evaluate", run, "--data", "digits"));
        arguments.addAll(QUICK);
        Execution.of(arguments.toArray()).succeeds();
        assertThat(kept.read(0)).isEmpty();
        arguments.add("--keep");
        Execution.of(arguments.toArray()).succeeds();
        assertThat(kept.read(0)).hasValueSatisfying(measured -> {
            assertThat(measured.examples()).isEqualTo(2000);
            assertThat(requireNonNull(measured.numbers().likelihood()).samples()).isEqualTo(4);
        });
        assertThat(run.resolve("numbers/0.json")).content().contains("\"model\": \"vae\"");
    }

    private Execution evaluate(String family) {
        List<Object> arguments = new ArrayList<>(
                List.of("evaluate", run(family), "--data", "digits", "--json"));
        arguments.addAll(QUICK);
        return Execution.of(arguments.toArray());
    }

    /// Stores an untrained run.
    private Path run(String family) {
        ModelSpec model = new ModelSpec(Digits.SHAPE, Architecture.MLP, List.of(8), Activation.RELU, LATENT,
                new Likelihood.Bernoulli(), FamilySpec.of(Family.of(family).orElseThrow()), 0);
        RunSpec spec = new RunSpec(family, DataSpec.of(DataSpec.DIGITS), model, new OptimizerSpec(1e-3, 128, 1), 7);
        DataSummary summary = new DataSummary(DataSpec.DIGITS, Digits.SHAPE, 16, 2000, List.of(), List.of());
        RunFolder run = RunFolder.create(folder.resolve(family), spec, summary);
        run.steps().save(new Snapshot(model, 0, 0, Models.of(model).initialWeights(7)));
        return run.path();
    }
}
