package elboroom.cli.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.PictureOption;
import elboroom.cli.option.RowFile;
import elboroom.cli.output.Screen;
import elboroom.data.Datasets;
import elboroom.data.Split;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.domain.data.RowValue;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.run.RunSpec;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.SplitEncoding;

/// Reconstructs rows of a table: those of a file, or the held-out rows of the run. A table gets all of them with their
/// reconstructions, a picture the first ones.
public record RowReconstruction(Screen screen, ChosenRun opened, Explorer explorer, PictureOption picture) {

    private static final int DRAWN = 12;
    private static final int COLUMNS = 3;
    private static final int AT_ONCE = 250;
    /// The side of charts in pixels.
    private static final int SIDE = 240;

    /// Writes the reconstructions.
    ///
    /// @param files at most one; without one, the held-out rows are reconstructed
    public void write(List<Path> files, int classLabel) {
        RunSpec run = opened.spec();
        if (files.size() > 1) {
            throw screen.usageError(Problem.of("problem.cli.oneTable", files.get(1).toString()));
        }
        Optional<RowFile> table = picture.table(run);
        Split rows = files.isEmpty() ? heldOut(run) : rows(run, files.getFirst());
        int count = table.isPresent() ? rows.size() : Math.min(DRAWN, rows.size());
        List<ImageData> decoded = decode(rows, count, classLabel);
        table.ifPresentOrElse(file -> write(file, rows, decoded), () -> draw(run.pictures(), rows, decoded));
        screen.note("cli.reconstruct.rows", count, picture.path().toString());
    }

    private Split heldOut(RunSpec run) {
        return DataArgument.fitting(run.data(), run, screen).heldOut();
    }

    private Split rows(RunSpec run, Path file) {
        return Datasets.rows(DataArgument.otherSource(file.toString(), run, 0, screen), Progress.IGNORED);
    }

    /// The means of p(x|z) at the posterior means.
    private List<ImageData> decode(Split rows, int count, int classLabel) {
        SplitEncoding encoding = new SplitEncoding(explorer, rows, count);
        boolean more = true;
        while (more) {
            more = encoding.advance();
        }
        Latents latents = encoding.result();
        boolean conditional = explorer.model().spec().classes() > 0;
        List<LatentPoint> points = IntStream.range(0, latents.size()).mapToObj(i -> latents.point(i)
                .withLabel(conditional && latents.labels()[i] >= 0 ? latents.labels()[i] : classLabel)).toList();
        List<ImageData> decoded = new ArrayList<>();
        for (int from = 0; from < points.size(); from += AT_ONCE) {
            decoded.addAll(explorer.decode(points.subList(from, Math.min(points.size(), from + AT_ONCE))));
        }
        return decoded;
    }

    private void write(RowFile file, Split rows, List<ImageData> decoded) {
        List<String> names = new ArrayList<>(List.of("line"));
        values(rows, 0).forEach(value -> names.add("original " + value.name()));
        List<List<String>> cells = IntStream.range(0, decoded.size()).mapToObj(i -> {
            List<String> row = new ArrayList<>(List.of(String.valueOf((int) rows.attribute(0, i))));
            values(rows, i).forEach(value -> row.add(value.cell()));
            return row;
        }).toList();
        file.write(names, cells, decoded);
    }

    private List<RowValue> values(Split rows, int index) {
        return opened.spec().pictures().values(rows.image(index));
    }

    private void draw(RowPictures pictures, Split rows, List<ImageData> decoded) {
        List<ImageData> images = new ArrayList<>();
        for (int i = 0; i < decoded.size(); i++) {
            ImageData original = rows.image(i);
            images.addAll(List.of(pictures.of(original, SIDE), pictures.of(decoded.get(i), SIDE),
                    pictures.difference(original, decoded.get(i), SIDE)));
        }
        List<String> lines = IntStream.range(0, decoded.size())
                .mapToObj(i -> screen.text("cli.reconstruct.line", (int) rows.attribute(0, i))).toList();
        picture.write(images, lines, COLUMNS, 4);
    }
}
