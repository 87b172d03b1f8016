package elboroom.data;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class BuiltInToysTest {

    @ParameterizedTest
    @EnumSource(Toy.class)
    void holdsTwelveThousandPoints(Toy toy) {
        Dataset data = load(toy, 0, 1);

        assertThat(data.summary().name()).isEqualTo(toy.id());
        assertThat(data.summary().shape()).isEqualTo(ImageShape.POINT);
        assertThat(data.train().shape()).isEqualTo(data.heldOut().shape()).isEqualTo(ImageShape.POINT);
        assertThat(data.train().size()).isEqualTo(10_000).isEqualTo(data.summary().train());
        assertThat(data.heldOut().size()).isEqualTo(2_000).isEqualTo(data.summary().heldOut());
        assertThat(data.options()).isEmpty();
    }

    @Test
    void labelsAreThoseOfTheClasses() {
        assertThat(load(Toy.MOONS, 0, 1).summary().classes()).containsExactly("0", "1");
        assertThat(labels(load(Toy.MOONS, 0, 1).heldOut())).containsOnly(0, 1);
        assertThat(load(Toy.RINGS, 0, 1).summary().classes()).containsExactly("0", "1", "2");
        assertThat(labels(load(Toy.RINGS, 0, 1).heldOut())).containsOnly(0, 1, 2);
        assertThat(load(Toy.SINE, 0, 1).summary().classes()).isEmpty();
        assertThat(labels(load(Toy.SINE, 0, 1).heldOut())).containsOnly(-1);
    }

    @ParameterizedTest
    @EnumSource(Toy.class)
    void limitAppliesToTrainingExamplesOnly(Toy toy) {
        Dataset few = load(toy, 30, 1);

        assertThat(few.train().size()).isEqualTo(few.summary().train()).isEqualTo(30);
        assertThat(few.heldOut().size()).isEqualTo(2_000);
        assertThat(points(few.train(), 30)).isEqualTo(points(load(toy, 0, 1).train(), 30));
        assertThat(load(toy, 20_000, 1).train().size()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @EnumSource(Toy.class)
    void theTrainingSeedDoesNotChangeTheData(Toy toy) {
        assertThat(points(load(toy, 10, 1).train(), 10)).isEqualTo(points(load(toy, 10, 2).train(), 10));
    }

    @ParameterizedTest
    @EnumSource(Toy.class)
    void noPointIsInBothSplits(Toy toy) {
        Dataset data = load(toy, 0, 1);
        assertThat(Collections.disjoint(pairs(data.train()), pairs(data.heldOut()))).isTrue();
    }

    @Test
    void pointsAreCopiedToTheOffset() {
        Split split = load(Toy.SPIRAL, 10, 1).train();
        float[] target = {7, 7, 7, 7};

        split.copy(3, target, 1);

        float[] all = points(split, 10);
        assertThat(target).containsExactly(7, all[6], all[7], 7);
    }

    private static Dataset load(Toy toy, int limit, long seed) {
        return Datasets.load(DataSpec.of(toy.source()).withFitting(ImageFitting.square(28, 1)).withLimit(limit), seed,
                Progress.IGNORED);
    }

    private static float[] points(Split split, int count) {
        float[] points = new float[2 * count];
        IntStream.range(0, count).forEach(i -> split.copy(i, points, 2 * i));
        return points;
    }

    private static Set<List<Float>> pairs(Split split) {
        float[] points = points(split, split.size());
        return IntStream.range(0, split.size()).mapToObj(i -> List.of(points[2 * i], points[2 * i + 1]))
                .collect(Collectors.toSet());
    }

    private static int[] labels(Split split) {
        return IntStream.range(0, split.size()).map(split::label).toArray();
    }
}
