package elboroom.ui.losses;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import elboroom.domain.Evaluation;
import elboroom.domain.Losses;
import elboroom.domain.StepMetrics;
import elboroom.ui.control.SeriesData;
import org.jspecify.annotations.Nullable;

/// What one run has logged, as curves: every term for both parts. Lives on the FX thread.
public final class Curves {

    private final List<SeriesData> data = IntStream.range(0, Part.values().length * Term.values().length)
            .mapToObj(_ -> new SeriesData()).toList();
    private final List<StepMetrics> steps = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();

    /// By which a curve is hidden and shown.
    public static int id(Part part, Term term) {
        return part.id() * Term.values().length + term.id();
    }

    public SeriesData of(Part part, Term term) {
        return data.get(id(part, term));
    }

    /// Appends what was measured of some training steps; what does not come after the last is left out.
    void add(StepMetrics metrics) {
        if (steps.isEmpty() || metrics.step() > steps.getLast().step()) {
            steps.add(metrics);
            append(Part.TRAIN, metrics.step(), metrics.train());
        }
    }

    /// Appends the figures at the end of an epoch; what does not come after the last is left out.
    void add(Evaluation evaluation) {
        if (evaluations.isEmpty() || evaluation.step() > evaluations.getLast().step()) {
            evaluations.add(evaluation);
            append(Part.HELD_OUT, evaluation.step(), evaluation.heldOut());
        }
    }

    @Nullable
    StepMetrics metricsAt(long step) {
        return nearest(steps, step, StepMetrics::step);
    }

    @Nullable
    Evaluation evaluationAt(long step) {
        return nearest(evaluations, step, Evaluation::step);
    }

    private void append(Part part, long step, Losses losses) {
        for (Term term : Term.values()) {
            of(part, term).append(step, term.of(losses));
        }
    }

    private static <T> @Nullable T nearest(List<T> sorted, long step, ToLongFunction<T> stepOf) {
        if (sorted.isEmpty()) {
            return null;
        }
        int low = 0;
        int high = sorted.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean laterIsNearer = step
                    - stepOf.applyAsLong(sorted.get(middle)) > stepOf.applyAsLong(sorted.get(middle + 1)) - step;
            low = laterIsNearer ? middle + 1 : low;
            high = laterIsNearer ? high : middle;
        }
        return sorted.get(low);
    }
}
