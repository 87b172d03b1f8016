package elboroom.ml.model;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Tensor;
import elboroom.ml.Torch;
import org.jspecify.annotations.Nullable;

/// The weights of one model in native memory, owned by this object until closed.
///
/// Each array shares its memory with a buffer, so that the optimizer can write and snapshots can be read without
/// copying through libtorch.
public final class Weights implements AutoCloseable {

    private record Entry(NDArray array, ByteBuffer buffer) {}

    /// The owner of the memory; null if it is shared.
    private final @Nullable Arena arena;
    private final NDManager manager = Torch.newManager();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private @Nullable Weights frozen;

    /// Copies `values` to native memory.
    ///
    /// @throws ProblemException if a parameter is missing or has another shape
    public Weights(List<Parameter> parameters, Map<String, Tensor> values) {
        Arena owner = Arena.ofShared();
        arena = owner;
        for (Parameter parameter : parameters) {
            Tensor tensor = values.get(parameter.name());
            if (tensor == null || !parameter.fits(tensor)) {
                close();
                throw new ProblemException(Problem.of("problem.weights.shape", parameter.name(), parameter.text(),
                        tensor == null ? "-" : Arrays.toString(tensor.shape())));
            }
            ByteBuffer buffer = Torch.floats(owner, tensor.values().length);
            buffer.asFloatBuffer().put(tensor.values());
            entries.put(parameter.name(), new Entry(Torch.share(manager, buffer, parameter.shape()), buffer));
        }
    }

    /// Shares the memory with separate arrays.
    private Weights(Weights shared) {
        arena = null;
        shared.entries.forEach((name, entry) -> entries.put(name, new Entry(
                Torch.share(manager, entry.buffer(), entry.array().getShape()), entry.buffer())));
    }

    /// Returns the same weights as constants: no gradients flow to them. Closed with this object.
    public Weights frozen() {
        if (frozen == null) {
            frozen = view();
        }
        return frozen;
    }

    /// Returns the same weights as arrays that share the memory but have gradients of their own. To be closed before
    /// this object.
    public Weights view() {
        return new Weights(this);
    }

    /// Returns the array of a parameter.
    public NDArray get(String name) {
        return entry(name).array();
    }

    /// Returns a parameter for expressions that start with it. Their results belong to the given manager; with `get`
    /// they would live as long as these weights.
    public NDArray in(NDManager step, String name) {
        NDArray array = get(name);
        NDArray view = array.reshape(array.getShape());
        view.attach(step);
        return view;
    }

    /// Returns the memory of a parameter.
    public ByteBuffer memory(String name) {
        return entry(name).buffer();
    }

    /// Enables gradients for these parameters.
    public void requireGradients(List<Parameter> parameters) {
        parameters.forEach(parameter -> get(parameter.name()).setRequiresGradient(true));
    }

    /// Copies the weights to the Java heap.
    public Map<String, Tensor> copy() {
        Map<String, Tensor> copies = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            float[] values = new float[entry.buffer().capacity() / Float.BYTES];
            entry.buffer().asFloatBuffer().get(values);
            int[] shape = Arrays.stream(entry.array().getShape().getShape()).mapToInt(Math::toIntExact).toArray();
            copies.put(name, new Tensor(shape, values));
        });
        return copies;
    }

    @Override
    public void close() {
        if (frozen != null) {
            frozen.close();
        }
        manager.close();
        if (arena != null) {
            arena.close();
        }
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no parameter is named " + name);
        }
        return entry;
    }
}
