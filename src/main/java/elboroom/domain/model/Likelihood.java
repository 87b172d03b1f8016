package elboroom.domain.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.table.TableSchema;

/// p(x|z): how the decoder's output is interpreted as a distribution over pixels. Different likelihoods have different
/// scales: their nats are not comparable.
public sealed interface Likelihood {

    /// Independent Bernoulli pixels; the decoder outputs logits.
    record Bernoulli(Binarization binarization) implements Likelihood {

        /// Interprets grey levels as probabilities.
        public Bernoulli() {
            this(Binarization.NONE);
        }
    }

    /// Independent continuous Bernoulli pixels in [0, 1], a distribution over grey levels; the decoder outputs logits
    /// (Loaiza-Ganem & Cunningham 2019).
    record ContinuousBernoulli() implements Likelihood {}

    /// Independent Gaussian pixels with the decoder's output as mean.
    ///
    /// @param sigma standard deviation if fixed, otherwise its initial value; 0 to start at the residual of the first
    ///         batch, as an optimal one always does
    record Gaussian(double sigma, Scale scale) implements Likelihood {
        public Gaussian {
            boolean fromData = sigma == 0 && scale != Scale.FIXED;
            boolean given = sigma > 0 && Double.isFinite(sigma) && scale != Scale.OPTIMAL;
            if (!given && !fromData) {
                throw new IllegalArgumentException("sigma must be a positive number, not " + sigma);
            }
        }

        /// Returns a likelihood that starts at the residual of the first batch.
        public static Gaussian fromData(Scale scale) {
            return new Gaussian(0, scale);
        }

        /// Whether it starts at the residual of the first batch.
        public boolean startsFromData() {
            return sigma == 0;
        }
    }

    /// Columns of a table: Gaussian numeric columns, which come first, then categorical columns, each one-hot, with the
    /// softmax of the decoder's outputs as probabilities. All are independent.
    ///
    /// @param numeric likelihood of the numeric columns
    /// @param categories number of categories of each categorical column
    /// @param missing whether examples can have missing values (NaN), whose terms are left out
    record Columns(Gaussian numeric, List<Integer> categories, boolean missing) implements Likelihood {
        public Columns {
            categories = List.copyOf(categories);
            if (categories.stream().anyMatch(count -> count < 1)) {
                throw new IllegalArgumentException("categories " + categories);
            }
        }

        /// Returns the number of values that are numeric columns.
        public int numeric(int values) {
            return values - categories.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Preprocessing of grey levels: `NONE`; `DYNAMIC`, each pixel is sampled with its grey level as probability
    /// whenever it is used; `STATIC`, it is sampled once and kept.
    enum Binarization {
        NONE, DYNAMIC, STATIC
    }

    /// Origin of the standard deviation: `FIXED`, given; `LEARNED`, one parameter for all pixels, trained by gradients;
    /// `PER_PIXEL`, output of the decoder for each pixel of each image; `OPTIMAL`, one for all pixels, the root of the
    /// mean squared error, which is the analytic optimum (Rybkin et al. 2021).
    enum Scale {
        FIXED, LEARNED, PER_PIXEL, OPTIMAL
    }

    /// Returns the number of decoder outputs for an example.
    ///
    /// @param values of the example: pixels, or numbers of a row
    default int outputs(int values) {
        return switch (this) {
            case Gaussian(double _, Scale scale) when scale == Scale.PER_PIXEL -> 2 * values;
            case Columns columns -> values - columns.numeric(values)
                    + columns.numeric().outputs(columns.numeric(values));
            default -> values;
        };
    }

    /// Returns the likelihood of numeric values, if it has a standard deviation.
    default Optional<Gaussian> gaussian() {
        return switch (this) {
            case Gaussian gaussian -> Optional.of(gaussian);
            case Columns columns -> Optional.of(columns.numeric());
            default -> Optional.empty();
        };
    }

    /// Returns the preprocessing of grey levels.
    default Binarization binarization() {
        return this instanceof Bernoulli(Binarization binarization) ? binarization : Binarization.NONE;
    }

    /// Returns the likelihood for the rows of a table: a Gaussian for its numeric columns, completed by its categorical
    /// columns and missing values.
    ///
    /// @throws ProblemException if it is not Gaussian
    default Likelihood with(TableSchema table) {
        Gaussian numeric = gaussian().orElseThrow(() -> new ProblemException(Problem.of("problem.spec.table", id())));
        return table.categories().isEmpty() && !table.missing()
                ? numeric
                : new Columns(numeric, table.categories(), table.missing());
    }

    /// Returns the name used in files and on the command line.
    default String id() {
        return switch (this) {
            case Bernoulli(Binarization binarization) when binarization == Binarization.NONE -> "bernoulli";
            case Bernoulli(Binarization binarization) -> "bernoulli-" + binarization.name().toLowerCase(Locale.ROOT);
            case ContinuousBernoulli _ -> "continuous-bernoulli";
            case Gaussian _ -> "gaussian";
            case Columns _ -> "columns";
        };
    }
}
