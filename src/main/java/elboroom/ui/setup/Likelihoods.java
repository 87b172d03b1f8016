package elboroom.ui.setup;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.domain.model.Likelihood.Scale;
import org.jspecify.annotations.Nullable;

/// The likelihoods to choose from. A Gaussian's sigma is fixed, learned, predicted per pixel, or optimal for the
/// current error.
public enum Likelihoods {
    BERNOULLI, BERNOULLI_DYNAMIC, BERNOULLI_STATIC, CONTINUOUS_BERNOULLI, GAUSSIAN, GAUSSIAN_LEARNED, GAUSSIAN_PER_PIXEL, GAUSSIAN_OPTIMAL;

    Likelihood with(DoubleSupplier sigma) {
        return switch (this) {
            case BERNOULLI -> new Likelihood.Bernoulli();
            case BERNOULLI_DYNAMIC -> new Likelihood.Bernoulli(Binarization.DYNAMIC);
            case BERNOULLI_STATIC -> new Likelihood.Bernoulli(Binarization.STATIC);
            case CONTINUOUS_BERNOULLI -> new Likelihood.ContinuousBernoulli();
            case GAUSSIAN -> new Likelihood.Gaussian(sigma.getAsDouble(), Scale.FIXED);
            case GAUSSIAN_LEARNED -> new Likelihood.Gaussian(sigma.getAsDouble(), Scale.LEARNED);
            case GAUSSIAN_PER_PIXEL -> new Likelihood.Gaussian(sigma.getAsDouble(), Scale.PER_PIXEL);
            case GAUSSIAN_OPTIMAL -> Likelihood.Gaussian.fromData(Scale.OPTIMAL);
        };
    }

    static Likelihoods of(Likelihood likelihood) {
        return switch (likelihood) {
            case Likelihood.Gaussian(double _, Scale scale) -> switch (scale) {
                case FIXED -> GAUSSIAN;
                case LEARNED -> GAUSSIAN_LEARNED;
                case PER_PIXEL -> GAUSSIAN_PER_PIXEL;
                case OPTIMAL -> GAUSSIAN_OPTIMAL;
            };
            case Likelihood.Columns columns -> of(columns.numeric());
            default -> Arrays.stream(values())
                    .filter(choice -> !choice.gaussian() && choice.with(() -> 1).equals(likelihood)).findFirst()
                    .orElseThrow();
        };
    }

    /// The likelihoods that suit the data: 2D points, tables and values that are kept need a Gaussian.
    static List<Likelihoods> of(DataSpec data) {
        boolean images = data.toy().isEmpty() && !data.isTable()
                && data.choices().arrays().values() == ArrayChoices.Values.SCALE;
        return Arrays.stream(values()).filter(choice -> choice.gaussian() || images).toList();
    }

    /// The likelihoods that suit data that may have been read: points in a file need a Gaussian too.
    static List<Likelihoods> of(DataSpec data, @Nullable DataSummary read) {
        boolean points = read != null && read.shape().points();
        return of(data).stream().filter(choice -> choice.gaussian() || !points).toList();
    }

    boolean gaussian() {
        return with(() -> 1) instanceof Likelihood.Gaussian;
    }

    /// Whether sigma is fixed.
    boolean fixesSigma() {
        return this == GAUSSIAN;
    }

    /// Whether an initial sigma can be given.
    boolean startsSigma() {
        return this == GAUSSIAN_LEARNED || this == GAUSSIAN_PER_PIXEL;
    }

    /// The message key of its name; `<key>.hint` is that of its explanation.
    String key() {
        return gaussian() ? "setup.likelihood." + name() : "likelihood." + with(() -> 1).id();
    }
}
