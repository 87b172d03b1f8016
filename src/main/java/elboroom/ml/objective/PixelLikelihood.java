package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import elboroom.domain.Likelihood;
import elboroom.ml.Torch;
import elboroom.ml.model.Vae;
import elboroom.ml.model.Weights;

/// p(x|z) as arithmetic on arrays: what the decoder's output `[batch, pixels]` says about images `[batch, pixels]`.
public sealed interface PixelLikelihood {

    /// −log p(x|z) of each example in nats, summed over pixels: `[batch]`.
    NDArray negativeLog(NDArray images, NDArray output, Weights weights);

    /// The mean of p(x|z), which is what is shown as an image: `[batch, pixels]`.
    NDArray mean(NDArray output);

    static PixelLikelihood of(Likelihood likelihood) {
        return switch (likelihood) {
            case Likelihood.Bernoulli _ -> new Bernoulli();
            case Likelihood.Gaussian gaussian -> new Gaussian(gaussian);
        };
    }

    /// Bernoulli pixels from logits l: −log p = softplus(l) − x·l, which neither overflows nor takes the logarithm of 0.
    record Bernoulli() implements PixelLikelihood {

        @Override
        public NDArray negativeLog(NDArray images, NDArray output, Weights weights) {
            return Activation.softPlus(output).sub(images.mul(output)).sum(new int[]{1});
        }

        @Override
        public NDArray mean(NDArray output) {
            return Activation.sigmoid(output);
        }
    }

    /// Gaussian pixels: −log p = (x − mean)² / 2σ² + log σ + ½ log 2π.
    record Gaussian(Likelihood.Gaussian spec) implements PixelLikelihood {

        private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

        @Override
        public NDArray negativeLog(NDArray images, NDArray output, Weights weights) {
            NDArray squares = images.sub(output).square().sum(new int[]{1});
            long pixels = images.getShape().get(1);
            if (spec.learned()) {
                // added to an array of this step, so that what follows belongs to the step and not to the weights
                NDArray logSigma = squares.zerosLike().add(weights.get(Vae.LOG_SIGMA));
                return Torch.times(squares.mul(Torch.times(logSigma, -2).exp()), 0.5)
                        .add(Torch.times(logSigma.add(HALF_LOG_2PI), (double) pixels));
            }
            return Torch.times(squares, 0.5 / (spec.sigma() * spec.sigma()))
                    .add(pixels * (Math.log(spec.sigma()) + HALF_LOG_2PI));
        }

        @Override
        public NDArray mean(NDArray output) {
            return output;
        }
    }
}
