package elboroom.ui.losses;

import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.chart.LossSplit;

/// The KL of each dimension, and its source.
///
/// @param nats by dimension; empty while unknown
/// @param step of the weights; for training metrics, the last step averaged over
/// @param examples the number of examples averaged over
public record KlBars(float[] nats, LossSplit part, long step, long examples) {

    static final KlBars UNKNOWN = new KlBars(new float[0], LossSplit.HELD_OUT, 0, 0);

    static KlBars of(StepMetrics metrics) {
        return new KlBars(metrics.klPerDimension(), LossSplit.TRAIN, metrics.step(), metrics.train().examples());
    }
}
