package elboroom.data;

import java.util.List;
import java.util.stream.IntStream;

import elboroom.data.toy.Toys;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.Toy;

/// The toy distributions as datasets: 10,000 training and 2,000 held-out points, drawn from fixed seeds.
final class BuiltInToys {

    static final int TRAIN = 10_000;
    static final int HELD_OUT = 2_000;

    private static final long TRAIN_SEED = 20_131_220L;
    private static final long HELD_OUT_SEED = 20_140_410L;

    private BuiltInToys() {}

    static Dataset load(Toy toy, int limit, Progress progress) {
        int count = limit == 0 ? TRAIN : Math.min(limit, TRAIN);
        progress.check(0, count + HELD_OUT);
        List<String> classes = IntStream.range(0, Toys.classes(toy)).mapToObj(String::valueOf).toList();
        return new Dataset(new DataSummary(toy.id(), ImageShape.POINT, count, HELD_OUT, classes, List.of()),
                new PointSplit(Toys.draw(toy, TRAIN_SEED, count)),
                new PointSplit(Toys.draw(toy, HELD_OUT_SEED, HELD_OUT)));
    }
}
