package elboroom.ml;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// What libtorch makes of this machine at its best: a product of two large square matrices. A yardstick for training.
public final class MatrixProduct {

    private static final int SIDE = 1024;
    private static final int ROUNDS = 30;

    private MatrixProduct() {}

    /// Multiplications with a following addition a second, in the fastest of some rounds.
    public static double multiplyAddsPerSecond() {
        long fastest = Long.MAX_VALUE;
        try (NDManager manager = Torch.newManager()) {
            NDArray a = manager.ones(new Shape(SIDE, SIDE));
            NDArray b = manager.ones(new Shape(SIDE, SIDE));
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                a.matMul(b).close();
                fastest = Math.min(fastest, System.nanoTime() - start);
            }
        }
        return (double) SIDE * SIDE * SIDE / (fastest / 1e9);
    }
}
