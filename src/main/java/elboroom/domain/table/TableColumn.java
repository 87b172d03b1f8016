package elboroom.domain.table;

import java.util.List;

/// A column of a table that is model input.
public sealed interface TableColumn {

    String name();

    /// Returns the number of model inputs: 1, or one for each category.
    int width();

    /// A column of numbers; value = offset + scale · model input.
    ///
    /// @param low smallest value of the training rows, in the units of the table
    /// @param high largest value
    record Numeric(String name, double offset, double scale, double low, double high) implements TableColumn {

        public Numeric {
            if (!(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(offset)) {
                throw new IllegalArgumentException("offset " + offset + " and scale " + scale);
            }
        }

        @Override
        public int width() {
            return 1;
        }

        /// Returns the text of a value in the units of the table.
        public String text(double value) {
            return new NumberRange(low, high).text(value);
        }

        /// Converts a model input to the units of the table.
        public double value(double input) {
            return offset + scale * input;
        }
    }

    /// A column of texts, one-hot as model input.
    ///
    /// @param categories at least one
    record Categorical(String name, List<String> categories) implements TableColumn {

        public Categorical {
            categories = List.copyOf(categories);
            if (categories.isEmpty()) {
                throw new IllegalArgumentException("no categories");
            }
        }

        @Override
        public int width() {
            return categories.size();
        }
    }
}
