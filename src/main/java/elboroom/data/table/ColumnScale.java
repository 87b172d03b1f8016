package elboroom.data.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

import elboroom.domain.table.Scaling;
import elboroom.domain.table.TableColumn;

/// Mean, standard deviation and range of a numeric column over the training rows.
record ColumnScale(double mean, double deviation, double low, double high) {

    private static final int FLOAT_DIGITS = 6;

    static ColumnScale of(TableRows rows, int column, int[] training) {
        int count = 0;
        double mean = 0;
        double squares = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row : training) {
            double value = rows.value(row, column);
            if (!Double.isNaN(value)) {
                count++;
                double difference = value - mean;
                mean += difference / count;
                squares += difference * (value - mean);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return count == 0 ? new ColumnScale(0, 1, 0, 0) : new ColumnScale(mean, Math.sqrt(squares / count), low, high);
    }

    /// Rescales the column, whose values are scaled in another way already.
    ///
    /// @param now how they are scaled
    TableColumn.Numeric apply(TableRows rows, int column, TableColumn.Numeric now, Scaling scaling) {
        double offset = switch (scaling) {
            case STANDARDIZE -> mean;
            case MINMAX -> low;
            case NONE -> -now.offset() / now.scale();
        };
        double scale = switch (scaling) {
            case STANDARDIZE -> deviation;
            case MINMAX -> high - low;
            case NONE -> 1 / now.scale();
        };
        double used = scale > 0 ? scale : 1;
        rows.rescale(column, offset, used);
        boolean unscaled = scaling == Scaling.NONE;
        return new TableColumn.Numeric(now.name(), unscaled ? 0 : now.value(offset), unscaled ? 1 : now.scale() * used,
                rounded(now.value(low), now.scale()), rounded(now.value(high), now.scale()));
    }

    /// Rounds a value that was stored as a float to the digits that it has.
    private static double rounded(double value, double scale) {
        return new BigDecimal(value).setScale(FLOAT_DIGITS - (int) Math.floor(Math.log10(scale)),
                RoundingMode.HALF_EVEN).doubleValue();
    }
}
