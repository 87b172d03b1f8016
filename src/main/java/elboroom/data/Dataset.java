package elboroom.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataFingerprint;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableOverview;

/// A loaded dataset.
///
/// @param hints notes on choices the user may not expect, such as which folders were used as classes
/// @param fingerprint identifies the data; empty for built-in data
/// @param options what can be chosen about how they are read
/// @param table what is known of the table that was read
/// @param arrays the arrays of the file, if it has some
public record Dataset(DataSummary summary, Split train, Split heldOut, List<Problem> hints,
        Optional<DataFingerprint> fingerprint, Set<DataOption> options, Optional<TableOverview> table,
        Optional<ArrayOverview> arrays) {

    public Dataset {
        hints = List.copyOf(hints);
        options = Set.copyOf(options);
    }

    public Dataset(DataSummary summary, Split train, Split heldOut) {
        this(summary, train, heldOut, List.of());
    }

    public Dataset(DataSummary summary, Split train, Split heldOut, List<Problem> hints) {
        this(summary, train, heldOut, hints, Set.of());
    }

    public Dataset(DataSummary summary, Split train, Split heldOut, List<Problem> hints, Set<DataOption> options) {
        this(summary, train, heldOut, hints, Optional.empty(), options, Optional.empty(), Optional.empty());
    }

    /// Returns the data with the name of their archive, and with the files that were left out of it.
    Dataset ofArchive(String name, List<Problem> leftOut) {
        List<Problem> skipped = Stream.concat(leftOut.stream(), summary.skipped().stream()).toList();
        return new Dataset(new DataSummary(name, summary.shape(), summary.train(), summary.heldOut(),
                summary.classes(), skipped, summary.attributes(), summary.table()), train, heldOut, hints, fingerprint,
                options, table,
                arrays);
    }

    Dataset with(DataFingerprint made) {
        return new Dataset(summary, train, heldOut, hints, Optional.of(made), options, table,
                arrays);
    }

    Dataset with(ArrayOverview found) {
        return new Dataset(summary, train, heldOut, hints, fingerprint, options, table, Optional.of(found));
    }

    Dataset with(TableOverview overview) {
        return new Dataset(summary, train, heldOut, hints, fingerprint, options, Optional.of(overview), arrays);
    }

    /// Returns the specification with the fingerprint of these data, and with the size and channels, or format and
    /// columns, that were chosen while they were read.
    public DataSpec pin(DataSpec spec) {
        if (table.isPresent()) {
            DataSpec columns = spec.withChoices(spec.choices().withTable(pinned(spec, table.get())));
            return fingerprint.map(columns::pinned).orElse(columns);
        }
        DataSpec decided = spec.fitting().decided() || spec.builtIn()
                ? spec
                : spec.withFitting(spec.fitting().with(summary.shape()));
        return fingerprint.map(decided::pinned).orElse(decided);
    }

    private TableChoices pinned(DataSpec spec, TableOverview overview) {
        TableChoices detected = spec.choices().table().with(overview.format());
        return summary.table().map(detected::with).orElse(detected);
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
