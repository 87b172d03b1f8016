package elboroom.exchange.tensorboard;

import java.util.LinkedHashMap;
import java.util.Map;

import elboroom.domain.model.Capability;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// Writes the metrics of a training as scalars: `loss`, `reconstruction`, `kl`, `beta` and `extra` under `train` and
/// `held-out`, in nats per example; `kl/z0` and so on, the held-out KL of each dimension; and `speed/examples-per-second`.
/// What a family does not have is left out, and so is what is not finite.
public final class TrainingScalars {

    private final EventFile file;
    private final ModelSpec model;
    private final double start;

    /// @param start of the training, in seconds since 1970
    public TrainingScalars(EventFile file, ModelSpec model, double start) {
        this.file = file;
        this.model = model;
        this.start = start;
    }

    public void add(StepMetrics metrics) {
        Map<String, Double> values = losses("train", metrics.train());
        values.put("speed/examples-per-second", metrics.imagesPerSecond());
        write(metrics.step(), metrics.seconds(), values);
    }

    public void add(Evaluation evaluation) {
        Map<String, Double> values = losses("held-out", evaluation.heldOut());
        if (model.has(Capability.KL)) {
            float[] kl = evaluation.klPerDimension();
            for (int dimension = 0; dimension < kl.length; dimension++) {
                values.put("kl/z" + dimension, (double) kl[dimension]);
            }
        }
        write(evaluation.step(), evaluation.seconds(), values);
    }

    private Map<String, Double> losses(String split, Losses losses) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(split + "/loss", losses.loss());
        values.put(split + "/reconstruction", losses.reconstruction());
        if (model.has(Capability.KL)) {
            values.put(split + "/kl", losses.kl());
            values.put(split + "/beta", losses.beta());
        }
        if (model.has(Capability.EXTRA)) {
            values.put(split + "/extra", losses.extra());
        }
        return values;
    }

    private void write(long step, double seconds, Map<String, Double> values) {
        values.values().removeIf(value -> !Double.isFinite(value));
        if (!values.isEmpty()) {
            file.scalars(step, wallTime(seconds), values);
        }
    }

    /// Returns the time of a number of seconds after the start of training.
    public double wallTime(double seconds) {
        return start + (Double.isFinite(seconds) ? seconds : 0);
    }
}
