package elboroom.service.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import elboroom.data.Dataset;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.run.SettingsTable;
import elboroom.domain.training.Checkpoint;
import elboroom.ml.EngineTest;
import elboroom.ml.family.Models;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.run.RunCatalogue;
import elboroom.service.run.RunStart;
import elboroom.store.run.RunFolder;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Changes of settings during training are recorded, and an interrupted run resumes with them.
@EngineTest
class ChangedSettingsTest {

    private static final Dataset BARS = TinyData.bars(8, 100, 40);

    @TempDir
    Path parent;

    private RunSpec run;

    @BeforeEach
    void describe() {
        RunSpec plain = Runs.mlp(BARS, 2, 3).named("run");
        run = plain.with(plain.model().with(FamilySpec.of(Family.BETA_VAE)));
    }

    @Test
    void changesAreInRunJsonAndInTheMetrics() throws IOException {
        Path folder = parent.resolve("run");
        train(RunStart.create(folder, run, BARS.summary(), Map.of()), Integer.MAX_VALUE);
        RunFolder read = RunFolder.open(folder);
        assertThat(read.changes()).containsExactly(new SettingChange(3, "beta", 2),
                new SettingChange(6, SettingChange.LEARNING_RATE, 5e-4));
        assertThat(read.at(2)).isEqualTo(run);
        assertThat(read.at(5).model().family().beta()).isEqualTo(2);
        assertThat(read.at(6).optimizer().learningRate()).isEqualTo(5e-4);
        List<String> rows = Files.readAllLines(folder.resolve("metrics.csv"));
        assertThat(rows.getFirst()).contains("heldout_extra,learning_rate,changed,kl_0");
        assertThat(row(rows, 2)).contains(",0.001,,");
        assertThat(row(rows, 3)).contains(",0.001,beta=2,");
        assertThat(row(rows, 4)).contains(",0.001,,");
        assertThat(row(rows, 6)).contains(",5.0E-4,learning-rate=0.0005,");
        RunInfo info = new RunCatalogue(parent).list().getFirst();
        assertThat(info.model()).isEqualTo("beta-vae beta=4 → beta=2 learning-rate=0.0005");
        assertThat(SettingsTable.of(List.of(run, run), List.of(info.changes(), List.of())).differing().rows())
                .containsExactly(
                        new SettingsTable.Row("setting.beta-vae.beta", List.of("4 → 2 @3", "4")),
                        new SettingsTable.Row("setup.learningRate", List.of("0.001 → 0.0005 @6", "0.001")));
    }

    @Test
    void anInterruptedRunResumesWithThemBitForBit() {
        Path whole = parent.resolve("whole");
        train(RunStart.create(whole, run, BARS.summary(), Map.of()), Integer.MAX_VALUE);
        Path cut = parent.resolve("cut");
        train(RunStart.create(cut, run, BARS.summary(), Map.of()), 13);
        RunStart resumed = RunStart.resume(cut, OptionalInt.empty(), BARS.summary());
        assertThat(resumed.folder().changes()).hasSize(2);
        train(resumed, Integer.MAX_VALUE);
        assertThat(weights(cut)).isEqualTo(weights(whole));
        assertThat(RunFolder.open(cut).changes()).isEqualTo(RunFolder.open(whole).changes());
    }

    @Test
    void aForkKeepsItsOwnAndItsParentsChanges() {
        train(RunStart.create(parent.resolve("run"), run, BARS.summary(), Map.of()), Integer.MAX_VALUE);
        RunFolder from = RunFolder.open(parent.resolve("run"));
        long step = from.steps().list().stream().filter(kept -> kept >= 3).findFirst().orElseThrow();
        RunSpec child = run.fork("child", step, FamilySpec.of(Family.FACTOR_VAE), run.optimizer());
        RunStart.fork(parent.resolve("child"), from, step, child, BARS.summary(), Map.of()).close();
        RunFolder read = RunFolder.open(parent.resolve("child"));
        assertThat(read.inherited()).contains(new SettingChange(3, "beta", 2));
        assertThat(read.changes()).isEmpty();
    }

    @Test
    void changesAfterTheResumedStepAreDropped() {
        Path folder = parent.resolve("run");
        try (RunStart start = RunStart.create(folder, run, BARS.summary(), Map.of())) {
            start.folder().steps().save(new Checkpoint(new Snapshot(run.model(), 5, 1,
                    Models.of(run.model()).initialWeights(1))));
            start.folder().change(List.of(new SettingChange(5, "beta", 2), new SettingChange(6, "beta", 3)));
        }
        try (RunStart resumed = RunStart.resume(folder, OptionalInt.empty(), BARS.summary())) {
            assertThat(resumed.folder().changes()).containsExactly(new SettingChange(5, "beta", 2));
        }
    }

    /// Trains with beta changed after step 2 and the learning rate after step 5.
    ///
    /// @param pieces after which the program is killed
    private static void train(RunStart start, int pieces) {
        try (start) {
            RunRecorder recorder = new RunRecorder(start.folder(), Runnable::run,
                    new WriteRetry(_ -> {}, () -> {}, () -> true), Long.MAX_VALUE);
            try (TrainingLoop loop = new TrainingLoop(start.folder().spec(), BARS, start.from().orElse(null),
                    recorder)) {
                for (int piece = 0; piece < pieces && loop.advance(); piece++) {
                    if (loop.step() == 2) {
                        loop.set("beta", 2);
                    }
                    if (loop.step() == 5) {
                        loop.setLearningRate(5e-4);
                    }
                }
            }
        }
    }

    private static String row(List<String> rows, int step) {
        return rows.stream().filter(row -> row.startsWith(step + ",")).findFirst().orElseThrow();
    }

    private static Map<String, String> weights(Path folder) {
        Map<String, String> weights = new TreeMap<>();
        RunFolder.open(folder).steps().newest().orElseThrow().weights()
                .forEach((name, tensor) -> weights.put(name, Arrays.toString(tensor.values())));
        return weights;
    }
}
