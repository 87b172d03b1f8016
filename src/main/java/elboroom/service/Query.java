package elboroom.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import elboroom.domain.ImageData;
import elboroom.domain.LatentPoint;
import elboroom.domain.Latents;
import elboroom.domain.Manifold;
import elboroom.domain.PlaneGrid;
import elboroom.domain.Reconstruction;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.Grids;
import elboroom.ml.explore.SplitEncoding;

/// A question to a snapshot whose answer is a `T`.
public final class Query<T> {

    private static final int DECODED_AT_ONCE = 100;

    private final Question question;
    private final Function<Explorer, Work<T>> begin;

    private Query(Question question, Function<Explorer, Work<T>> begin) {
        this.question = question;
        this.begin = begin;
    }

    /// What is asked.
    public Question question() {
        return question;
    }

    /// A question under way: a job, and its answer once there is nothing more to do.
    record Work<T>(Job job, Supplier<T> answer) {

        static <T> Work<T> atOnce(Supplier<T> answer) {
            return new Work<>(() -> false, answer);
        }
    }

    Work<T> begin(Explorer explorer) {
        return begin.apply(explorer);
    }

    /// The image at one point.
    public static Query<ImageData> decode(LatentPoint point) {
        return new Query<>(new Question.Decode(point),
                explorer -> Work.atOnce(() -> explorer.decode(List.of(point)).getFirst()));
    }

    /// An image, encoded and decoded again, with its loss terms.
    public static Query<Reconstruction> reconstruct(ImageData image) {
        return new Query<>(new Question.Reconstruct(image),
                explorer -> Work.atOnce(() -> explorer.reconstruct(image)));
    }

    /// A point drawn from the prior, or from what the family has in its place.
    public static Query<LatentPoint> sample(long seed, int label) {
        return new Query<>(new Question.Sample(seed, label),
                explorer -> Work.atOnce(() -> explorer.sample(1, seed, label).getFirst()));
    }

    /// The decoded grid over a plane.
    public static Query<Manifold> manifold(Question.Plane plane) {
        return new Query<>(plane, explorer -> {
            PlaneGrid grid = Grids.plane(plane.dimensionX(), plane.dimensionY(), plane.n(), plane.spacing(),
                    plane.range()).along(plane.x(), plane.y());
            List<LatentPoint> points = Grids.points(grid, plane.base());
            List<ImageData> images = new ArrayList<>(points.size());
            return new Work<>(() -> {
                int end = Math.min(points.size(), images.size() + DECODED_AT_ONCE);
                images.addAll(explorer.decode(points.subList(images.size(), end)));
                return end < points.size();
            }, () -> new Manifold(grid, images));
        });
    }

    /// The posteriors of the first `limit` held-out examples.
    public static Query<Latents> latents(LoadedData data, int limit) {
        return new Query<>(new Question.Encode(data, limit), explorer -> {
            SplitEncoding encoding = new SplitEncoding(explorer, data.dataset().heldOut(), limit);
            return new Work<>(encoding::advance, encoding::result);
        });
    }
}
