package elboroom.ml.explore;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import elboroom.data.Split;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;

/// Probabilistic PCA (Tipping & Bishop 1999) in plain Java: z ~ N(0, I), x ~ N(W z + b, sigma² I), so that p(x) = N(b,
/// W Wᵀ + sigma² I) is known. The columns of W are orthogonal, so that the posterior is diagonal and an encoder with
/// one linear layer can represent it: dimension j has variance v = 1 / (1 + w·w / sigma²) and mean v w·(x − b) /
/// sigma². The encoder here gives the variance `widening` · v and the mean + `shift`.
///
/// All values are averages over the examples, in nats.
record LinearGaussian(double widening, double shift) {

    private static final double[][] COLUMNS = {{0.6, 0.6, 0.6, 0, 0, 0}, {0.5, -0.5, 0, 0.7, 0, 0.3}};
    private static final double[] B = {0.2, -0.1, 0.4, 0.5, 0, 0.3};
    private static final double SIGMA = 0.5;
    private static final int PIXELS = 6;
    private static final int LATENT = 2;

    /// Returns the weights of a linear model equal to this one.
    Snapshot snapshot(FamilySpec family) {
        float[] encoder = new float[2 * LATENT * PIXELS];
        float[] encoderBias = new float[2 * LATENT];
        float[] decoder = new float[PIXELS * LATENT];
        for (int j = 0; j < LATENT; j++) {
            encoderBias[j] = (float) mean(new double[PIXELS], j);
            encoderBias[LATENT + j] = (float) Math.log(widening * variance(j));
            for (int p = 0; p < PIXELS; p++) {
                encoder[j * PIXELS + p] = (float) (variance(j) * COLUMNS[j][p] / (SIGMA * SIGMA));
                decoder[p * LATENT + j] = (float) COLUMNS[j][p];
            }
        }
        return new Snapshot(spec(family), 0, 0,
                Map.of("encoder.dense1.weight", new Tensor(new int[]{2 * LATENT, PIXELS}, encoder),
                        "encoder.dense1.bias", new Tensor(new int[]{2 * LATENT}, encoderBias),
                        "decoder.dense1.weight", new Tensor(new int[]{PIXELS, LATENT}, decoder),
                        "decoder.dense1.bias", new Tensor(new int[]{PIXELS}, floats(B))));
    }

    private static ModelSpec spec(FamilySpec family) {
        return new ModelSpec(new ImageShape(1, 2, 3), Architecture.MLP, List.of(), LATENT,
                new Likelihood.Gaussian(SIGMA, Likelihood.Scale.FIXED)).with(family);
    }

    /// Returns examples drawn from p(x), then shifted towards lower p(x).
    static Split examples(int count, double away) {
        return new Drawn(count, away, 0);
    }

    /// Returns examples of which the first half is drawn from p(x) and the second half is shifted.
    static Split sorted(int count, double away) {
        return new Drawn(count, away, count / 2);
    }

    /// Returns −log N(x; b, W Wᵀ + sigma² I), by Cholesky decomposition.
    double negativeLog(Split split) {
        return average(split, LinearGaussian::negativeLog);
    }

    /// Returns the negative bound, the expectation of its estimate with one z: E_q −log p(x|z) + KL(q(z|x) ‖ N(0, I)).
    double bound(Split split) {
        return average(split, x -> {
            double nats = PIXELS * (Math.log(SIGMA) + 0.5 * Math.log(2 * Math.PI));
            double[] rest = rest(x);
            for (int j = 0; j < LATENT; j++) {
                double mean = mean(x, j);
                double variance = widening * variance(j);
                nats += variance * square(COLUMNS[j]) / (2 * SIGMA * SIGMA);
                nats += 0.5 * (mean * mean + variance - 1 - Math.log(variance));
                for (int p = 0; p < PIXELS; p++) {
                    rest[p] -= mean * COLUMNS[j][p];
                }
            }
            return nats + square(rest) / (2 * SIGMA * SIGMA);
        });
    }

    /// Returns the standard error of the bound's estimate with one z per example: that of a quadratic form of z.
    double boundError(Split split) {
        return error(split, x -> {
            double variance = 0;
            for (int j = 0; j < LATENT; j++) {
                double weight = square(COLUMNS[j]) / (2 * SIGMA * SIGMA);
                double least = dot(COLUMNS[j], rest(x)) / square(COLUMNS[j]);
                double u = widening * variance(j);
                double distance = mean(x, j) - least;
                variance += weight * weight * (2 * u * u + 4 * u * distance * distance);
            }
            return variance;
        });
    }

    /// Returns the variance of a sample's weight p(z|x) / q(z|x), a χ² divergence, equal for all examples. With K
    /// samples, the estimate of −log p(x) has this variance divided by K, and a bias of half of that.
    double weightVariance() {
        double square = 1;
        for (int j = 0; j < LATENT; j++) {
            double v = variance(j);
            double u = widening * v;
            square *= u / Math.sqrt(v * (2 * u - v)) * Math.exp(shift * shift / (2 * u - v));
        }
        return square - 1;
    }

    private double mean(double[] x, int j) {
        return variance(j) * dot(COLUMNS[j], rest(x)) / (SIGMA * SIGMA) + shift;
    }

    private static double variance(int j) {
        return 1 / (1 + square(COLUMNS[j]) / (SIGMA * SIGMA));
    }

    private static double[] rest(double[] x) {
        double[] rest = new double[PIXELS];
        for (int p = 0; p < PIXELS; p++) {
            rest[p] = x[p] - B[p];
        }
        return rest;
    }

    private static double negativeLog(double[] x) {
        double[][] root = new double[PIXELS][PIXELS];
        double[] solved = rest(x);
        double nats = 0.5 * PIXELS * Math.log(2 * Math.PI);
        for (int i = 0; i < PIXELS; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = COLUMNS[0][i] * COLUMNS[0][k] + COLUMNS[1][i] * COLUMNS[1][k]
                        + (i == k ? SIGMA * SIGMA : 0);
                for (int m = 0; m < k; m++) {
                    sum -= root[i][m] * root[k][m];
                }
                root[i][k] = i == k ? Math.sqrt(sum) : sum / root[k][k];
            }
            for (int k = 0; k < i; k++) {
                solved[i] -= root[i][k] * solved[k];
            }
            solved[i] /= root[i][i];
            nats += Math.log(root[i][i]) + 0.5 * solved[i] * solved[i];
        }
        return nats;
    }

    private interface Figure {
        double of(double[] x);
    }

    private static double average(Split split, Figure figure) {
        float[] pixels = new float[PIXELS];
        double sum = 0;
        for (int i = 0; i < split.size(); i++) {
            split.copy(i, pixels, 0);
            double[] x = new double[PIXELS];
            for (int p = 0; p < PIXELS; p++) {
                x[p] = pixels[p];
            }
            sum += figure.of(x);
        }
        return sum / split.size();
    }

    private static double error(Split split, Figure variance) {
        return Math.sqrt(average(split, variance) / split.size());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int p = 0; p < PIXELS; p++) {
            sum += a[p] * b[p];
        }
        return sum;
    }

    private static double square(double[] a) {
        return dot(a, a);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /// @param from index of the first shifted example
    private record Drawn(int size, double away, int from) implements Split {

        @Override
        public ImageShape shape() {
            return new ImageShape(1, 2, 3);
        }

        @Override
        public void copy(int index, float[] target, int offset) {
            SplittableRandom random = new SplittableRandom(index);
            double first = random.nextGaussian();
            double second = random.nextGaussian();
            for (int p = 0; p < PIXELS; p++) {
                target[offset + p] = (float) (COLUMNS[0][p] * first + COLUMNS[1][p] * second + B[p]
                        + SIGMA * random.nextGaussian() + (index < from ? 0 : away));
            }
        }

        @Override
        public int label(int index) {
            return -1;
        }
    }
}
