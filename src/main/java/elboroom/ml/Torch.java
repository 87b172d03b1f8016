package elboroom.ml;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Starts libtorch with the settings this program needs, and transfers arrays.
///
/// libtorch is used from one thread, and during a training step from one more; call `prepareThread` once on each.
public final class Torch {

    private static final int ALIGNMENT = 64;

    private Torch() {}

    /// Loads libtorch's largest library if it is unpacked, as in the packaged application. A failure is left to `start`,
    /// which reports it. Any thread may call this.
    @SuppressWarnings("restricted") // loads the library that `start` loads
    public static void preload() {
        String folder = System.getProperty("PYTORCH_LIBRARY_PATH");
        if (folder == null) {
            return;
        }
        waitPassively();
        try {
            SymbolLookup.libraryLookup(Path.of(folder, System.mapLibraryName("torch_cpu")), Arena.global());
        } catch (IllegalArgumentException e) {
            // `start` fails in the same way
        }
    }

    /// Starts the engine, which takes about half a second; further calls have no effect.
    ///
    /// @throws ProblemException if libtorch cannot be loaded
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

    /// Disables autograd recording on this thread, except within `recordGradients`.
    public static void prepareThread() {
        JniUtils.setGradMode(false);
    }

    /// Runs a computation with autograd recording on this thread. Unlike DJL's gradient collector, of which a process can
    /// have only one at a time, several threads can record at once.
    public static void recordGradients(Runnable computation) {
        boolean recording = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        try {
            computation.run();
        } finally {
            JniUtils.setGradMode(recording);
        }
    }

    /// Computes the gradient of a recorded scalar and adds it to the gradients of the arrays that require one.
    public static void backward(NDArray scalar) {
        backward(scalar, false);
    }

    /// As above.
    ///
    /// @param keep whether the recording is needed again
    public static void backward(NDArray scalar, boolean keep) {
        try (NDArray one = scalar.onesLike()) {
            JniUtils.backward((PtNDArray) scalar, (PtNDArray) one, keep, false);
        }
    }

    /// Follows a gradient with respect to a recorded array back to the arrays that require one.
    public static void backward(NDArray array, NDArray gradient) {
        JniUtils.backward((PtNDArray) array, (PtNDArray) gradient, false, false);
    }

    /// Returns the number of threads per operation on the calling thread.
    public static int threads() {
        return JniUtils.getNumThreads();
    }

    /// Sets the number of threads per operation for the calling thread, and for threads that have not yet called
    /// libtorch.
    public static void threads(int count) {
        JniUtils.setNumThreads(count);
        int _ = JniUtils.getNumThreads(); // a thread takes over the setting of the process at its first call of this
    }

    /// Returns a manager that owns its arrays until it is closed; every tensor of the program belongs to one.
    public static NDManager newManager() {
        return NDManager.newBaseManager(null, "PyTorch");
    }

    /// Allocates a direct buffer for `count` floats in native order, freed with the arena. Garbage-collected buffers
    /// would accumulate, because the collector does not see their size.
    public static ByteBuffer floats(Arena arena, int count) {
        return arena.allocate((long) count * Float.BYTES, ALIGNMENT).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /// Returns an array that shares the memory of a direct buffer of floats.
    public static NDArray share(NDManager manager, ByteBuffer buffer, Shape shape) {
        return manager.create(buffer, shape, DataType.FLOAT32);
    }

    /// Returns an array with a copy of `values`.
    public static NDArray copy(NDManager manager, float[] values, Shape shape) {
        NDArray array = manager.create(shape, DataType.FLOAT32);
        array.toByteBuffer(true).asFloatBuffer().put(values);
        return array;
    }

    /// Returns `array · factor`, differentiable. The backward pass reads the factor again; DJL's `mul(Number)` keeps it
    /// in a Java buffer that may be freed by then, whereas here libtorch owns it.
    public static NDArray scaleDifferentiable(NDArray array, double factor) {
        try (NDArray scalar = array.getManager().full(new Shape(), (float) factor, DataType.FLOAT32)) {
            return array.mul(scalar);
        }
    }

    /// Returns an array with 0 in place of missing values (NaN).
    public static NDArray withoutMissing(NDArray array) {
        return NDArrays.where(array.isNaN(), array.zerosLike(), array);
    }

    /// Returns 1 where an array has a value and 0 where it is missing (NaN).
    public static NDArray present(NDArray array) {
        return array.isNaN().logicalNot().toType(DataType.FLOAT32, false);
    }

    /// By default, OpenMP threads spin at every barrier, so that one other busy process makes a step several times
    /// slower. The variable must be set in the environment before libgomp is loaded.
    @SuppressWarnings("restricted") // setenv has a plain C signature
    private static void waitPassively() {
        if (System.getenv("OMP_WAIT_POLICY") != null) {
            return; // the launcher for Linux sets it
        }
        var linker = Linker.nativeLinker();
        var setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return; // Windows
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
