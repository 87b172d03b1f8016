package elboroom.ml;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class TorchTest {

    /// With DJL's `mul(Number)`, the gradient would use the current content of the freed memory.
    @Test
    void theFactorIsStillInMemoryDuringTheBackwardPass() throws InterruptedException {
        try (NDManager manager = Torch.newManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray x = manager.create(new float[]{1, 2, 3});
            x.setRequiresGradient(true);
            NDArray product = Torch.scaleDifferentiable(x, 3).sum();
            collectGarbage();
            collector.backward(product);
            assertThat(x.getGradient().toFloatArray()).containsOnly(3);
        }
    }

    private static void collectGarbage() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            ReferenceQueue<Object> collected = new ReferenceQueue<>();
            PhantomReference<Object> sentinel = new PhantomReference<>(new Object(), collected);
            System.gc();
            assertThat(collected.remove()).isSameAs(sentinel);
        }
    }
}
