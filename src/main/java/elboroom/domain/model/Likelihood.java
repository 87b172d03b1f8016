package elboroom.domain.model;

import java.util.Locale;

/// p(x|z): how the decoder's output is read as a distribution over pixels. Likelihoods are different scales: their nats
/// are never compared with each other.
public sealed interface Likelihood {

    /// Independent Bernoulli pixels; the decoder gives logits.
    record Bernoulli(Binarization binarization) implements Likelihood {

        /// Grey levels are read as probabilities.
        public Bernoulli() {
            this(Binarization.NONE);
        }
    }

    /// Independent continuous Bernoulli pixels in [0, 1], a distribution over grey levels; the decoder gives logits
    /// (Loaiza-Ganem & Cunningham 2019).
    record ContinuousBernoulli() implements Likelihood {}

    /// Independent Gaussian pixels around the decoder's output.
    ///
    /// @param sigma the standard deviation if it is fixed, else where it starts; 0 to start at the residual of the first
    ///        batch, which an optimal one always does
    record Gaussian(double sigma, Scale scale) implements Likelihood {
        public Gaussian {
            boolean fromData = sigma == 0 && scale != Scale.FIXED;
            boolean given = sigma > 0 && Double.isFinite(sigma) && scale != Scale.OPTIMAL;
            if (!given && !fromData) {
                throw new IllegalArgumentException("sigma must be a positive number, not " + sigma);
            }
        }

        /// One that starts at the residual of the first batch.
        public static Gaussian fromData(Scale scale) {
            return new Gaussian(0, scale);
        }

        /// Whether it starts at the residual of the first batch.
        public boolean startsFromData() {
            return sigma == 0;
        }
    }

    /// What becomes of grey levels before a model sees them: `NONE`, nothing; `DYNAMIC`, each pixel is drawn anew each
    /// time, with its grey level as probability; `STATIC`, it is drawn once and stays.
    enum Binarization {
        NONE, DYNAMIC, STATIC
    }

    /// Where the standard deviation comes from: `FIXED`, it is given; `LEARNED`, one parameter for all pixels, trained by
    /// gradients; `PER_PIXEL`, the decoder gives one for each pixel of each image; `OPTIMAL`, one for all pixels, the root of
    /// the mean squared error, which is the analytic optimum (Rybkin et al. 2021).
    enum Scale {
        FIXED, LEARNED, PER_PIXEL, OPTIMAL
    }

    /// How many numbers a decoder gives for each pixel.
    default int outputs() {
        return this instanceof Gaussian(double _, Scale scale) && scale == Scale.PER_PIXEL ? 2 : 1;
    }

    /// How grey levels are prepared.
    default Binarization binarization() {
        return this instanceof Bernoulli(Binarization binarization) ? binarization : Binarization.NONE;
    }

    /// The name in files and on the command line.
    default String id() {
        return switch (this) {
            case Bernoulli(Binarization binarization) when binarization == Binarization.NONE -> "bernoulli";
            case Bernoulli(Binarization binarization) -> "bernoulli-" + binarization.name().toLowerCase(Locale.ROOT);
            case ContinuousBernoulli _ -> "continuous-bernoulli";
            case Gaussian _ -> "gaussian";
        };
    }
}
