package elboroom.ml.family;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Parameter;

/// What training a model takes of memory, computed from its specification alone, before anything is allocated. Any thread.
public final class ModelSize {

    private static final double GIB = 1 << 30;
    /// On the Java heap, of each weight: two snapshots with both of Adam's moments, as one is taken while one is written.
    private static final int HEAP_BYTES = 2 * 3 * Float.BYTES;
    /// The part of the heap that these may take.
    private static final double HEAP_SHARE = 0.75;
    /// Of each value between two layers: the value, its gradient, and what the operation needs.
    private static final int VALUE_BYTES = 3 * Float.BYTES;
    /// Beside the heap there is three times as much memory, as a heap is a quarter unless somebody chose otherwise.
    private static final int NATIVE_SHARE = 3;

    private ModelSize() {}

    /// Refuses a model that this computer cannot train.
    ///
    /// @throws ProblemException `problem.spec.size`, or `problem.spec.sizeUncounted` where the weights cannot be counted
    public static void require(ModelSpec spec) {
        require(spec, Runtime.getRuntime().maxMemory());
    }

    /// Refuses a model, or a batch, that this computer cannot train.
    ///
    /// @param examples of a batch
    /// @throws ProblemException `problem.spec.size` or `problem.spec.batchSize`
    public static void require(ModelSpec spec, int examples) {
        require(spec);
        double needed = (double) examples * values(spec) * VALUE_BYTES;
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

    /// How many weights a model has; `Long.MAX_VALUE` when it has more than can be counted.
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

    private static long values(ModelSpec spec) {
        return Models.of(spec).networks().valuesPerExample();
    }

    private static long widest(ModelSpec spec) {
        return (long) spec.likelihood().outputs() * spec.shape().size() + spec.classes();
    }
}
