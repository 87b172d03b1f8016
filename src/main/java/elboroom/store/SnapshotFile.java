package elboroom.store;

import java.nio.file.Path;
import java.util.Map;

import elboroom.domain.ModelSpec;
import elboroom.domain.Snapshot;

/// A snapshot as a safetensors file: the weights by name, the step and the epoch as metadata. Any thread.
final class SnapshotFile {

    private static final String STEP = "step";
    private static final String EPOCH = "epoch";

    private SnapshotFile() {}

    static void write(Path file, Snapshot snapshot) {
        Map<String, String> metadata = Map.of(STEP, Long.toString(snapshot.step()), EPOCH,
                Integer.toString(snapshot.epoch()));
        SafeTensors.write(file, snapshot.weights(), metadata);
    }

    /// @throws elboroom.domain.ProblemException when the file is damaged, holds no weights, or those of another step
    static Snapshot read(Path file, ModelSpec model, long step) {
        SafeTensors.Contents contents = SafeTensors.read(file);
        try {
            long written = Long.parseLong(contents.metadata().getOrDefault(STEP, ""));
            int epoch = Integer.parseInt(contents.metadata().getOrDefault(EPOCH, ""));
            if (written == step && epoch >= 0 && !contents.tensors().isEmpty()) {
                return new Snapshot(model, step, epoch, contents.tensors());
            }
        } catch (NumberFormatException e) {
            throw StoreProblems.because(e, "problem.store.snapshot", file, step);
        }
        throw StoreProblems.of("problem.store.snapshot", file, step);
    }
}
