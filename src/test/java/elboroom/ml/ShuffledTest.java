package elboroom.ml;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShuffledTest {

    @Test
    void someNumbersAreDistinctAscendingAndFromTheWholeRange() {
        int[] some = Shuffled.subset(10_000, 200, new SplittableRandom(1));
        assertThat(some).hasSize(200).isSorted().doesNotHaveDuplicates();
        assertThat(IntStream.of(some).average().orElseThrow()).isBetween(4000.0, 6000.0);
        assertThat(Shuffled.subset(10_000, 200, new SplittableRandom(1))).isEqualTo(some);
        assertThat(Shuffled.subset(10_000, 200, new SplittableRandom(2))).isNotEqualTo(some);
    }

    @Test
    void allNumbersRemainInOrder() {
        assertThat(Shuffled.subset(5, 5, new SplittableRandom(1))).containsExactly(0, 1, 2, 3, 4);
        assertThat(Shuffled.subset(3, 100, new SplittableRandom(1))).containsExactly(0, 1, 2);
    }
}
