package elboroom.store.step;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.store.file.StoreProblems;
import elboroom.store.tensor.Precision;
import elboroom.store.tensor.SafeTensors;

/// A snapshot as a safetensors file: the weights by name, and as metadata the step, the epoch, and the run as in
/// `run.json` without its progress. Thread-safe.
public final class SnapshotFile {

    private static final String STEP = "step";
    private static final String EPOCH = "epoch";
    private static final String RUN = "run";
    private static final String PRECISION = "precision";

    private SnapshotFile() {}

    /// Writes a snapshot with the specification of its run.
    ///
    /// @param run specification of the run, as JSON
    public static void write(Path file, Snapshot snapshot, String run) {
        Map<String, String> metadata = Map.of(STEP, Long.toString(snapshot.step()), EPOCH,
                Integer.toString(snapshot.epoch()), RUN, run);
        SafeTensors.write(file, snapshot.weights(), metadata);
    }

    /// Reads the weights of a step.
    ///
    /// @throws elboroom.domain.ProblemException if the file is damaged, or contains no weights or those of another step
    public static Snapshot read(Path file, ModelSpec model, long step) {
        SafeTensors.Contents contents = SafeTensors.read(file);
        try {
            long written = Long.parseLong(contents.metadata().getOrDefault(STEP, ""));
            int epoch = Integer.parseInt(contents.metadata().getOrDefault(EPOCH, ""));
            if (written == step && epoch >= 0 && !contents.tensors().isEmpty()) {
                return new Snapshot(model, step, epoch, contents.tensors(),
                        !contents.metadata().containsKey(PRECISION));
            }
        } catch (NumberFormatException e) {
            throw StoreProblems.withCause(e, "problem.store.snapshot", file, step);
        }
        throw StoreProblems.of("problem.store.snapshot", file, step);
    }

    /// Rewrites a snapshot in half precision, which halves its size; unchanged if a weight is out of range.
    ///
    /// @throws elboroom.domain.ProblemException if the file is damaged or cannot be written
    static void round(Path file) {
        SafeTensors.Contents contents = SafeTensors.read(file);
        boolean possible = contents.tensors().values().stream().allMatch(SnapshotFile::canBeRounded);
        if (possible && !contents.metadata().containsKey(PRECISION)) {
            Map<String, String> metadata = new HashMap<>(contents.metadata());
            metadata.put(PRECISION, "half");
            SafeTensors.write(file, contents.tensors(), metadata, Precision.F16);
        }
    }

    private static boolean canBeRounded(Tensor tensor) {
        for (float value : tensor.values()) {
            if (!Precision.F16.holds(value)) {
                return false;
            }
        }
        return true;
    }

    /// Returns the specification of the run as JSON, reading only the file's header; empty for older runs.
    ///
    /// @throws elboroom.domain.ProblemException if the file is damaged
    public static Optional<String> run(Path file) {
        return Optional.ofNullable(SafeTensors.metadata(file).get(RUN));
    }
}
