package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Importance weights of samples of z, in log space.
public final class LogWeights {

    private LogWeights() {}

    /// Returns log 1/K Σ_k exp(w_k), `[batch]`, of logarithms `[batch, K]`; subtracts the maximum first to avoid
    /// overflow.
    public static NDArray logMeanExp(NDArray logarithms) {
        long samples = logarithms.getShape().get(1);
        NDArray largest = logarithms.stopGradient().max(new int[]{1}, true);
        return logarithms.sub(largest).exp().mean(new int[]{1}).log()
                .add(largest.reshape(new Shape(logarithms.size() / samples)));
    }
}
