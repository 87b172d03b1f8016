package elboroom.service.engine;

import java.util.List;

import elboroom.domain.data.DataSpace;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Draws;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.latent.Spacing;
import elboroom.metrics.EvaluationReport;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.Grids;
import elboroom.ml.explore.Measurement;
import elboroom.ml.explore.PlaneSurvey;
import elboroom.ml.explore.SplitEncoding;
import elboroom.service.data.LoadedData;

/// A query on a snapshot with a result of type `T`. Each is a record of its parameters, so that queries can be
/// compared, logged, and answered by a test double without a model.
public sealed interface Query<T> {

    /// Starts the query on the engine thread; its work is then done piece by piece.
    Work<T> begin(Explorer explorer);

    /// Decodes one point.
    record Decode(LatentPoint point) implements Query<ImageData> {

        @Override
        public Work<ImageData> begin(Explorer explorer) {
            return Work.atOnce(() -> explorer.decode(List.of(point)).getFirst());
        }
    }

    /// Decodes many points.
    record DecodeAll(List<LatentPoint> points) implements Query<List<ImageData>> {

        @Override
        public Work<List<ImageData>> begin(Explorer explorer) {
            return Work.decode(explorer, points, images -> images);
        }
    }

    /// Draws a random latent point from the prior, or from the family's replacement for it.
    ///
    /// @param label the class to condition on, −1 for none
    record Draw(long seed, int label) implements Query<LatentPoint> {

        @Override
        public Work<LatentPoint> begin(Explorer explorer) {
            return Work.atOnce(() -> explorer.sample(1, seed, label).getFirst());
        }
    }

    /// Encodes and decodes an image and returns its loss terms.
    ///
    /// @param label the class to condition on, −1 for none
    record Reconstruct(ImageData image, int label) implements Query<Reconstruction> {

        @Override
        public Work<Reconstruction> begin(Explorer explorer) {
            return Work.atOnce(() -> explorer.reconstruct(image, label));
        }
    }

    /// Decodes a grid of latent points.
    sealed interface Grid extends Query<Manifold> {

        LatentGrid grid();

        /// The point whose remaining coordinates all points of the grid have.
        LatentPoint base();

        @Override
        default Work<Manifold> begin(Explorer explorer) {
            LatentGrid grid = grid();
            return Work.decode(explorer, Grids.points(grid, base()), images -> new Manifold(grid, images));
        }
    }

    /// Decodes an n × n grid over a plane through `base`; a single row if `dimensionY` is −1.
    ///
    /// @param range of a linear grid, in units of the two extents
    record Plane(LatentPoint base, int dimensionX, int dimensionY, int n, Spacing spacing, double range, Extent x,
            Extent y) implements Grid {

        @Override
        public LatentGrid grid() {
            return Grids.plane(dimensionX, dimensionY, n, spacing, range).along(x, y);
        }
    }

    /// Decodes a grid with one row per class, starting at `first`, and `n` columns along a dimension through `base`.
    record Classes(LatentPoint base, int dimension, int first, int rows, int n, Spacing spacing, double range)
            implements
                Grid {

        @Override
        public LatentGrid grid() {
            return Grids.classes(dimension, first, rows, n, spacing, range);
        }
    }

    /// Encodes the first `limit` held-out examples.
    record Encode(LoadedData data, int limit) implements Query<Latents> {

        @Override
        public Work<Latents> begin(Explorer explorer) {
            SplitEncoding encoding = new SplitEncoding(explorer, data.dataset().heldOut(), limit);
            return new Work<>(encoding::advance, encoding::result);
        }
    }

    /// Evaluates a model of 2D points on the plane that its data lie in.
    ///
    /// @param base the point through which the plane of the decoded grid passes
    record Survey(LoadedData data, LatentPoint base, int dimensionX, int dimensionY, Draws draws)
            implements
                Query<DataSpace> {

        @Override
        public Work<DataSpace> begin(Explorer explorer) {
            PlaneSurvey survey = new PlaneSurvey(explorer, data.dataset().heldOut(), base, dimensionX, dimensionY,
                    draws);
            return new Work<>(survey::advance, survey::result);
        }
    }

    /// Computes all metrics on the held-out examples.
    ///
    /// @param samples of z per example for the estimate of log p(x), 0 to skip it; more samples mean fewer examples
    /// @param seed of all random draws
    record Measure(LoadedData data, int samples, long seed) implements Query<EvaluationReport> {

        /// Limits for estimates of log p(x): the number of examples, and the number of samples over all of them.
        private static final int LIKELIHOODS = 10_000;
        private static final int DRAWS = 1_000_000;

        @Override
        public Work<EvaluationReport> begin(Explorer explorer) {
            int limit = Math.min(LIKELIHOODS, DRAWS / Math.max(1, samples));
            Measurement measurement = new Measurement(explorer, data.dataset().heldOut(), samples, limit, seed);
            return new Work<>(measurement::advance, measurement::result, measurement::part);
        }
    }
}
