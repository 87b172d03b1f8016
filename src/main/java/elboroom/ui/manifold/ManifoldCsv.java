package elboroom.ui.manifold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import elboroom.domain.data.RowPictures;
import elboroom.domain.data.RowValue;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Manifold;
import elboroom.ui.control.Csv;

/// The decoded grid of a model of a table: z and the columns of each cell, in the units of the table.
final class ManifoldCsv {

    private ManifoldCsv() {}

    /// @param base the point with the coordinates that the grid does not vary
    static String of(Manifold manifold, LatentPoint base, RowPictures pictures) {
        List<String> header = new ArrayList<>();
        IntStream.range(0, base.dimensions()).forEach(dimension -> header.add("z_" + dimension));
        pictures.values(manifold.images().getFirst()).forEach(value -> header.add(value.name()));
        Csv csv = new Csv(header.toArray(String[]::new));
        LatentGrid grid = manifold.grid();
        for (int i = 0; i < manifold.images().size(); i++) {
            List<Object> row = new ArrayList<>();
            for (float z : grid.point(base, i / grid.columns(), i % grid.columns()).values()) {
                row.add(z);
            }
            pictures.values(manifold.images().get(i)).stream().map(RowValue::cell).forEach(row::add);
            csv.row(row.toArray());
        }
        return csv.toString();
    }
}
