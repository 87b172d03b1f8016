package elboroom.data.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import elboroom.data.file.NaturalOrder;

/// What all rows of a table say about one column. Memory is bounded: only so many different texts are counted.
final class ColumnSurvey {

    private static final int LONGEST_COUNTED = 200;
    private static final int SHOWN = 8;

    private final String name;
    private final int mostTexts;
    private final Map<String, Integer> texts = new HashMap<>();
    private boolean counting = true;
    private boolean repeated;
    private boolean whole = true;
    private long missing;
    private long numbers;
    private long others;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    /// @param mostTexts the largest number of different texts that are counted
    ColumnSurvey(String name, int mostTexts) {
        this.name = name;
        this.mostTexts = mostTexts;
    }

    void add(String text, boolean decimalComma) {
        if (CellText.missing(text)) {
            missing++;
            return;
        }
        double number = CellText.number(text, decimalComma);
        if (Double.isInfinite(number)) {
            missing++;
            return;
        }
        count(text.strip());
        if (Double.isNaN(number)) {
            others++;
        } else {
            add(number);
        }
    }

    /// Mean and sum of squared deviations by Welford's method.
    private void add(double number) {
        numbers++;
        low = Math.min(low, number);
        high = Math.max(high, number);
        double difference = number - mean;
        mean += difference / numbers;
        squares += difference * (number - mean);
        whole &= number == Math.rint(number);
    }

    private void count(String text) {
        if (counting) {
            repeated |= texts.merge(text, 1, Integer::sum) > 1;
            if (texts.size() > mostTexts || text.length() > LONGEST_COUNTED) {
                counting = false;
                texts.clear();
            }
        }
    }

    private long counted() {
        return numbers + others;
    }

    String name() {
        return name;
    }

    /// Whether most values are numbers.
    boolean numeric() {
        return numbers > 0 && others <= counted() / 10;
    }

    boolean empty() {
        return counted() == 0;
    }

    boolean constant() {
        return counted() > 0 && (numeric() ? low == high && others == 0 : texts.size() == 1);
    }

    /// Whether no value was seen twice.
    boolean unique() {
        return !repeated;
    }

    /// Whether all numbers are whole.
    boolean whole() {
        return whole;
    }

    /// Returns the different texts with their counts, in order of their counts; empty if there are too many.
    SequencedMap<String, Integer> texts() {
        SequencedMap<String, Integer> sorted = new LinkedHashMap<>();
        texts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(NaturalOrder.NAMES)))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /// Returns the first of them.
    SequencedMap<String, Integer> shown() {
        SequencedMap<String, Integer> first = new LinkedHashMap<>();
        texts().entrySet().stream().limit(SHOWN).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    List<String> categories() {
        return texts.keySet().stream().sorted(NaturalOrder.NAMES).toList();
    }

    long missing() {
        return missing;
    }

    double low() {
        return numbers == 0 ? Double.NaN : low;
    }

    double high() {
        return numbers == 0 ? Double.NaN : high;
    }

    double mean() {
        return mean;
    }

    /// Returns the standard deviation, or 1 if all numbers are equal.
    double deviation() {
        double deviation = numbers == 0 ? 0 : Math.sqrt(squares / numbers);
        return deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
    }
}
