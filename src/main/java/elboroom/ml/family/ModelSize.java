package elboroom.ml.family;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Parameter;

/// Estimates the memory that training a model needs, from its specification alone, before anything is allocated.
/// Thread-safe.
public final class ModelSize {

    private static final double GIB = 1 << 30;
    /// Java heap bytes per weight: two snapshots with both of Adam's moments, because one may be taken while another is
    /// written.
    private static final int HEAP_BYTES = 2 * 3 * Float.BYTES;
    /// Maximum fraction of the heap for these.
    private static final double HEAP_SHARE = 0.75;
    /// Native bytes per activation: the value, its gradient, and a temporary of the operation.
    private static final int VALUE_BYTES = 3 * Float.BYTES;
    /// Native memory relative to the heap: the heap is a quarter of the physical memory by default.
    private static final int NATIVE_SHARE = 3;

    private ModelSize() {}

    /// Refuses a model that this computer cannot train.
    ///
    /// @throws ProblemException `problem.spec.size`, or `problem.spec.sizeUncounted` if the number of weights overflows
    public static void require(ModelSpec spec) {
        require(spec, Runtime.getRuntime().maxMemory());
    }

    /// Refuses a model or batch size that this computer cannot train.
    ///
    /// @param examples batch size
    /// @throws ProblemException `problem.spec.size` or `problem.spec.batchSize`
    public static void require(ModelSpec spec, int examples) {
        require(spec);
        double needed = Models.of(spec).values(examples) * VALUE_BYTES;
        double room = (double) NATIVE_SHARE * Runtime.getRuntime().maxMemory();
        if (needed > room || (double) examples * widest(spec) > Integer.MAX_VALUE) {
            throw new ProblemException(
                    Problem.of("problem.spec.batchSize", examples, needed / GIB, room / GIB));
        }
    }

    static void require(ModelSpec spec, long heap) {
        long weights = weights(spec);
        if (weights == Long.MAX_VALUE) {
            throw new ProblemException(Problem.of("problem.spec.sizeUncounted", Long.MAX_VALUE));
        }
        double needed = (double) weights * HEAP_BYTES;
        double room = HEAP_SHARE * heap;
        if (needed > room || weights > Integer.MAX_VALUE) {
            throw new ProblemException(Problem.of("problem.spec.size", weights, needed / GIB, room / GIB));
        }
    }

    /// Returns the number of weights of a model; `Long.MAX_VALUE` if it overflows.
    public static long weights(ModelSpec spec) {
        try {
            long weights = 0;
            for (Parameter parameter : Models.of(spec).parameters()) {
                weights = Math.addExact(weights, product(parameter.shape().getShape()));
            }
            return weights;
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE;
        }
    }

    private static long product(long[] sides) {
        long product = 1;
        for (long side : sides) {
            product = Math.multiplyExact(product, side);
        }
        return product;
    }

    private static long widest(ModelSpec spec) {
        return (long) spec.likelihood().outputs(spec.shape().size()) + spec.classes();
    }
}
