package elboroom.ui.exploration;

import elboroom.domain.latent.Latents;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatentsMemoryTest {

    /// A third of the cache, for one dimension with 12 bytes per example.
    private static final int A_THIRD = (64 << 20) / 12 / 3;

    private final LatentsMemory memory = new LatentsMemory();

    @Test
    void theOnesUsedLastStay() {
        for (long step = 1; step <= 3; step++) {
            memory.put(step, latents(A_THIRD));
        }
        assertThat(memory.get(1)).isPresent();
        memory.put(4, latents(A_THIRD));
        assertThat(memory.get(1)).isPresent();
        assertThat(memory.get(2)).isEmpty();
        assertThat(memory.get(4)).isPresent();
    }

    @Test
    void moreExamplesReplaceFewerAndNotTheOtherWayRound() {
        memory.put(1, latents(10));
        memory.put(1, latents(100));
        memory.put(1, latents(10));
        assertThat(memory.get(1)).hasValueSatisfying(latents -> assertThat(latents.size()).isEqualTo(100));
    }

    @Test
    void anotherRunBeginsWithNothing() {
        memory.put(1, latents(10));
        memory.clear();
        assertThat(memory.get(1)).isEmpty();
    }

    private static Latents latents(int examples) {
        return new Latents(1, new float[examples], new float[examples], new int[examples], new float[1]);
    }
}
