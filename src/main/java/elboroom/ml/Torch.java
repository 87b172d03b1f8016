package elboroom.ml;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// The door to libtorch: starts it as this program needs it and moves arrays across.
///
/// libtorch is used from one thread at a time; `prepareThread` is called once on each thread that uses it.
public final class Torch {

    private static final int ALIGNMENT = 64;

    private Torch() {}

    /// Starts the engine, which takes about half a second the first time and nothing later.
    ///
    /// @throws ProblemException when libtorch cannot be loaded
    public static void start() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        waitPassively();
        try {
            Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            throw new ProblemException(Problem.of("problem.engine.start", String.valueOf(e.getMessage())), e);
        }
        prepareThread();
    }

    /// Switches off the recording of graphs on this thread; a gradient collector switches it on while it lives.
    public static void prepareThread() {
        JniUtils.setGradMode(false);
    }

    /// How many threads an operation may use.
    public static int threads() {
        return JniUtils.getNumThreads();
    }

    /// Sets how many threads an operation may use, for the whole process.
    public static void threads(int count) {
        JniUtils.setNumThreads(count);
    }

    /// A manager whose arrays live until it is closed; every tensor of the program has such an owner.
    public static NDManager newManager() {
        return NDManager.newBaseManager(null, "PyTorch");
    }

    /// A direct buffer for `count` floats in native order, freed with the arena. Buffers that the garbage collector
    /// frees would pile up: it does not see how large they are.
    public static ByteBuffer floats(Arena arena, int count) {
        return arena.allocate((long) count * Float.BYTES, ALIGNMENT).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /// An array that shares the memory of a direct buffer of floats.
    public static NDArray share(NDManager manager, ByteBuffer buffer, Shape shape) {
        return manager.create(buffer, shape, DataType.FLOAT32);
    }

    /// An array with a copy of `values`.
    public static NDArray copy(NDManager manager, float[] values, Shape shape) {
        NDArray array = manager.create(shape, DataType.FLOAT32);
        array.toByteBuffer(true).asFloatBuffer().put(values);
        return array;
    }

    /// `array · factor`, for computations of which a gradient is taken. The backward pass reads the factor again, and
    /// DJL's own `mul(Number)` keeps it in a Java buffer that the collector may have freed by then; this one is kept by
    /// libtorch.
    public static NDArray scaleDifferentiable(NDArray array, double factor) {
        try (NDArray scalar = array.getManager().full(new Shape(), (float) factor, DataType.FLOAT32)) {
            return array.mul(scalar);
        }
    }

    /// OpenMP's threads spin at every barrier unless told otherwise, and then one busy neighbour makes a step several
    /// times slower. The variable must be in the environment before libgomp is loaded.
    @SuppressWarnings("restricted") // setenv has a plain C signature
    private static void waitPassively() {
        var linker = Linker.nativeLinker();
        var setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty() || System.getenv("OMP_WAIT_POLICY") != null) {
            return; // Windows has no setenv: there the launcher sets the variable
        }
        try (Arena arena = Arena.ofConfined()) {
            var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT);
            int _ = (int) linker.downcallHandle(setenv.get(), type).invokeExact(arena.allocateFrom("OMP_WAIT_POLICY"),
                    arena.allocateFrom("PASSIVE"), 0);
        } catch (Throwable e) {
            throw new IllegalStateException("setenv failed", e);
        }
    }
}
