package elboroom.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;

/// Error of reconstructed rows, column by column; values that are missing do not count.
///
/// @param numeric mean squared error of each numeric column, of scaled values
/// @param categorical share of rows whose most probable category is not theirs, for each categorical column
public record RowError(List<MeanAndError> numeric, List<MeanAndError> categorical) {

    /// The error of a column in its own units: the root of the mean squared error, or a share.
    ///
    /// @param share whether it is a share of wrong categories
    public record OfColumn(TableColumn column, MeanAndError error, boolean share) {}

    public RowError {
        numeric = List.copyOf(numeric);
        categorical = List.copyOf(categorical);
    }

    /// Returns the errors in the order and units of a table; empty if it has other columns.
    public List<OfColumn> in(TableSchema table) {
        if (table.numeric() != numeric.size() || table.categories().size() != categorical.size()) {
            return List.of();
        }
        List<OfColumn> errors = new ArrayList<>();
        int numbers = 0;
        int categories = 0;
        for (TableColumn column : table.columns()) {
            errors.add(switch (column) {
                case TableColumn.Numeric number ->
                    new OfColumn(column, root(numeric.get(numbers++), number.scale()), false);
                case TableColumn.Categorical _ -> new OfColumn(column, categorical.get(categories++), true);
            });
        }
        return errors;
    }

    /// The standard error of a root follows from its derivative.
    private static MeanAndError root(MeanAndError square, double scale) {
        double root = Math.sqrt(square.mean());
        return new MeanAndError(scale * root, scale * square.standardError() / (2 * root), square.count());
    }

    /// Adds up the errors of rows.
    public static final class Sum {

        private final List<RunningMean> numeric;
        private final List<RunningMean> categorical;
        private final List<Integer> categories;
        private final int width;

        public Sum(ModelSpec model) {
            this.width = model.shape().size();
            this.categories = model.likelihood() instanceof Likelihood.Columns columns
                    ? columns.categories()
                    : List.of();
            int numbers = width - categories.stream().mapToInt(Integer::intValue).sum();
            this.numeric = Stream.generate(RunningMean::new).limit(numbers).toList();
            this.categorical = Stream.generate(RunningMean::new).limit(categories.size()).toList();
        }

        /// Adds rows.
        ///
        /// @param originals `[rows, numbers]`
        /// @param reconstructions same shape
        public void add(float[] originals, float[] reconstructions) {
            for (int from = 0; from < originals.length; from += width) {
                int at = from;
                for (RunningMean column : numeric) {
                    if (!Float.isNaN(originals[at])) {
                        double difference = originals[at] - reconstructions[at];
                        column.add(difference * difference);
                    }
                    at++;
                }
                for (int i = 0; i < categories.size(); i++) {
                    if (!Float.isNaN(originals[at])) {
                        boolean same = largest(originals, at, categories.get(i)) == largest(reconstructions, at,
                                categories.get(i));
                        categorical.get(i).add(same ? 0 : 1);
                    }
                    at += categories.get(i);
                }
            }
        }

        private static int largest(float[] values, int from, int count) {
            int largest = 0;
            for (int i = 1; i < count; i++) {
                largest = values[from + i] > values[from + largest] ? i : largest;
            }
            return largest;
        }

        public RowError result() {
            return new RowError(numeric.stream().map(RunningMean::result).toList(),
                    categorical.stream().map(RunningMean::result).toList());
        }
    }
}
