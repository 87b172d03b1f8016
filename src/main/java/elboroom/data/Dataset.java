package elboroom.data;

import java.util.List;
import java.util.stream.IntStream;

import elboroom.domain.ClassCounts;
import elboroom.domain.DataSummary;
import elboroom.domain.Problem;

/// A loaded data set.
///
/// @param hints what may not be as the person expects, such as which folders were taken as classes
public record Dataset(DataSummary summary, Split train, Split heldOut, List<Problem> hints) {

    public Dataset {
        hints = List.copyOf(hints);
    }

    public Dataset(DataSummary summary, Split train, Split heldOut) {
        this(summary, train, heldOut, List.of());
    }

    /// How many training examples each class has.
    public ClassCounts classCounts() {
        int[] counts = counts(train);
        return new ClassCounts(summary.classes(), IntStream.of(counts).boxed().toList(),
                train.size() - IntStream.of(counts).sum());
    }

    /// How many examples of each class a split has, in the order of the labels.
    public int[] counts(Split split) {
        int[] counts = new int[summary.classes().size()];
        for (int i = 0; i < split.size(); i++) {
            int label = split.label(i);
            if (label >= 0 && label < counts.length) {
                counts[label]++;
            }
        }
        return counts;
    }
}
