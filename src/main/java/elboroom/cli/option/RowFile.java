package elboroom.cli.option;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import de.siegmar.fastcsv.writer.CsvWriter;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.domain.data.RowValue;
import elboroom.domain.run.RunSpec;
import elboroom.store.file.AtomicFiles;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A table with rows that a model decodes, in the columns and units of its data: a number, or the most probable category
/// and its probability. It is written atomically.
///
/// @param pictures knows the columns
public record RowFile(Path file, RowPictures pictures) {

    /// Returns the file, if a command is to write a table.
    ///
    /// @throws ProblemException if the model is not one of a table
    public static Optional<RowFile> of(Path file, RunSpec run) {
        if (!named(file)) {
            return Optional.empty();
        }
        if (run.pictures().schema().isEmpty()) {
            throw new ProblemException(Problem.of("problem.cli.rowFile", file.toString(), run.name()));
        }
        return Optional.of(new RowFile(file, run.pictures()));
    }

    /// Whether a file has the extension of a table.
    static boolean named(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /// Writes rows.
    ///
    /// @param names of further columns, which come first
    /// @param cells of these columns in each row
    /// @param rows decoded rows or examples
    public void write(List<String> names, List<List<String>> cells, List<ImageData> rows) {
        AtomicFiles.write(file, out -> {
            Writer text = new OutputStreamWriter(out, UTF_8);
            CsvWriter csv = CsvWriter.builder().build(text);
            List<String> header = new ArrayList<>(names);
            pictures.values(rows.getFirst()).forEach(value -> addName(header, value));
            csv.writeRecord(header);
            for (int i = 0; i < rows.size(); i++) {
                List<String> row = new ArrayList<>(cells.get(i));
                pictures.values(rows.get(i)).forEach(value -> addCells(row, value));
                csv.writeRecord(row);
            }
            csv.flush();
        });
    }

    private static void addName(List<String> header, RowValue value) {
        header.add(value.name());
        if (value.numbers().size() > 1) {
            header.add("p(" + value.name() + ")");
        }
    }

    private static void addCells(List<String> row, RowValue value) {
        row.add(value.cell());
        if (value.numbers().size() > 1) {
            row.add(value.missing() ? "" : String.format(Locale.ROOT, "%.4f", value.numbers().get(value.category())));
        }
    }
}
