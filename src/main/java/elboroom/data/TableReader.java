package elboroom.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
import elboroom.domain.table.TableOverview;
import elboroom.domain.table.TableSchema;

/// Reads a table: each row becomes an example. The seed draws the rows that are held out; the columns are scaled by the
/// others.
final class TableReader {

    /// The numbers of a row besides its columns: label, line, places in the splits.
    private static final int PER_ROW = 4;

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
        checkRoom(scan.rows() * (scan.columnCount() + PER_ROW) * Float.BYTES);
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
        TableOverview overview = scan.overview(content.dropped());
        return new Dataset(summary, train, held, hints(content), options(overview)).with(overview);
    }

    /// Returns all rows in the order of the file, with the scales that were given.
    Split rows() {
        TableScan scan = TableScan.of(path, choices, progress);
        TableContent content = TableContent.read(scan, choices);
        int[] all = IntStream.range(0, content.rows().size()).toArray();
        return TableSplit.of(content.rows(), content.scaled(choices, all), all);
    }

    /// Refuses a table that does not fit in memory, leaving a quarter of the heap free.
    private void checkRoom(long bytes) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most - most / 4) {
            throw DataProblems.of("problem.table.memory", path, bytes >> 20, most >> 20);
        }
    }

    /// Without missing values there is no choice of what happens to them.
    private static Set<DataOption> options(TableOverview overview) {
        Set<DataOption> options = EnumSet.of(DataOption.COLUMNS, DataOption.SCALING, DataOption.HELD_OUT);
        if (overview.columns().stream().anyMatch(column -> column.missing() > 0)) {
            options.add(DataOption.MISSING);
        }
        return options;
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
