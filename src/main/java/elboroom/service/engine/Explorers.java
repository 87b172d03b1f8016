package elboroom.service.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import elboroom.domain.model.Snapshot;
import elboroom.ml.explore.Explorer;

/// Caches the native weights of recently queried snapshots. Those of a running query stay until they are given back.
/// Confined to the engine thread.
final class Explorers {

    /// Four compared runs, plus the previous and the next snapshot.
    private static final int KEPT = 6;

    /// Newest first.
    private final Deque<Explorer> explorers = new ArrayDeque<>();
    /// One entry per use.
    private final List<Explorer> used = new ArrayList<>();

    /// Returns the explorer of a snapshot; the caller must give it back.
    ///
    /// @throws elboroom.domain.ProblemException when the weights do not match the model
    Explorer acquire(Snapshot snapshot) {
        Explorer explorer = find(snapshot);
        explorers.addFirst(explorer);
        used.add(explorer);
        thin();
        return explorer;
    }

    void release(Explorer explorer) {
        used.remove(explorer);
        thin();
    }

    private Explorer find(Snapshot snapshot) {
        for (Explorer explorer : explorers) {
            if (explorer.snapshot() == snapshot) {
                explorers.remove(explorer);
                return explorer;
            }
        }
        return new Explorer(snapshot);
    }

    private void thin() {
        Iterator<Explorer> oldestFirst = explorers.descendingIterator();
        while (explorers.size() > KEPT && oldestFirst.hasNext()) {
            Explorer oldest = oldestFirst.next();
            if (!used.contains(oldest)) {
                oldestFirst.remove();
                oldest.close();
            }
        }
    }
}
