package elboroom.service.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPath;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.PlaneGrid;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.ReplaySpec;
import elboroom.ml.explore.Grids;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Answers;
import elboroom.service.engine.Query;
import elboroom.service.replay.DotScene.Dots;
import elboroom.store.run.RunFolder;

/// Creates the scene of a replay for one run and one view.
final class Scenes {

    /// The maximum number of examples on a map before it becomes unreadable.
    private static final int POINTS = 3000;
    private static final int MOST_ROWS = 10;
    private static final int ROWS = 2;

    private final RunFolder run;
    private final ReplaySpec spec;
    private final Supplier<LoadedData> data;
    private final Answers answers;

    /// @param data loaded when first needed
    Scenes(RunFolder run, ReplaySpec spec, Supplier<LoadedData> data, Answers answers) {
        this.run = run;
        this.spec = spec;
        this.data = data;
        this.answers = answers;
    }

    /// @param last the step whose codes define the grid's extent for a model without a prior
    Scene scene(long last) {
        return switch (spec.view()) {
            case MAP -> new DotScene(this::encoded, spec.size());
            case MANIFOLD -> manifold(last);
            case TRAVERSAL -> traversal();
            case RECONSTRUCTION -> reconstruction();
        };
    }

    private ModelSpec model() {
        return run.spec().model();
    }

    private Dots encoded(Snapshot snapshot, Runnable check) {
        Latents latents = run.steps().latents(snapshot.step())
                .orElseGet(() -> answers.ask(snapshot, new Query.Encode(data.get(), POINTS), check));
        int count = Math.min(POINTS, latents.size());
        float[] coordinates = new float[2 * count];
        for (int i = 0; i < count; i++) {
            coordinates[2 * i] = latents.mean(i, spec.x());
            coordinates[2 * i + 1] = spec.y() < 0 ? 0 : latents.mean(i, spec.y());
        }
        return new Dots(coordinates, Arrays.copyOf(latents.labels(), count));
    }

    private Scene manifold(long last) {
        PlaneGrid grid = grid(last);
        List<LatentPoint> points = Grids.points(grid, origin());
        return model().shape().points()
                ? new DotScene((snapshot, check) -> dots(decode(points).apply(snapshot, check)), spec.size())
                : sheet(decode(points), grid.columns(), List.of(), 0);
    }

    /// The grid: covers nearly all of the prior's mass, or nearly all codes if there is no prior.
    private PlaneGrid grid(long last) {
        PlaneGrid grid = Grids.plane(spec.x(), spec.y(), spec.grid(), Spacing.LINEAR, Extent.RANGE);
        return model().has(Capability.PRIOR)
                ? grid
                : grid.along(run.steps().latents(last).map(Latents::extents).orElse(List.of()));
    }

    private static Dots dots(List<ImageData> points) {
        float[] coordinates = new float[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i).pixels(), 0, coordinates, 2 * i, 2);
        }
        return new Dots(coordinates, IntStream.generate(() -> -1).limit(points.size()).toArray());
    }

    private Scene traversal() {
        List<Integer> shown = spec.order().subList(0, Math.min(MOST_ROWS, spec.order().size()));
        List<LatentPoint> points = shown.stream()
                .flatMap(dimension -> LatentPath.traversal(origin(), dimension, List.of(), Extent.RANGE)
                        .points(spec.grid()).stream())
                .toList();
        return sheet(decode(points), spec.grid(), shown.stream().map(dimension -> "z" + dimension).toList(), 1);
    }

    /// Shows the first held-out examples, with the reconstructions below each row.
    private Scene reconstruction() {
        LoadedData loaded = data.get();
        int columns = Math.min(spec.grid(), loaded.summary().heldOut());
        int rows = Math.clamp(loaded.summary().heldOut() / columns, 1, ROWS);
        return sheet((snapshot, check) -> {
            Latents codes = answers.ask(snapshot, new Query.Encode(loaded, rows * columns), check);
            List<LatentPoint> points = IntStream.range(0, codes.size())
                    .mapToObj(i -> codes.point(i).withLabel(codes.labels()[i])).toList();
            return rows(loaded, decode(points).apply(snapshot, check), columns);
        }, columns, List.of(), 2);
    }

    private static List<ImageData> rows(LoadedData loaded, List<ImageData> decoded, int columns) {
        List<ImageData> images = new ArrayList<>();
        for (int from = 0; from < decoded.size(); from += columns) {
            IntStream.range(from, from + columns).mapToObj(loaded::heldOut).forEach(images::add);
            images.addAll(decoded.subList(from, from + columns));
        }
        return images;
    }

    private LatentPoint origin() {
        return LatentPoint.origin(model().latent()).withLabel(spec.label());
    }

    private BiFunction<Snapshot, Runnable, List<ImageData>> decode(List<LatentPoint> points) {
        return (snapshot, check) -> answers.ask(snapshot, new Query.DecodeAll(points), check);
    }

    private Scene sheet(BiFunction<Snapshot, Runnable, List<ImageData>> images, int columns, List<String> labels,
            int gap) {
        SheetScene.Layout layout = new SheetScene.Layout(columns, labels, gap, spec.size());
        RowPictures pictures = run.spec().pictures();
        return new SheetScene(run.steps()::snapshot,
                (snapshot, check) -> pictures.of(images.apply(snapshot, check), layout.cell()), layout);
    }
}
