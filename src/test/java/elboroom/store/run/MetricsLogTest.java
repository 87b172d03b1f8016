package elboroom.store.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.store.file.Disk;
import elboroom.store.step.Findings;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsLogTest {

    private static final String HEADER = "step,epoch,seconds,images_per_second,beta,train_reconstruction,train_kl,"
            + "train_loss,heldout_reconstruction,heldout_kl,heldout_loss,examples,heldout_examples,train_extra,heldout_extra,"
            + "learning_rate,changed,kl_0,kl_1\n";
    private static final String STEPPED = "7,1,1.0,12345.678,4.0,107.1,0.3333333333333333,108.43333333333332,,,,640,,"
            + "0.0,,0.001,beta=4,0.1,0.2\n";
    private static final String EVALUATED = "70,2,60.25,20000.5,4.0,99.5,5.25,120.5,101.5,5.5,123.5,900,100,"
            + "0.0,0.0,0.001,,3.5,2.0\n";

    private static final RecursiveComparisonConfiguration BIT_FOR_BIT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType(Double::equals, Double.class).withEqualsForType(Float::equals, Float.class).build();

    @TempDir
    Path folder;

    private Path file;
    private MetricsLog log;
    private final Findings findings = new Findings();

    @BeforeEach
    void create() {
        file = folder.resolve("metrics.csv");
        log = new MetricsLog(file, 2);
        log.create();
    }

    private History read() {
        return log.read(findings);
    }

    @Test
    void writesOneRowPerLoggedStepInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            log.append(MetricsRow.of(Samples.stepped(7), 1e-3, "beta=4"));
            log.append(MetricsRow.of(Samples.evaluated(70), 1e-3, ""));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(file).hasContent(HEADER + STEPPED + EVALUATED);
    }

    @Test
    void roundTrips() {
        log.append(MetricsRow.of(Samples.stepped(7), 1e-3, "beta=4"));
        log.append(MetricsRow.of(Samples.evaluated(70), 1e-3, ""));
        log.append(MetricsRow.of(Samples.stepped(71), 1e-3, ""));
        History metrics = read();
        assertThat(metrics.steps()).extracting(StepMetrics::step).containsExactly(7L, 71L);
        assertThat(metrics.steps().getFirst()).usingRecursiveComparison(BIT_FOR_BIT).isEqualTo(Samples.stepped(7));
        assertThat(metrics.evaluations()).usingRecursiveComparison(BIT_FOR_BIT)
                .isEqualTo(List.of(Samples.evaluated(70)));
    }

    @Test
    void readsNonFiniteLosses() {
        Evaluation evaluation = new Evaluation(1, 1, new Losses(Double.NaN, 1, 1, 1),
                new Losses(Double.POSITIVE_INFINITY, 1, 1, 1), new float[]{Float.NaN, 0}, 1, 1);
        log.append(MetricsRow.of(evaluation, 1e-3, ""));
        assertThat(read().evaluations()).usingRecursiveComparison(BIT_FOR_BIT).isEqualTo(List.of(evaluation));
    }

    @Test
    void readsRunsCreatedBeforeChangesWereRecorded() throws IOException {
        Files.writeString(file, HEADER.replace("learning_rate,changed,", "") + STEPPED.replace("0.001,beta=4,", "")
                + EVALUATED.replace("0.001,,", ""));
        assertThat(read().steps()).usingRecursiveComparison(BIT_FOR_BIT).isEqualTo(List.of(Samples.stepped(7)));
        assertThat(read().evaluations()).usingRecursiveComparison(BIT_FOR_BIT)
                .isEqualTo(List.of(Samples.evaluated(70)));
        log.copy(log, Samples.snapshot(70));
        assertThat(file).hasContent(HEADER + STEPPED.replace("0.001,beta=4,", ",,")
                + EVALUATED.replace("0.001,,", ",,"));
    }

    @Test
    void readsRunsCreatedWhenEveryModelWasAVae() throws IOException {
        Files.writeString(file, HEADER.replace("train_extra,heldout_extra,learning_rate,changed,", "")
                + STEPPED.replace("0.0,,0.001,beta=4,", "") + EVALUATED.replace("0.0,0.0,0.001,,", ""));
        assertThat(read().steps()).usingRecursiveComparison(BIT_FOR_BIT).isEqualTo(List.of(Samples.stepped(7)));
        assertThat(read().evaluations()).usingRecursiveComparison(BIT_FOR_BIT)
                .isEqualTo(List.of(Samples.evaluated(70)));
    }

    @Test
    void doesNotReadARowTruncatedByAKill() throws IOException {
        Files.writeString(file, HEADER + STEPPED + EVALUATED.substring(0, 30));
        assertThat(read().steps()).hasSize(1);
        assertThat(read().evaluations()).isEmpty();
    }

    @Test
    void doesNotReadAnUnterminatedRowThatLooksComplete() throws IOException {
        Files.writeString(file, HEADER + STEPPED.strip());
        assertThat(read().steps()).isEmpty();
    }

    @Test
    void cutsATruncatedRowBeforeAppending() throws IOException {
        Files.writeString(file, HEADER + STEPPED + EVALUATED.substring(0, 30));
        log.append(EVALUATED.strip());
        assertThat(file).hasContent(HEADER + STEPPED + EVALUATED);
    }

    @Test
    void startsOverIfTheHeaderIsIncomplete() throws IOException {
        Files.writeString(file, HEADER.substring(0, 10));
        assertThat(read().steps()).isEmpty();
        log.append(STEPPED.strip());
        assertThat(file).hasContent(HEADER + STEPPED);
    }

    @Test
    void startsOverIfTheFileIsMissing() throws IOException {
        Files.delete(file);
        assertThat(read().steps()).isEmpty();
        log.append(STEPPED.strip());
        assertThat(file).hasContent(HEADER + STEPPED);
    }

    @Test
    void reportsAFullDiskAndRepairsTheFileAfterwards() throws IOException {
        log.append(STEPPED.strip());
        Disk full = out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes) throws IOException {
                out.write(bytes, 0, 4);
                throw new IOException("No space left on device");
            }
        };
        ScopedValue.where(Disk.BOUND, full).run(() -> assertThat(Problems.keyOf(() -> log.append(STEPPED.strip())))
                .isEqualTo("problem.store.write"));
        assertThat(file).hasContent(HEADER + STEPPED + STEPPED.substring(0, 4));
        log.append(EVALUATED.strip());
        assertThat(file).hasContent(HEADER + STEPPED + EVALUATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "7,1", "7,1,1.0,1,4,1,1,x,,,,640,,0,,0.1,0.2,0.3",
            "seven,1,1.0,1,4,1,1,1,,,,640,,0,,0,0",
            "7,1,1,0,1,4,1,1,1,,,,640,,0,,0,0", "7,1,1.0,1,4,1,1,1,,,,,,0,,0,0"})
    void skipsInvalidLinesAndReportsTheFirst(String line) throws IOException {
        Files.writeString(file, HEADER + STEPPED + line + "\n" + EVALUATED + line + "\n");
        for (int time = 0; time < 2; time++) {
            assertThat(read().steps()).hasSize(1);
            assertThat(read().evaluations()).hasSize(1);
        }
        assertThat(findings.all()).containsExactly(Problem.of("problem.store.metrics", file.toString(), 2, 3));
    }

    @Test
    void detectsTheColumnsOfAnotherModel() throws IOException {
        Files.writeString(file, HEADER.replace(",kl_1", "") + STEPPED);
        assertThat(read().steps()).hasSize(1);
        assertThat(findings.all()).containsExactly(Problem.of("problem.store.metrics", file.toString(), 1, 1));
    }

    @Test
    void detectsMalformedText() throws IOException {
        Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, '\n'});
        assertThat(read().steps()).isEmpty();
        assertThat(findings.all()).containsExactly(Problem.of("problem.store.metrics", file.toString(), 1, 1));
    }

    @Test
    void reportsAMissingLog() throws IOException {
        Files.writeString(file, "");
        read();
        Files.delete(file);
        read();
        assertThat(findings.all()).containsExactly(Problem.of("problem.store.metrics.none", file.toString()));
    }
}
