package elboroom.store.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.MeanAndError;
import elboroom.metrics.StepEvaluation;
import elboroom.store.run.Samples;
import elboroom.ui.testing.FakeNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationFileTest {

    @TempDir
    Path run;

    @ParameterizedTest
    @EnumSource(value = Family.class, names = {"VAE", "IWAE", "AE", "VQ_VAE"})
    void everyMetricRoundTrips(Family family) {
        ModelSpec model = Samples.MODEL.with(FamilySpec.of(family));
        EvaluationFile file = new EvaluationFile(run, model);
        StepEvaluation measured = measured(40, FakeNumbers.of(model, 100));
        file.write(measured);
        file.write(measured(50, FakeNumbers.of(model, 0)));
        assertThat(file.read(40)).get().usingRecursiveComparison().isEqualTo(measured);
        assertThat(file.read(50).orElseThrow().numbers().likelihood()).isNull();
        assertThat(file.read(60)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"reconstruction\"", "\"dimensions\"", "\"mean\"", "\"covariance\"", "\"error\"",
            "\"step\"", "\"measured\"", "{"})
    void resultsWithAMissingMetricAreIgnored(String name) throws IOException {
        EvaluationFile file = new EvaluationFile(run, Samples.MODEL);
        file.write(measured(40, FakeNumbers.of(Samples.MODEL, 100)));
        Path json = run.resolve("numbers/40.json");
        Files.writeString(json, Files.readString(json).replace(name, "\"other\""));
        assertThat(file.read(40)).isEmpty();
    }

    /// A single held-out example has no standard error.
    @ParameterizedTest
    @ValueSource(strings = {"null", "NaN"})
    void anUndefinedFigureIsNullInTheFile(String undefined) throws IOException {
        EvaluationFile file = new EvaluationFile(run, Samples.MODEL);
        EvaluationReport report = FakeNumbers.of(Samples.MODEL, 0);
        MeanAndError mean = report.reconstruction();
        EvaluationReport ofOne = new EvaluationReport(report.model(), report.bound(),
                new MeanAndError(mean.mean(), Double.NaN, 1), report.kl(), report.likelihood(),
                report.decomposition(), report.dimensions(), report.aggregate(), report.error(), report.codes());
        file.write(measured(40, ofOne));
        Path json = run.resolve("numbers/40.json");
        assertThat(json).content().contains("\"standardError\": null").doesNotContain("NaN");
        Files.writeString(json, Files.readString(json).replace("\"standardError\": null",
                "\"standardError\": " + undefined));
        assertThat(file.read(40).orElseThrow().numbers().reconstruction().standardError()).isNaN();
    }

    @Test
    void resultsOfAnotherModelOrStepAreIgnored() throws IOException {
        ModelSpec other = new ModelSpec(Samples.SHAPE, Samples.MODEL.architecture(), Samples.MODEL.hidden(), 3,
                Samples.MODEL.likelihood());
        new EvaluationFile(run, other).write(measured(40, FakeNumbers.of(other, 100)));
        EvaluationFile file = new EvaluationFile(run, Samples.MODEL);
        assertThat(file.read(40)).isEmpty();
        file.write(measured(40, FakeNumbers.of(Samples.MODEL, 100)));
        Files.copy(run.resolve("numbers/40.json"), run.resolve("numbers/50.json"));
        assertThat(file.read(40)).isPresent();
        assertThat(file.read(50)).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsKeptUnderAnotherName() throws IOException {
        Path json = run.resolve("numbers/40.json");
        Files.createDirectories(json.getParent());
        Files.writeString(json, "mine");
        EvaluationFile file = new EvaluationFile(run, Samples.MODEL);
        file.write(measured(40, FakeNumbers.of(Samples.MODEL, 100)));
        file.write(measured(40, FakeNumbers.of(Samples.MODEL, 100)));
        assertThat(file.read(40)).isPresent();
        assertThat(run.resolve("numbers/40.damaged.json")).hasContent("mine");
        assertThat(run.resolve("numbers/40.damaged-2.json")).doesNotExist();
    }

    private static StepEvaluation measured(long step, EvaluationReport report) {
        return new StepEvaluation(step, Instant.parse("2026-01-02T03:04:05Z"), "digits", 10_000, report);
    }
}
