package elboroom.store.step;

import java.util.OptionalLong;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Snapshot;

/// Problems for steps from which training cannot resume exactly, because the optimizer state is missing or damaged,
/// with the nearest step from which it can. Thread-safe.
record InexactSteps(StoredSteps steps, String folder) {

    /// The optimizer state exists but cannot be read.
    Problem damaged(Snapshot snapshot, ProblemException cause) {
        long step = snapshot.step();
        String file = steps.states.file(step).toString();
        OptionalLong neighbour = neighbour(snapshot);
        if (neighbour.isEmpty()) {
            return Problem.of("problem.store.state", file, step);
        }
        String key = DamagedSteps.mismatch(cause) ? "problem.store.state.checksum" : "problem.store.state.neighbour";
        return Problem.of(key, file, step, neighbour.getAsLong());
    }

    /// There is no optimizer state.
    Problem missing(Snapshot snapshot) {
        long step = snapshot.step();
        int rounded = snapshot.exact() ? 0 : 1;
        OptionalLong neighbour = neighbour(snapshot);
        return neighbour.isEmpty()
                ? Problem.of("problem.store.state.none", folder, step, rounded)
                : Problem.of("problem.store.state.none.neighbour", folder, step, rounded, neighbour.getAsLong());
    }

    private OptionalLong neighbour(Snapshot snapshot) {
        return new DamagedSteps(steps.states.steps()).neighbour(snapshot.step(),
                other -> steps.requireExact(snapshot.model(), other));
    }
}
