package elboroom.metrics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CodeUsageTest {

    @Test
    void perplexityOfAHalfAndTwoQuartersIsTwoToThePowerOfOneAndAHalf() {
        assertThat(CodeUsage.of(new int[]{4, 1, 4, 2}, 6).perplexity()).isCloseTo(Math.pow(2, 1.5), within(1e-12));
    }

    @Test
    void perplexityIsOneForOneCodeAndTheSizeForUniformUsage() {
        assertThat(CodeUsage.of(new int[]{3, 3, 3}, 8).perplexity()).isEqualTo(1);
        assertThat(CodeUsage.of(new int[]{0, 1, 2, 3, 3, 2, 1, 0}, 4).perplexity()).isCloseTo(4, within(1e-12));
    }

    @Test
    void countsUsedAndDeadCodes() {
        CodeUsage usage = CodeUsage.of(new int[]{4, 1, 4, 2}, 6);
        assertThat(usage.counts()).containsExactly(0, 1, 1, 0, 2, 0);
        assertThat(usage.size()).isEqualTo(6);
        assertThat(usage.used()).isEqualTo(3);
        assertThat(usage.dead()).isEqualTo(3);
    }

    @Test
    void anEpochIsTheSumOfItsBatches() {
        CodeUsage epoch = CodeUsage.of(new int[]{0, 0}, 2).plus(CodeUsage.of(new int[]{1, 1}, 2));
        assertThat(epoch.counts()).containsExactly(2, 2);
        assertThat(epoch.perplexity()).isCloseTo(2, within(1e-12));
    }

    @Test
    void withoutCodesThereIsNoPerplexity() {
        CodeUsage usage = CodeUsage.of(new int[0], 5);
        assertThat(usage.perplexity()).isNaN();
        assertThat(usage.dead()).isEqualTo(5);
    }

    @Test
    void refusesToAddCodebooksOfDifferentSizes() {
        CodeUsage usage = CodeUsage.of(new int[0], 5);
        assertThatIllegalArgumentException().isThrownBy(() -> usage.plus(CodeUsage.of(new int[0], 6)));
    }
}
