package elboroom.bench;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimingStatsTest {

    @Test
    void givesMedianAndPercentileInMilliseconds() {
        List<Long> nanos = LongStream.rangeClosed(1, 200).mapToObj(i -> 1_000_000 * (201 - i)).toList();
        assertThat(TimingStats.of(nanos)).isEqualTo(new TimingStats(100, 198, 200, 200));
    }

    @Test
    void aSingleValueIsEveryStatistic() {
        assertThat(TimingStats.of(List.of(5_000_000L))).isEqualTo(new TimingStats(5, 5, 5, 1));
    }
}
