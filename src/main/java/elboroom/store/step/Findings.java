package elboroom.store.step;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import elboroom.domain.Problem;

/// Collects the damage found while reading a run, each problem once however often it is read. Thread-safe.
public final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();

    public synchronized void add(Problem problem) {
        problems.add(problem);
    }

    public synchronized List<Problem> all() {
        return List.copyOf(problems);
    }
}
