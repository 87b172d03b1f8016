package elboroom.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.data.table.TableContent;
import elboroom.data.table.TableScan;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableSchema;

/// Reads a table: each row becomes an example. The seed draws the rows that are held out; the columns are scaled by the
/// others.
final class TableReader {

    private final Path path;
    private final DataSpec spec;
    private final TableChoices choices;
    private final long seed;
    private final Progress progress;

    TableReader(Path path, DataSpec spec, long seed, Progress progress) {
        this.path = path;
        this.spec = spec;
        this.choices = spec.choices().table();
        this.seed = seed;
        this.progress = progress;
    }

    Dataset read() {
        TableScan scan = TableScan.of(path, choices, progress);
        PixelStore.checkRoom(path, scan.rows() * scan.columnCount() * Float.BYTES);
        TableContent content = TableContent.read(scan, choices);
        int size = content.rows().size();
        if (size < 2) {
            throw DataProblems.of("problem.table.tooFew", path, size);
        }
        int[] order = ChosenSplit.shuffled(size, seed);
        int heldOut = spec.choices().heldOut().count(size);
        int end = spec.limit() == 0 ? size : (int) Math.min(size, (long) heldOut + spec.limit());
        int[] training = Arrays.copyOfRange(order, heldOut, end);
        TableSchema schema = content.scaled(choices, training);
        Split train = TableSplit.of(content.rows(), schema, training);
        Split held = TableSplit.of(content.rows(), schema, Arrays.copyOf(order, heldOut));
        DataSummary summary = new DataSummary(Folders.name(path), train.shape(), train.size(), held.size(),
                content.classes(), List.of(), TableSplit.attributes(schema)).with(Optional.of(schema));
        return new Dataset(summary, train, held, hints(content),
                Set.of(DataOption.COLUMNS, DataOption.MISSING, DataOption.SCALING, DataOption.HELD_OUT))
                .with(scan.overview(content.dropped()));
    }

    /// Returns all rows in the order of the file, with the scales that were given.
    Split rows() {
        TableScan scan = TableScan.of(path, choices, progress);
        TableContent content = TableContent.read(scan, choices);
        int[] all = IntStream.range(0, content.rows().size()).toArray();
        return TableSplit.of(content.rows(), content.scaled(choices, all), all);
    }

    private static List<Problem> hints(TableContent content) {
        List<Problem> hints = new ArrayList<>();
        if (content.dropped() > 0) {
            hints.add(Problem.of("problem.table.dropped", content.dropped()));
        }
        if (content.masked() > 0) {
            hints.add(Problem.of("problem.table.masked", content.masked()));
        }
        return hints;
    }
}
