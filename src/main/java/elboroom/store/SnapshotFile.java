package elboroom.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import elboroom.domain.ModelSpec;
import elboroom.domain.Snapshot;

/// A snapshot as a safetensors file: the weights by name, and as metadata the step, the epoch, and the run, as `run.json`
/// tells it but for how it goes. Any thread.
final class SnapshotFile {

    private static final String STEP = "step";
    private static final String EPOCH = "epoch";
    private static final String RUN = "run";

    private SnapshotFile() {}

    /// @param run what the run is, as JSON
    static void write(Path file, Snapshot snapshot, String run) {
        Map<String, String> metadata = Map.of(STEP, Long.toString(snapshot.step()), EPOCH,
                Integer.toString(snapshot.epoch()), RUN, run);
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

    /// What the run is, as JSON; only the file's header is read. Older runs do not tell.
    ///
    /// @throws elboroom.domain.ProblemException when the file is damaged
    static Optional<String> run(Path file) {
        return Optional.ofNullable(SafeTensors.metadata(file).get(RUN));
    }
}
