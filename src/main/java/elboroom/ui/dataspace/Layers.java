package elboroom.ui.dataspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.domain.data.DataSpace;
import elboroom.domain.data.ImageData;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.map.MapLayer;
import elboroom.ui.control.map.PointSet;
import org.jspecify.annotations.Nullable;

/// Builds the layers for a model's view of the data. Pure geometry, no FX state.
///
/// @param parts that are visible
/// @param hidden labels
record Layers(Set<DataSpaceLayer> parts, Set<Integer> hidden) {

    static final ThemeColour SAMPLES = ThemeColour.SERIES_2;
    static final ThemeColour MESH = ThemeColour.FAINT;
    static final ThemeColour RECONSTRUCTIONS = ThemeColour.TEXT;

    private static final double GHOST_RADIUS = 5;
    private static final double SAMPLE_RADIUS = 1.5;
    private static final double RECONSTRUCTION_RADIUS = 1.2;

    /// The lines of the decoded grid.
    List<MapLayer> below(DataSpace space) {
        return parts.contains(DataSpaceLayer.MESH)
                ? List.of(new MapLayer.Lines(mesh(space.mesh(), space.columns()), MESH, 0.6, 1))
                : List.of();
    }

    /// The reconstructions with lines to their examples, the samples, and the point decoded under the pointer on the
    /// map.
    List<MapLayer> above(PointSet data, DataSpace space, @Nullable ImageData ghost) {
        List<MapLayer> layers = new ArrayList<>();
        if (parts.contains(DataSpaceLayer.RECONSTRUCTIONS)) {
            int[] examples = examples(data, space).toArray();
            layers.add(new MapLayer.Lines(
                    IntStream.of(examples).mapToObj(i -> hairline(data, space.reconstructions(), i)).toList(),
                    RECONSTRUCTIONS, 0.5, 0.7));
            layers.add(new MapLayer.Dots(places(space.reconstructions(), examples), RECONSTRUCTIONS, 0.9,
                    RECONSTRUCTION_RADIUS));
        }
        if (parts.contains(DataSpaceLayer.SAMPLES)) {
            layers.add(new MapLayer.Dots(space.samples(), SAMPLES, 0.85, SAMPLE_RADIUS));
        }
        if (ghost != null) {
            layers.add(new MapLayer.Dots(ghost.pixels(), ThemeColour.ACCENT, 0.8, GHOST_RADIUS));
        }
        return layers;
    }

    /// The indices of visible reconstructed examples.
    private IntStream examples(PointSet data, DataSpace space) {
        return IntStream.range(0, Math.min(data.size(), space.reconstructions().length / 2))
                .filter(i -> !hidden.contains(data.labels()[i]));
    }

    private static float[] hairline(PointSet data, float[] places, int example) {
        return new float[]{data.x()[example], data.y()[example], places[2 * example], places[2 * example + 1]};
    }

    private static float[] places(float[] all, int[] chosen) {
        float[] places = new float[2 * chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(all, 2 * chosen[i], places, 2 * i, 2);
        }
        return places;
    }

    /// One line per row and column of a grid; a grid of one row is one line.
    private static List<float[]> mesh(float[] places, int columns) {
        int rows = places.length / 2 / Math.max(1, columns);
        List<float[]> lines = new ArrayList<>(rows + columns);
        for (int row = 0; row < rows; row++) {
            int first = row * columns;
            lines.add(places(places, IntStream.range(first, first + columns).toArray()));
        }
        for (int column = 0; column < columns && rows > 1; column++) {
            int first = column;
            lines.add(places(places, IntStream.range(0, rows).map(row -> row * columns + first).toArray()));
        }
        return lines;
    }
}
