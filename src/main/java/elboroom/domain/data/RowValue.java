package elboroom.domain.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import elboroom.domain.table.TableColumn;

/// The value of one column in a row of a table, or what a model decodes for it.
///
/// @param column what its numbers mean
/// @param numbers its model inputs or outputs: one, or the probability of each category; NaN if missing
public record RowValue(TableColumn column, List<Float> numbers) {

    private static final double CERTAIN = 0.9995;
    /// About as many digits as the numbers of a model have.
    private static final MathContext DIGITS = new MathContext(6);

    public RowValue {
        numbers = List.copyOf(numbers);
    }

    public String name() {
        return column.name();
    }

    public boolean missing() {
        return numbers.getFirst().isNaN();
    }

    /// Returns the heights of its parts in a chart, from bottom to top: where a number is in the range of the training
    /// rows, or the probabilities of the categories.
    public List<Double> parts() {
        return switch (column) {
            case TableColumn.Numeric numeric -> List.of(
                    (numeric.value(numbers.getFirst()) - numeric.low())
                            / Math.max(Double.MIN_NORMAL, numeric.high() - numeric.low()));
            case TableColumn.Categorical _ -> numbers.stream().map(Float::doubleValue).toList();
        };
    }

    /// Returns the number in the units of the table; NaN for a category.
    public double number() {
        return column instanceof TableColumn.Numeric numeric ? numeric.value(numbers.getFirst()) : Double.NaN;
    }

    /// Returns the index of the most probable category; −1 for a number and if it is missing.
    public int category() {
        return column instanceof TableColumn.Numeric || missing()
                ? -1
                : IntStream.range(0, numbers.size()).reduce((a, b) -> numbers.get(b) > numbers.get(a) ? b : a)
                        .orElse(-1);
    }

    /// Returns the value as it is written in a table: the number, or the most probable category; empty if missing.
    public String cell() {
        if (missing()) {
            return "";
        }
        return switch (column) {
            case TableColumn.Numeric _ -> new BigDecimal(number()).round(DIGITS).stripTrailingZeros().toPlainString();
            case TableColumn.Categorical categorical -> categorical.categories().get(category());
        };
    }

    /// Returns the value as it is shown, the most probable category with its probability; a dash if missing.
    public String text() {
        if (missing()) {
            return "–";
        }
        return switch (column) {
            case TableColumn.Numeric numeric -> numeric.text(number());
            case TableColumn.Categorical categorical -> {
                float probability = numbers.get(category());
                String name = categorical.categories().get(category());
                yield probability > CERTAIN
                        ? name
                        : name + String.format(Locale.ROOT, " (%.0f %%)", 100 * probability);
            }
        };
    }
}
