package elboroom.ui.losses;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.chart.SeriesData;
import org.jspecify.annotations.Nullable;

/// The metrics of a run as curves, for every term and both splits. Runs on the FX thread.
public final class Curves {

    private final List<SeriesData> data = IntStream.range(0, LossSplit.values().length * Term.values().length)
            .mapToObj(_ -> new SeriesData()).toList();
    private final List<StepMetrics> steps = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();

    /// The id of a curve, for hiding and showing.
    public static int id(LossSplit part, Term term) {
        return part.id() * Term.values().length + term.id();
    }

    public SeriesData of(LossSplit part, Term term) {
        return data.get(id(part, term));
    }

    /// Appends training metrics; skips those not after the last.
    void add(StepMetrics metrics) {
        if (steps.isEmpty() || metrics.step() > steps.getLast().step()) {
            steps.add(metrics);
            append(LossSplit.TRAIN, metrics.step(), metrics.train());
        }
    }

    /// Appends an evaluation; skips one not after the last.
    void add(Evaluation evaluation) {
        if (evaluations.isEmpty() || evaluation.step() > evaluations.getLast().step()) {
            evaluations.add(evaluation);
            append(LossSplit.HELD_OUT, evaluation.step(), evaluation.heldOut());
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

    private void append(LossSplit part, long step, Losses losses) {
        for (Term term : Term.values()) {
            of(part, term).append(step, term.of(losses));
        }
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
