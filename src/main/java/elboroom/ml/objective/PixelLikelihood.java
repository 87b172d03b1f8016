package elboroom.ml.objective;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.domain.model.Likelihood.Scale;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;

/// p(x|z) as operations on arrays: interprets the decoder's output `[batch, outputs · pixels]` as a distribution over
/// images `[batch, pixels]`.
public sealed interface PixelLikelihood permits PixelLikelihood.Bernoulli, ContinuousBernoulli,
        PixelLikelihood.Gaussian, PixelLikelihood.PerPixelGaussian, ColumnLikelihood {

    /// Name of the log standard deviation of a Gaussian likelihood, if not fixed; shape `[1]`.
    String LOG_SIGMA = "likelihood.logSigma";

    double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

    /// Returns −log p(x|z) of each example in nats, summed over pixels: `[batch]`.
    NDArray negativeLog(NDArray images, NDArray output, Weights weights);

    /// Returns the mean of p(x|z), which is displayed as the image: `[batch, pixels]`.
    NDArray mean(NDArray output);

    /// Returns −log p(x|z) of each value of a Gaussian, `[batch, pixels]`.
    default NDArray negativeLogs(NDArray images, NDArray output, Weights weights) {
        throw new UnsupportedOperationException("not a Gaussian");
    }

    /// Samples images from p(x|z), one per row: `[batch, pixels]`. If grey levels are interpreted as probabilities,
    /// returns the mean, because the training images are not binarised.
    NDArray draw(NDArray output, CounterNoise noise, long counter, Weights weights);

    /// Returns the trainable parameters of the likelihood.
    default List<Parameter> parameters() {
        return List.of();
    }

    /// Whether sigma starts at the residual of the first batch.
    default boolean startsFromData() {
        return false;
    }

    /// Initialises sigma of a likelihood that starts from data.
    ///
    /// @param meanSquare mean squared error between the pixels of the first batch and their reconstructions by the
    ///         untrained model
    default void start(double meanSquare, Weights weights) {
        OptimalSigma.write(meanSquare, weights);
    }

    /// Updates sigma after a training step, if it is not trained by gradients.
    ///
    /// @param reconstruction −log p(x|z) averaged over the batch
    default void follow(double reconstruction, int pixels, Weights weights) {}

    /// Whether sigma is updated after a training step by the error of the batch, `follow(double, Weights)`, because it
    /// does not follow from −log p(x|z).
    default boolean followsError() {
        return false;
    }

    /// Updates sigma by the mean squared error of a batch.
    default void follow(double meanSquare, Weights weights) {}

    /// Returns the mean squared error of the values that sigma describes.
    default double meanSquare(NDArray images, NDArray reconstructions) {
        return images.sub(reconstructions).square().mean().getFloat();
    }

    static PixelLikelihood of(Likelihood likelihood) {
        return switch (likelihood) {
            case Likelihood.Columns columns -> new ColumnLikelihood(of(columns.numeric()), columns.categories(),
                    columns.missing(), columns.numeric().scale() == Scale.OPTIMAL);
            case Likelihood.Bernoulli(Binarization binarization) -> new Bernoulli(binarization != Binarization.NONE);
            case Likelihood.ContinuousBernoulli _ -> new ContinuousBernoulli();
            case Likelihood.Gaussian(double sigma, Likelihood.Scale scale) -> scale == Scale.PER_PIXEL
                    ? new PerPixelGaussian(sigma)
                    : new Gaussian(sigma, scale);
        };
    }

    /// Bernoulli pixels from logits l: −log p = softplus(l) − x·l, which neither overflows nor takes the logarithm of
    /// 0.
    ///
    /// @param binary whether pixels are binary; otherwise grey levels are interpreted as probabilities
    record Bernoulli(boolean binary) implements PixelLikelihood {

        @Override
        public NDArray negativeLog(NDArray images, NDArray output, Weights weights) {
            return Activation.softPlus(output).sub(images.mul(output)).sum(new int[]{1});
        }

        @Override
        public NDArray mean(NDArray output) {
            return Activation.sigmoid(output);
        }

        @Override
        public NDArray draw(NDArray output, CounterNoise noise, long counter, Weights weights) {
            NDArray mean = mean(output);
            return binary ? uniform(output, noise, counter).lt(mean).toType(DataType.FLOAT32, false) : mean;
        }
    }

    /// Gaussian pixels: −log p = (x − mean)² / 2σ² + log σ + ½ log 2π; sigma is read from the weights if not fixed.
    record Gaussian(double sigma, Scale scale) implements PixelLikelihood {

        @Override
        public NDArray negativeLog(NDArray images, NDArray output, Weights weights) {
            NDArray squares = images.sub(output).square().sum(new int[]{1});
            long pixels = images.getShape().get(1);
            if (scale != Scale.FIXED) {
                // added to an array of this step, so that the result belongs to the step and not to the weights
                NDArray logSigma = squares.zerosLike().add(weights.get(LOG_SIGMA));
                return Torch.scaleDifferentiable(squares.mul(Torch.scaleDifferentiable(logSigma, -2).exp()), 0.5)
                        .add(Torch.scaleDifferentiable(logSigma.add(HALF_LOG_2PI), (double) pixels));
            }
            return Torch.scaleDifferentiable(squares, 0.5 / (sigma * sigma))
                    .add(pixels * (Math.log(sigma) + HALF_LOG_2PI));
        }

        @Override
        public NDArray negativeLogs(NDArray images, NDArray output, Weights weights) {
            NDArray squares = images.sub(output).square();
            if (scale != Scale.FIXED) {
                NDArray logSigma = squares.zerosLike().add(weights.get(LOG_SIGMA));
                return Torch.scaleDifferentiable(squares.mul(Torch.scaleDifferentiable(logSigma, -2).exp()), 0.5)
                        .add(logSigma).add(HALF_LOG_2PI);
            }
            return Torch.scaleDifferentiable(squares, 0.5 / (sigma * sigma)).add(Math.log(sigma) + HALF_LOG_2PI);
        }

        @Override
        public NDArray mean(NDArray output) {
            return output;
        }

        @Override
        public NDArray draw(NDArray output, CounterNoise noise, long counter, Weights weights) {
            NDArray spread = normal(output, noise, counter);
            return output.add(scale != Scale.FIXED
                    ? spread.mul(spread.zerosLike().add(weights.get(LOG_SIGMA)).exp())
                    : Torch.scaleDifferentiable(spread, sigma));
        }

        @Override
        public List<Parameter> parameters() {
            return switch (scale) {
                case LEARNED -> List.of(
                        Parameter.constant(LOG_SIGMA, new Shape(1), startsFromData() ? 0 : Math.log(sigma)));
                case OPTIMAL -> List.of(Parameter.untrained(LOG_SIGMA, new Shape(1), 0));
                default -> List.of();
            };
        }

        @Override
        public boolean startsFromData() {
            return sigma == 0;
        }

        @Override
        public void follow(double reconstruction, int pixels, Weights weights) {
            if (scale == Scale.OPTIMAL) {
                OptimalSigma.follow(reconstruction / pixels, weights);
            }
        }

        @Override
        public void follow(double meanSquare, Weights weights) {
            if (scale == Scale.OPTIMAL) {
                OptimalSigma.followError(meanSquare, weights);
            }
        }
    }

    /// Gaussian pixels with individual standard deviations: the output contains the means, then r with log σ =
    /// log(initial sigma) + r, bounded below by log 0.01 so that the density of constant pixels stays finite. The
    /// initial sigma is in the weights if it starts from data.
    record PerPixelGaussian(double sigma) implements PixelLikelihood {

        private static final double LEAST_LOG_SIGMA = Math.log(0.01);

        @Override
        public NDArray negativeLog(NDArray images, NDArray output, Weights weights) {
            return negativeLogs(images, output, weights).sum(new int[]{1});
        }

        @Override
        public NDArray negativeLogs(NDArray images, NDArray output, Weights weights) {
            NDList halves = halves(output);
            NDArray logSigma = logSigma(halves.get(1), weights);
            NDArray distances = images.sub(halves.get(0)).square().mul(Torch.scaleDifferentiable(logSigma, -2).exp());
            return Torch.scaleDifferentiable(distances, 0.5).add(logSigma).add(HALF_LOG_2PI);
        }

        @Override
        public NDArray mean(NDArray output) {
            return halves(output).get(0);
        }

        @Override
        public NDArray draw(NDArray output, CounterNoise noise, long counter, Weights weights) {
            NDList halves = halves(output);
            return halves.get(0).add(normal(halves.get(0), noise, counter).mul(logSigma(halves.get(1), weights).exp()));
        }

        /// Bounds log σ smoothly by softplus, so that there is a gradient everywhere.
        private NDArray logSigma(NDArray raw, Weights weights) {
            NDArray shifted = startsFromData()
                    ? raw.add(raw.zerosLike().add(weights.get(LOG_SIGMA))).sub(LEAST_LOG_SIGMA)
                    : raw.add(Math.log(sigma) - LEAST_LOG_SIGMA);
            return Activation.softPlus(shifted).add(LEAST_LOG_SIGMA);
        }

        @Override
        public List<Parameter> parameters() {
            return startsFromData() ? List.of(Parameter.untrained(LOG_SIGMA, new Shape(1), 0)) : List.of();
        }

        @Override
        public boolean startsFromData() {
            return sigma == 0;
        }

        private static NDList halves(NDArray output) {
            return output.split(new long[]{output.getShape().get(1) / 2}, 1);
        }
    }

    /// Returns uniform noise in the shape of `like`.
    static NDArray uniform(NDArray like, CounterNoise noise, long counter) {
        Shape shape = like.getShape();
        return noise.uniform(like.getManager(), counter, Math.toIntExact(shape.get(0)), Math.toIntExact(shape.get(1)));
    }

    /// Returns standard normal noise in the shape of `like`.
    static NDArray normal(NDArray like, CounterNoise noise, long counter) {
        Shape shape = like.getShape();
        return noise.normal(like.getManager(), counter, Math.toIntExact(shape.get(0)), Math.toIntExact(shape.get(1)));
    }
}
