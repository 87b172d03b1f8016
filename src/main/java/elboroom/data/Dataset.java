package elboroom.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import elboroom.domain.Problem;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataFingerprint;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;

/// A loaded dataset.
///
/// @param hints notes on choices the user may not expect, such as which folders were used as classes
/// @param fingerprint identifies the data; empty for built-in data
/// @param fitted whether the size of the images was chosen: that of image folders, and of arrays whose images are rows
///        of numbers; other data keep their shape
public record Dataset(DataSummary summary, Split train, Split heldOut, List<Problem> hints,
        Optional<DataFingerprint> fingerprint, boolean fitted) {

    public Dataset {
        hints = List.copyOf(hints);
    }

    public Dataset(DataSummary summary, Split train, Split heldOut) {
        this(summary, train, heldOut, List.of());
    }

    public Dataset(DataSummary summary, Split train, Split heldOut, List<Problem> hints) {
        this(summary, train, heldOut, hints, false);
    }

    public Dataset(DataSummary summary, Split train, Split heldOut, List<Problem> hints, boolean fitted) {
        this(summary, train, heldOut, hints, Optional.empty(), fitted);
    }

    Dataset named(String name) {
        return new Dataset(new DataSummary(name, summary.shape(), summary.train(), summary.heldOut(),
                summary.classes(), summary.skipped()), train, heldOut, hints, fingerprint, fitted);
    }

    Dataset with(DataFingerprint made) {
        return new Dataset(summary, train, heldOut, hints, Optional.of(made), fitted);
    }

    /// Returns the specification with the fingerprint of these data, and with the size and channels that were chosen
    /// while they were read.
    public DataSpec pin(DataSpec spec) {
        DataSpec decided = spec.fitting().decided() || spec.builtIn()
                ? spec
                : new DataSpec(spec.source(), spec.fitting().with(summary.shape()), spec.limit());
        return fingerprint.map(decided::pinned).orElse(decided);
    }

    /// Returns the number of training examples per class.
    public ClassCounts classCounts() {
        int[] counts = counts(train);
        return new ClassCounts(summary.classes(), IntStream.of(counts).boxed().toList(),
                train.size() - IntStream.of(counts).sum());
    }

    /// Returns the number of examples of each class in a split, in label order.
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
