package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;

/// Continuous Bernoulli pixels from logits l (Loaiza-Ganem & Cunningham 2019, equations 6 to 8): −log p of the
/// Bernoulli minus the logarithm of the normaliser C = l · coth(l/2), which is 2 at l = 0. Near 0, Taylor series
/// replace 0/0.
record ContinuousBernoulli() implements PixelLikelihood {

    private static final double NEAR = 0.1;

    @Override
    public NDArray negativeLog(NDArray images, NDArray output, Weights weights) {
        NDArray bernoulli = Activation.softPlus(output).sub(images.mul(output));
        return bernoulli.sub(logNormaliser(output)).sum(new int[]{1});
    }

    /// log C(l) = log(|l| / tanh(|l|/2)), near 0 log 2 + l²/12 − 7 l⁴/1440.
    static NDArray logNormaliser(NDArray logits) {
        NDArray near = near(logits);
        NDArray size = logits.abs();
        NDArray far = size.sub(size.sub(1).mul(near)); // 1 for logits near 0
        NDArray logarithm = far.log().sub(Torch.scaleDifferentiable(far, 0.5).tanh().log());
        NDArray square = logits.square().mul(near);
        NDArray series = Torch.scaleDifferentiable(square, 1 / 12.0)
                .sub(Torch.scaleDifferentiable(square.square(), 7 / 1440.0)).add(Math.log(2));
        return logarithm.sub(logarithm.sub(series).mul(near));
    }

    /// sigmoid(l) / tanh(l/2) − 1/l, near 0 ½ + l/12 − l³/720.
    @Override
    public NDArray mean(NDArray output) {
        NDArray near = near(output);
        NDArray far = output.sub(output.sub(1).mul(near));
        NDArray exact = Activation.sigmoid(far).div(Torch.scaleDifferentiable(far, 0.5).tanh()).sub(far.pow(-1));
        NDArray close = output.mul(near);
        NDArray series = Torch.scaleDifferentiable(close, 1 / 12.0)
                .sub(Torch.scaleDifferentiable(close.square().mul(close), 1 / 720.0)).add(0.5);
        return exact.sub(exact.sub(series).mul(near));
    }

    /// Samples by the inverse distribution function, log(1 + u (e^l − 1)) / l, with logits clipped to ±30; near 0, u
    /// itself. Finite because u < 1: e^l − 1 rounds to −1 for logits below −17.
    @Override
    public NDArray draw(NDArray output, CounterNoise noise, long counter, Weights weights) {
        NDArray uniform = PixelLikelihood.uniform(output, noise, counter);
        NDArray near = near(output);
        NDArray bounded = output.clip(-30, 30);
        NDArray far = bounded.sub(bounded.sub(1).mul(near));
        NDArray exact = uniform.mul(far.exp().sub(1)).add(1).log().div(far);
        return exact.sub(exact.sub(uniform).mul(near)).clip(0, 1);
    }

    /// Returns 1 if the logit is near 0, otherwise 0; not differentiable.
    private static NDArray near(NDArray logits) {
        return logits.stopGradient().abs().lt(NEAR).toType(DataType.FLOAT32, false);
    }
}
