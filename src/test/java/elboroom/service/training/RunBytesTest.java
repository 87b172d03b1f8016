package elboroom.service.training;

import java.util.List;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunBytesTest {

    private static final ModelSpec MODEL = new ModelSpec(new ImageShape(1, 2, 2), Architecture.MLP, List.of(3), 2,
            new Likelihood.Bernoulli());
    /// Encoder 4·3 + 3 and 3·4 + 4, decoder 2·3 + 3 and 3·4 + 4.
    private static final long WEIGHTS = 15 + 16 + 9 + 16;

    @Test
    void keptStepsAreHalfPrecisionButForTheMarksAndTheNewest() {
        // 20 steps: 0, 1, 2, 5, 10, 20 and the ends of two epochs; exact are the epochs 1 and 2 and the newest
        assertThat(RunBytes.of(MODEL, new OptimizerSpec(1e-3, 10, 2), 100, 7))
                .isEqualTo(WEIGHTS * (5 * 2 + 3 * 12) + 7 * 2 * 8);
    }

    @Test
    void manyEpochsOfALargeModelDoNotOverflow() {
        ModelSpec large = new ModelSpec(new ImageShape(3, 256, 256), Architecture.MLP, List.of(2_000_000_000), 2,
                new Likelihood.Bernoulli());
        assertThat(RunBytes.of(large, new OptimizerSpec(1e-3, 1, 1_000_000), Integer.MAX_VALUE, 1))
                .isEqualTo(Long.MAX_VALUE);
    }
}
