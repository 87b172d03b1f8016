package elboroom.store.step;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.StoredSnapshot;
import elboroom.domain.training.AdamState;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.EpochPosition;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.LossSums;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.run.Samples;
import elboroom.store.tensor.Precision;
import elboroom.store.tensor.SafeTensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Which steps keep their optimizer state and full-precision weights.
class ExactStepsTest {

    private static final int BATCHES = 10;
    private static final float WEIGHT = 0.1f;

    @TempDir
    Path parent;

    private RunFolder run;

    @BeforeEach
    void create() {
        run = RunFolder.create(parent.resolve("run"), Samples.SPEC, Samples.SUMMARY);
    }

    @Test
    void statesAreKeptAtSomeEpochsTheBestAndTheNewest() {
        for (int epoch = 1; epoch <= 23; epoch++) {
            run.append(evaluation(epoch, epoch == 13 ? 90 : 100 + epoch));
            run.steps().save(checkpoint((long) BATCHES * epoch, epoch, WEIGHT));
        }
        assertThat(resumable()).containsExactly(10L, 20L, 50L, 100L, 130L, 200L, 230L);
        assertThat(run.steps().list()).hasSize(23);
        assertThat(run.steps().checkpoint(130).continuation()).isPresent();
        assertThat(weight(130)).as("the best").isEqualTo(WEIGHT);
        assertThat(run.steps().snapshot(130).exact()).isTrue();
        assertThat(weight(120)).as("rounded").isNotEqualTo(WEIGHT).isCloseTo(WEIGHT, within(5e-5f));
        assertThat(run.steps().snapshot(120).exact()).isFalse();
        assertThat(run.steps().checkpoint(120).continuation()).isEmpty();
        assertThat(run.steps().snapshots().getFirst().bytes()).isGreaterThan(run.steps().snapshots().get(2).bytes());
    }

    @Test
    void pinnedAndForkedStepsStayExact() {
        run.steps().save(checkpoint(30, 3, WEIGHT));
        run.steps().save(checkpoint(40, 4, WEIGHT));
        new NotesFile(run.path()).change(notes -> notes.pin(40, true).fork(60));
        run.steps().save(checkpoint(60, 6, WEIGHT));
        run.steps().save(checkpoint(70, 7, WEIGHT));
        run.steps().save(checkpoint(80, 8, WEIGHT));
        assertThat(resumable()).containsExactly(40L, 60L, 80L);
        assertThat(weight(40)).isEqualTo(WEIGHT);
    }

    @Test
    void weightsOutOfHalfPrecisionRangeStayExact() {
        run.steps().save(checkpoint(30, 3, 1e6f));
        run.steps().save(checkpoint(40, 4, 1));
        assertThat(weight(30)).isEqualTo(1e6f);
        assertThat(run.steps().snapshot(30).exact()).isTrue();
        assertThat(resumable()).containsExactly(40L);
    }

    @Test
    void aResumedStepIsRoundedOnceThereIsANewerOne() {
        run.steps().save(checkpoint(30, 3, WEIGHT));
        RunFolder resumed = RunFolder.open(run.path());
        resumed.resume(resumed.spec(), resumed.steps().newestCheckpoint());
        assertThat(weight(30)).isEqualTo(WEIGHT);
        assertThat(resumable()).containsExactly(30L);
        resumed.steps().save(checkpoint(40, 4, WEIGHT));
        assertThat(resumable()).containsExactly(40L);
        assertThat(resumed.steps().snapshot(30).exact()).isFalse();
    }

    @Test
    void everyHalfPrecisionNumberRoundTrips() {
        float[] values = new float[1 << 16];
        int count = 0;
        for (int bits = 0; bits < values.length; bits++) {
            float value = Float.float16ToFloat((short) bits);
            if (Float.isFinite(value)) {
                values[count++] = value;
            }
        }
        float[] finite = Arrays.copyOf(values, count);
        Path file = parent.resolve("x.safetensors");
        SafeTensors.write(file, Map.of("a", new Tensor(new int[]{count}, finite)), Map.of(), Precision.F16);
        assertThat(Samples.named(SafeTensors.read(file).tensors(), "a").values()).isEqualTo(finite);
    }

    private List<Long> resumable() {
        return run.steps().snapshots().stream().filter(StoredSnapshot::resumable).map(StoredSnapshot::step).toList();
    }

    private float weight(long step) {
        return Samples.named(run.steps().snapshot(step).weights(), "weight").values()[0];
    }

    private static Evaluation evaluation(int epoch, double heldOut) {
        Losses losses = new Losses(heldOut, 1, 1, 10);
        return new Evaluation((long) BATCHES * epoch, epoch, losses, losses, new float[]{1, 0}, 1, 1);
    }

    private static Checkpoint checkpoint(long step, int epoch, float weight) {
        float[] values = new float[1000];
        Arrays.fill(values, weight);
        Map<String, Tensor> weights = Map.of("weight", new Tensor(new int[]{1000}, values));
        LossSums sums = new LossSums(1, 0, new double[]{1, 2}, 3, 4);
        return new Checkpoint(new Snapshot(Samples.MODEL, step, epoch, weights), Optional.of(new OptimizerAndProgress(
                new AdamState(step, weights, weights), EpochPosition.START, sums, sums, 5, 1, 1e-3,
                FamilySpec.ofBeta(4))));
    }
}
