package elboroom.service.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import elboroom.domain.data.DataSpace;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Draws;
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

/// A query on a snapshot with a result of type `T`.
public final class Query<T> {

    private static final int DECODED_AT_ONCE = 100;
    /// Limits for estimates of log p(x): the number of examples, and the number of samples over all of them.
    private static final int LIKELIHOODS = 10_000;
    private static final int DRAWS = 1_000_000;

    private final Question question;
    private final Function<Explorer, Work<T>> begin;

    private Query(Question question, Function<Explorer, Work<T>> begin) {
        this.question = question;
        this.begin = begin;
    }

    /// What the query asks for.
    public Question question() {
        return question;
    }

    /// A running query: its job, and the result once the job is done.
    ///
    /// @param part the fraction done, 0 to 1
    public record Work<T>(Job job, Supplier<T> answer, DoubleSupplier part) {

        Work(Job job, Supplier<T> answer) {
            this(job, answer, () -> 0);
        }

        static <T> Work<T> atOnce(Supplier<T> answer) {
            return new Work<>(() -> false, answer);
        }
    }

    public Work<T> begin(Explorer explorer) {
        return begin.apply(explorer);
    }

    /// Decodes one point.
    public static Query<ImageData> decode(LatentPoint point) {
        return new Query<>(new Question.Decode(point),
                explorer -> Work.atOnce(() -> explorer.decode(List.of(point)).getFirst()));
    }

    /// Decodes `n` equally spaced points from one point to another, both included, with the first one's label.
    public static Query<List<ImageData>> line(LatentPoint from, LatentPoint to, int n) {
        return new Query<>(new Question.Line(from, to, n),
                explorer -> Work.atOnce(() -> explorer.decode(Grids.line(from, to, n))));
    }

    /// Draws a random latent point.
    ///
    /// @param label the class to condition on, −1 for none
    public static Query<LatentPoint> draw(long seed, int label) {
        return new Query<>(new Question.Draw(seed, label),
                explorer -> Work.atOnce(() -> explorer.sample(1, seed, label).getFirst()));
    }

    /// Encodes and decodes an image and returns its loss terms.
    ///
    /// @param label the class to condition on, −1 for none
    public static Query<Reconstruction> reconstruct(ImageData image, int label) {
        return new Query<>(new Question.Reconstruct(image, label),
                explorer -> Work.atOnce(() -> explorer.reconstruct(image, label)));
    }

    /// Decodes a grid over a plane of latent space.
    public static Query<Manifold> manifold(Question.Plane plane) {
        return grid(plane, Grids.plane(plane.dimensionX(), plane.dimensionY(), plane.n(), plane.spacing(),
                plane.range()).along(plane.x(), plane.y()), plane.base());
    }

    /// Decodes a grid with one row per class and `n` columns along a dimension through `base`.
    public static Query<Manifold> classes(LatentPoint base, int dimension, int first, int rows, int n, Spacing spacing,
            double range) {
        Question question = new Question.Classes(base, dimension, first, rows, n, spacing, range);
        return grid(question, Grids.classes(dimension, first, rows, n, spacing, range), base);
    }

    /// Decodes many points.
    public static Query<List<ImageData>> decode(List<LatentPoint> points) {
        return decode(new Question.DecodeAll(points), points, images -> images);
    }

    private static Query<Manifold> grid(Question question, LatentGrid grid, LatentPoint base) {
        return decode(question, Grids.points(grid, base), images -> new Manifold(grid, images));
    }

    private static <T> Query<T> decode(Question question, List<LatentPoint> points,
            Function<List<ImageData>, T> answer) {
        return new Query<>(question, explorer -> {
            List<ImageData> images = new ArrayList<>(points.size());
            return new Work<>(() -> {
                int end = Math.min(points.size(), images.size() + DECODED_AT_ONCE);
                images.addAll(explorer.decode(points.subList(images.size(), end)));
                return end < points.size();
            }, () -> answer.apply(images));
        });
    }

    /// Encodes the first `limit` held-out examples.
    public static Query<Latents> latents(LoadedData data, int limit) {
        return new Query<>(new Question.Encode(data, limit), explorer -> {
            SplitEncoding encoding = new SplitEncoding(explorer, data.dataset().heldOut(), limit);
            return new Work<>(encoding::advance, encoding::result);
        });
    }

    /// Evaluates a model of 2D points on the plane that its data lie in.
    ///
    /// @param base the point through which the plane of the decoded grid passes
    public static Query<DataSpace> dataSpace(LoadedData data, LatentPoint base, int dimensionX, int dimensionY,
            Draws draws) {
        return new Query<>(new Question.Plotted(data, base, dimensionX, dimensionY, draws), explorer -> {
            PlaneSurvey survey = new PlaneSurvey(explorer, data.dataset().heldOut(), base, dimensionX, dimensionY,
                    draws);
            return new Work<>(survey::advance, survey::result);
        });
    }

    /// Computes all metrics on the held-out examples.
    ///
    /// @param samples of z per example for the estimate of log p(x), 0 to skip it; more samples mean fewer examples
    /// @param seed of all random draws
    public static Query<EvaluationReport> numbers(LoadedData data, int samples, long seed) {
        int limit = Math.min(LIKELIHOODS, DRAWS / Math.max(1, samples));
        return new Query<>(new Question.Measure(data, samples), explorer -> {
            Measurement measurement = new Measurement(explorer, data.dataset().heldOut(), samples, limit, seed);
            return new Work<>(measurement::advance, measurement::result, measurement::part);
        });
    }
}
