package elboroom.ui.losses;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.chart.LossSeries;
import org.jspecify.annotations.Nullable;

/// The metrics of a run as curves, one for every term, and by step. Runs on the FX thread.
public final class Curves {

    private final List<LossSeries> terms = Stream.of(Term.values()).map(term -> new LossSeries(term::of)).toList();
    private final List<StepMetrics> steps = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();

    static Curves of(History history) {
        Curves curves = new Curves();
        history.steps().forEach(curves::add);
        history.evaluations().forEach(curves::add);
        return curves;
    }

    public LossSeries of(Term term) {
        return terms.get(term.id());
    }

    /// Appends training metrics; skips those not after the last.
    void add(StepMetrics metrics) {
        if (steps.isEmpty() || metrics.step() > steps.getLast().step()) {
            steps.add(metrics);
            terms.forEach(term -> term.add(metrics));
        }
    }

    /// Appends an evaluation; skips one not after the last.
    void add(Evaluation evaluation) {
        if (evaluations.isEmpty() || evaluation.step() > evaluations.getLast().step()) {
            evaluations.add(evaluation);
            terms.forEach(term -> term.add(evaluation));
        }
    }

    /// The last training metrics up to a step; null before the first.
    @Nullable
    StepMetrics metricsAt(long step) {
        return lastUpTo(steps, step, StepMetrics::step);
    }

    /// The last evaluation up to a step; null before the first. Later evaluations belong to other weights.
    @Nullable
    Evaluation evaluationAt(long step) {
        return lastUpTo(evaluations, step, Evaluation::step);
    }

    private static <T> @Nullable T lastUpTo(List<T> sorted, long step, ToLongFunction<T> stepOf) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (stepOf.applyAsLong(sorted.get(middle)) <= step) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : sorted.get(from - 1);
    }
}
