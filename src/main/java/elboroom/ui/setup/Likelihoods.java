package elboroom.ui.setup;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

import elboroom.domain.DataSpec;
import elboroom.domain.Likelihood;
import elboroom.domain.Likelihood.Binarization;
import elboroom.domain.Likelihood.Scale;

/// The likelihoods that one chooses from. A Gaussian's sigma is given, or is learned from the given one on, or belongs to
/// each pixel of each image.
public enum Likelihoods {
    BERNOULLI, BERNOULLI_DYNAMIC, BERNOULLI_STATIC, CONTINUOUS_BERNOULLI, GAUSSIAN, GAUSSIAN_LEARNED, GAUSSIAN_PER_PIXEL;

    Likelihood with(DoubleSupplier sigma) {
        return switch (this) {
            case BERNOULLI -> new Likelihood.Bernoulli();
            case BERNOULLI_DYNAMIC -> new Likelihood.Bernoulli(Binarization.DYNAMIC);
            case BERNOULLI_STATIC -> new Likelihood.Bernoulli(Binarization.STATIC);
            case CONTINUOUS_BERNOULLI -> new Likelihood.ContinuousBernoulli();
            case GAUSSIAN -> new Likelihood.Gaussian(sigma.getAsDouble(), Scale.FIXED);
            case GAUSSIAN_LEARNED -> new Likelihood.Gaussian(sigma.getAsDouble(), Scale.LEARNED);
            case GAUSSIAN_PER_PIXEL -> new Likelihood.Gaussian(sigma.getAsDouble(), Scale.PER_PIXEL);
        };
    }

    static Likelihoods of(Likelihood likelihood) {
        double sigma = likelihood instanceof Likelihood.Gaussian gaussian ? gaussian.sigma() : 1;
        return Arrays.stream(values()).filter(choice -> choice.with(() -> sigma).equals(likelihood)).findFirst()
                .orElseThrow();
    }

    /// Those that make sense of data: points in the plane are no grey levels.
    static List<Likelihoods> of(DataSpec data) {
        return Arrays.stream(values()).filter(choice -> choice.gaussian() || data.toy().isEmpty()).toList();
    }

    /// Whether it is told a sigma.
    boolean gaussian() {
        return this == GAUSSIAN || this == GAUSSIAN_LEARNED || this == GAUSSIAN_PER_PIXEL;
    }

    /// The key of its name; `<key>.hint` is that of its explanation.
    String key() {
        return gaussian() ? "setup.likelihood." + name() : "likelihood." + with(() -> 1).id();
    }
}
