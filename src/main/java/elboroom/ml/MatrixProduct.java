package elboroom.ml;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Measures libtorch's peak throughput on this machine: a product of two large square matrices. Used as a reference for
/// training speed.
public final class MatrixProduct {

    private static final int SIDE = 1024;
    private static final int ROUNDS = 30;

    private MatrixProduct() {}

    /// Returns multiply-adds per second, in the fastest of several rounds.
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
