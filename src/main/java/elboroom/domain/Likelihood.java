package elboroom.domain;

/// p(x|z): how the decoder's output is read as a distribution over pixels.
public sealed interface Likelihood {

    /// Independent Bernoulli pixels; the decoder gives logits. Grey levels are read as probabilities.
    record Bernoulli() implements Likelihood {}

    /// Independent Gaussian pixels around the decoder's output, all with the same standard deviation:
    /// `sigma` itself, or, when `learned`, one parameter that starts there.
    record Gaussian(double sigma, boolean learned) implements Likelihood {
        public Gaussian {
            if (!(sigma > 0) || Double.isInfinite(sigma)) {
                throw new IllegalArgumentException("sigma must be a positive number, not " + sigma);
            }
        }
    }

    /// The name in files and on the command line: `bernoulli` or `gaussian`.
    default String id() {
        return switch (this) {
            case Bernoulli _ -> "bernoulli";
            case Gaussian _ -> "gaussian";
        };
    }
}
