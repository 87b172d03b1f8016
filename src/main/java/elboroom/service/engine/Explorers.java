package elboroom.service.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import elboroom.domain.model.Snapshot;
import elboroom.ml.explore.Explorer;

/// The native weights of the snapshots that were asked last. What a question under way uses stays until it is given
/// back, whatever is asked meanwhile. Lives on the engine's thread.
final class Explorers {

    /// Four runs compared, a snapshot that is going and one that is coming.
    private static final int KEPT = 6;

    /// The newest first.
    private final Deque<Explorer> explorers = new ArrayDeque<>();
    /// Each as often as it is used.
    private final List<Explorer> used = new ArrayList<>();

    /// The explorer of a snapshot, to be given back.
    ///
    /// @throws elboroom.domain.ProblemException when the weights do not belong to the model
    Explorer take(Snapshot snapshot) {
        Explorer explorer = find(snapshot);
        explorers.addFirst(explorer);
        used.add(explorer);
        thin();
        return explorer;
    }

    void giveBack(Explorer explorer) {
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
