package elboroom.ui.timeline;

import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.chart.SeriesData;

/// The loss of one run by step, in nats per example: averages over training steps, and the held-out split at the end
/// of each epoch. Runs on the FX thread.
public record LossLines(SeriesData train, SeriesData heldOut) {

    static LossLines of(History history) {
        LossLines lines = new LossLines(new SeriesData(), new SeriesData());
        history.steps().forEach(lines::add);
        history.evaluations().forEach(lines::add);
        return lines;
    }

    void add(StepMetrics metrics) {
        append(train, metrics.step(), metrics.train().loss());
    }

    void add(Evaluation evaluation) {
        append(heldOut, evaluation.step(), evaluation.heldOut().loss());
    }

    /// Ignores values that do not come after the last step.
    private static void append(SeriesData data, long step, double loss) {
        if (data.isEmpty() || step > data.step(data.size() - 1)) {
            data.append(step, loss);
        }
    }
}
