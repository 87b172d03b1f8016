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

/// Decodes what the data space view of a model of points shows: reconstructions, a grid over a latent plane, and
/// samples; a batch at a time. Uses a constant seed, so that the same samples move as training proceeds.
public final class PlaneSurvey {

    /// Maximum number of examples to reconstruct.
    public static final int EXAMPLES = 500;

    /// Number of grid points along each dimension.
    public static final int SIDE = 25;

    /// Number of samples to decode.
    public static final int SAMPLES = 1_000;

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

    /// @param split its first examples are reconstructed
    /// @param base the point that the grid's plane passes through; grid and samples use its label
    /// @param dimensionY −1 if the latent space has one dimension, which gives a grid with one row
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
    /// @throws elboroom.domain.ProblemException if the model has nothing to sample from yet
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

    /// With a prior, the grid covers nearly all of it; otherwise nearly all codes.
    private PlaneGrid grid(Latents codes) {
        return Grids.plane(dimensionX, dimensionY, SIDE, Spacing.LINEAR, Extent.RANGE)
                .along(codes.extents(explorer.model().spec()));
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
