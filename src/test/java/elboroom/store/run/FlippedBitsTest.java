package elboroom.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.training.AdamState;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.EpochPosition;
import elboroom.domain.training.LossSums;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.store.step.SnapshotFile;
import elboroom.store.tensor.SafeTensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/// A flipped bit in a snapshot or an optimizer state is detected, and another step is offered.
class FlippedBitsTest {

    @TempDir
    Path parent;

    private Path folder;
    private RunFolder run;

    @BeforeEach
    void create() {
        folder = parent.resolve("run");
        run = RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY);
        for (long step : new long[]{0, 10, 40}) {
            run.steps().save(checkpoint(step));
        }
    }

    @Test
    void everyFlippedBitOfASnapshotIsDetected() throws IOException {
        Path file = folder.resolve("snapshots/10.safetensors");
        byte[] whole = Files.readAllBytes(file);
        String right = content(file);
        int same = 0;
        for (int bit = 0; bit < 8 * whole.length; bit += 9) { // one bit of each byte, cycling through the bit positions
            Files.write(file, flipped(whole, bit));
            try {
                assertThat(content(file)).as("bit %d", bit).isEqualTo(right);
                same++;
            } catch (ProblemException e) {
                assertThat(e.problem().key()).startsWith("problem.store.");
            }
        }
        assertThat(same).as("flips that leave the content as it was").isLessThan(10);
    }

    @Test
    void aDamagedSnapshotIsRefusedAndTheNearestOneNamed() throws IOException {
        Path file = folder.resolve("snapshots/10.safetensors");
        flipLastBit(file);
        assertThat(Problems.of(() -> run.steps().snapshot(10)))
                .isEqualTo(Problem.of("problem.store.snapshot.checksum", file.toString(), 10L, 0L));
        flipLastBit(folder.resolve("snapshots/0.safetensors"));
        assertThat(Problems.of(() -> run.steps().snapshot(10)).arguments().getLast()).isEqualTo(40L);
        Files.write(file, new byte[3]);
        assertThat(Problems.of(() -> run.steps().snapshot(10)))
                .isEqualTo(Problem.of("problem.store.snapshot.neighbour", file.toString(), 10L, 40L));
        flipLastBit(folder.resolve("snapshots/40.safetensors"));
        assertThat(Problems.keyOf(() -> run.steps().snapshot(10))).as("none is left")
                .startsWith("problem.store.tensors.");
    }

    @Test
    void aDamagedStateIsReportedWithAStepThatResumesExactly() throws IOException {
        Path file = folder.resolve("states/40.safetensors");
        flipLastBit(file);
        assertThat(run.steps().checkpoint(40).continuation()).isEmpty();
        assertThat(run.problems()).containsExactly(
                Problem.of("problem.store.state.checksum", file.toString(), 40L, 10L));
        assertThat(run.steps().checkpoint(10).continuation()).isPresent();
    }

    @Test
    void theChecksumCoversTheEntireState() throws IOException {
        Path file = folder.resolve("states/40.safetensors");
        byte[] whole = Files.readAllBytes(file);
        String text = new String(whole, ISO_8859_1);
        Files.write(file, text.replace("\"beta\":\"1.0\"", "\"beta\":\"3.0\"").getBytes(ISO_8859_1));
        assertThat(Problems.keyOf(() -> SafeTensors.read(file))).isEqualTo("problem.store.tensors.checksum");
    }

    @Test
    void filesWithoutAChecksumAreStillRead() throws IOException {
        Path file = folder.resolve("snapshots/10.safetensors");
        String text = new String(Files.readAllBytes(file), ISO_8859_1);
        Files.write(file, text.replace("\"crc32c\":", "\"older_\":").getBytes(ISO_8859_1));
        assertThat(run.steps().snapshot(10).weights()).hasSize(2);
    }

    static Checkpoint checkpoint(long step) {
        Snapshot snapshot = new Snapshot(Samples.MODEL, step, (int) step / 10, Samples.snapshot(step).weights());
        Map<String, Tensor> moments = snapshot.weights();
        LossSums sums = new LossSums(1, 0, new double[]{1, 2}, 3, 4);
        OptimizerAndProgress state = new OptimizerAndProgress(new AdamState(step, moments, moments),
                EpochPosition.START, sums, sums, 5,
                1, 1e-3, FamilySpec.ofBeta(4));
        return new Checkpoint(snapshot, Optional.of(state));
    }

    private static String content(Path file) {
        SafeTensors.Contents contents = SafeTensors.read(file);
        Map<String, String> content = new TreeMap<>();
        contents.tensors().forEach((name, tensor) -> content.put(name,
                Arrays.toString(tensor.shape()) + Arrays.toString(tensor.values())));
        content.put("metadata", new TreeMap<>(SnapshotFile.read(file, Samples.MODEL, 10).weights()).keySet()
                + contents.metadata().get("run"));
        return content.toString();
    }

    private static void flipLastBit(Path file) {
        try {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, flipped(whole, 8 * whole.length - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] flipped(byte[] whole, int bit) {
        byte[] bytes = whole.clone();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return bytes;
    }
}
