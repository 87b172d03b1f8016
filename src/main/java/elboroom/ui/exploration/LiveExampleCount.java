package elboroom.ui.exploration;

import java.util.ArrayDeque;
import java.util.Deque;

import elboroom.domain.model.Snapshot;

/// The number of examples encoded first for each snapshot of a run in training: as many as are done before the next
/// snapshot arrives, at least `FEW`. Counts snapshots, not time. Runs on the FX thread.
final class LiveExampleCount {

    /// Enough to show the shape of the map.
    static final int FEW = 1_000;

    private final int all;
    /// The steps requested and not yet answered, in order.
    private final Deque<Long> waiting = new ArrayDeque<>();
    private int examples = FEW;

    LiveExampleCount(int all) {
        this.all = all;
    }

    int examples() {
        return examples;
    }

    /// Resets the count. Called when another run is opened.
    void restart() {
        waiting.clear();
        examples = FEW;
    }

    void requested(Snapshot snapshot) {
        waiting.addLast(snapshot.step());
    }

    /// Encodes more examples next time if no newer snapshot arrived meanwhile, fewer if two or more did.
    ///
    /// @param whole whether all examples were encoded
    void encoded(Snapshot snapshot, boolean whole) {
        while (!waiting.isEmpty() && waiting.getFirst() <= snapshot.step()) {
            waiting.removeFirst();
        }
        if (waiting.isEmpty()) {
            examples = whole ? all : Math.min(all, 2 * examples);
        } else if (waiting.size() > 1) {
            examples = Math.max(FEW, examples / 2);
        }
    }
}
