package elboroom.service.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.ml.explore.Explorer;

/// A running query: its job, and the result once the job is done.
///
/// @param part the fraction done, 0 to 1
public record Work<T>(Job job, Supplier<T> answer, DoubleSupplier part) {

    private static final int DECODED_AT_ONCE = 100;

    Work(Job job, Supplier<T> answer) {
        this(job, answer, () -> 0);
    }

    static <T> Work<T> atOnce(Supplier<T> answer) {
        return new Work<>(() -> false, answer);
    }

    static <T> Work<T> decode(Explorer explorer, List<LatentPoint> points, Function<List<ImageData>, T> answer) {
        List<ImageData> images = new ArrayList<>(points.size());
        return new Work<>(() -> {
            int end = Math.min(points.size(), images.size() + DECODED_AT_ONCE);
            images.addAll(explorer.decode(points.subList(images.size(), end)));
            return end < points.size();
        }, () -> answer.apply(images));
    }
}
