package elboroom.ui.reconstruct;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.data.RowPictures;
import elboroom.domain.data.RowValue;
import elboroom.domain.latent.Reconstruction;
import elboroom.ui.control.Csv;

/// A row of a table and its reconstruction, column by column in the units of the table.
final class RowTable {

    private RowTable() {}

    /// Returns name, original and reconstruction of each column.
    static List<String> lines(RowPictures pictures, Reconstruction shown) {
        List<RowValue> before = pictures.values(shown.input());
        List<RowValue> after = pictures.values(shown.output());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            lines.add(before.get(i).name() + ": " + before.get(i).text() + " → " + after.get(i).text());
        }
        return lines;
    }

    static String csv(RowPictures pictures, Reconstruction shown) {
        List<RowValue> before = pictures.values(shown.input());
        List<RowValue> after = pictures.values(shown.output());
        Csv csv = new Csv("column", "original", "reconstruction");
        for (int i = 0; i < before.size(); i++) {
            csv.row(before.get(i).name(), before.get(i).cell(), after.get(i).cell());
        }
        return csv.toString();
    }
}
