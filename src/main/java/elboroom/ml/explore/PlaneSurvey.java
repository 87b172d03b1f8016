package elboroom.ml.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import elboroom.data.Split;
import elboroom.domain.data.DataSpace;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Draws;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.PlaneGrid;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.Capability;

/// Decodes what the data space of a model of points shows: reconstructions, a grid over a plane of the latent space, and
/// samples; a batch at a time. What is drawn depends on nothing but the model, so that the same draws move as it learns.
public final class PlaneSurvey {

    /// How many examples are reconstructed at most.
    public static final int EXAMPLES = 500;

    /// How many points the grid has along each dimension.
    public static final int SIDE = 25;

    /// How many samples are decoded.
    public static final int SAMPLES = 1_000;

    private static final double RANGE = 3;
    private static final long SEED = 1;
    private static final int DECODED_AT_ONCE = 250;
    private static final int COORDINATES = 2;

    private final Explorer explorer;
    private final SplitEncoding encoding;
    private final LatentPoint base;
    private final int dimensionX;
    private final int dimensionY;
    private final Draws draws;
    private final List<LatentPoint> points = new ArrayList<>();
    private float[] decoded = new float[0];
    private int columns;
    private int done;

    /// @param split whose first examples are reconstructed
    /// @param base the point through which the grid's plane goes; its label is that of grid and samples
    /// @param dimensionY −1 where the latent space has one dimension, and the grid one row
    public PlaneSurvey(Explorer explorer, Split split, LatentPoint base, int dimensionX, int dimensionY, Draws draws) {
        this.explorer = explorer;
        this.encoding = new SplitEncoding(explorer, split, EXAMPLES);
        this.base = base;
        this.dimensionX = dimensionX;
        this.dimensionY = dimensionY;
        this.draws = draws;
    }

    /// Encodes or decodes one more batch.
    ///
    /// @return whether there are more
    /// @throws elboroom.domain.ProblemException when the model has nothing to draw samples from yet
    public boolean advance() {
        if (points.isEmpty()) {
            if (!encoding.advance()) {
                plan(encoding.result());
            }
            return true;
        }
        int end = Math.min(points.size(), done + DECODED_AT_ONCE);
        for (ImageData point : explorer.decode(points.subList(done, end))) {
            System.arraycopy(point.pixels(), 0, decoded, COORDINATES * done, COORDINATES);
            done++;
        }
        return done < points.size();
    }

    public DataSpace result() {
        int examples = encoding.done();
        int grid = points.size() - SAMPLES;
        return new DataSpace(coordinates(0, examples), coordinates(examples, grid), columns,
                coordinates(grid, points.size()));
    }

    private float[] coordinates(int from, int to) {
        float[] part = new float[COORDINATES * (to - from)];
        System.arraycopy(decoded, COORDINATES * from, part, 0, part.length);
        return part;
    }

    private void plan(Latents codes) {
        for (int i = 0; i < codes.size(); i++) {
            points.add(codes.point(i).withLabel(codes.labels()[i]));
        }
        PlaneGrid grid = grid(codes);
        columns = grid.columns();
        points.addAll(Grids.points(grid, base));
        points.addAll(samples());
        decoded = new float[COORDINATES * points.size()];
    }

    /// Where there is a prior, the grid covers nearly all of it; else nearly all codes.
    private PlaneGrid grid(Latents codes) {
        PlaneGrid grid = Grids.plane(dimensionX, dimensionY, SIDE, Spacing.LINEAR, RANGE);
        if (explorer.model().spec().has(Capability.PRIOR)) {
            return grid;
        }
        List<Extent> extents = codes.extents();
        return grid.along(extents.get(dimensionX), dimensionY < 0 ? Extent.STANDARD : extents.get(dimensionY));
    }

    private List<LatentPoint> samples() {
        if (draws == Draws.MODEL) {
            return explorer.sample(SAMPLES, SEED, base.label());
        }
        SplittableRandom random = new SplittableRandom(SEED);
        return Stream.generate(() -> normal(random)).limit(SAMPLES).toList();
    }

    private LatentPoint normal(SplittableRandom random) {
        float[] values = new float[base.dimensions()];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return new LatentPoint(values, base.label());
    }
}
