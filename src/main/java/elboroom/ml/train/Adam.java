package elboroom.ml.train;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import elboroom.domain.model.Tensor;
import elboroom.domain.training.AdamState;
import elboroom.ml.Workers;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.AdamUpdate.Target;

/// Adam (Kingma & Ba 2015, algorithm 1) with the usual decay rates.
///
/// libtorch's implementation makes about ten passes over each weight; this one makes a single pass in blocks, directly on
/// the memory of weights and gradients. The weights are divided between two threads.
final class Adam {

    /// The number of threads that share an update.
    private static final int THREADS = 2;

    /// A part of the gradient of an objective, which is a weighted sum of such parts.
    ///
    /// @param values a buffer for each parameter that has this part, by its name; the memory belongs to the weights
    /// that have the gradient
    /// @param weight in the sum
    record Gradient(Map<String, FloatBuffer> values, float weight) {

        /// Returns the gradient that `weights` have.
        static Gradient of(Weights weights, List<Parameter> parameters, float weight) {
            Map<String, FloatBuffer> values = new HashMap<>();
            for (Parameter parameter : parameters) {
                values.put(parameter.name(),
                        weights.get(parameter.name()).getGradient().toByteBuffer(true).asFloatBuffer());
            }
            return new Gradient(values, weight);
        }
    }

    private record Moments(String name, int[] shape, float[] first, float[] second) {

        boolean in(Map<String, Tensor> state) {
            Tensor tensor = state.get(name);
            return tensor != null && Arrays.equals(tensor.shape(), shape);
        }
    }

    private final Weights weights;
    private final List<Moments> moments = new ArrayList<>();
    private long updates;

    Adam(List<Parameter> parameters, Weights weights) {
        this.weights = weights;
        for (Parameter parameter : parameters) {
            Tensor first = parameter.zeros();
            moments.add(new Moments(parameter.name(), first.shape(), first.values(), parameter.zeros().values()));
        }
    }

    /// Restores a state. A state in which a parameter is missing or has another shape does not match these weights.
    ///
    /// @return whether the state matches; if not, nothing is changed
    boolean restore(AdamState state) {
        boolean fits = moments.stream().allMatch(moment -> moment.in(state.first()) && moment.in(state.second()));
        if (fits) {
            updates = state.updates();
            for (Moments moment : moments) {
                copy(state.first(), moment.name(), moment.first());
                copy(state.second(), moment.name(), moment.second());
            }
        }
        return fits;
    }

    private static void copy(Map<String, Tensor> from, String name, float[] to) {
        System.arraycopy(Objects.requireNonNull(from.get(name)).values(), 0, to, 0, to.length);
    }

    /// Returns a copy of everything that the next update depends on.
    AdamState state() {
        Map<String, Tensor> first = new HashMap<>();
        Map<String, Tensor> second = new HashMap<>();
        for (Moments moment : moments) {
            first.put(moment.name(), new Tensor(moment.shape(), moment.first().clone()));
            second.put(moment.name(), new Tensor(moment.shape(), moment.second().clone()));
        }
        return new AdamState(updates, first, second);
    }

    /// Updates the weights with the gradient of a batch.
    ///
    /// @param parts of the gradient, which are added in this order; each parameter is in at least one
    void update(double learningRate, List<Gradient> parts, Workers workers) {
        updates++;
        List<Target> targets = targets(parts);
        int size = targets.stream().mapToInt(Target::size).sum();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int from = (int) ((long) size * i / THREADS);
            int to = (int) ((long) size * (i + 1) / THREADS);
            work.add(() -> new AdamUpdate(learningRate, updates).apply(targets, from, to));
        }
        workers.run(work);
    }

    private List<Target> targets(List<Gradient> parts) {
        return moments.stream().map(moment -> target(moment, parts)).toList();
    }

    private Target target(Moments moment, List<Gradient> parts) {
        List<AdamUpdate.Part> gradients = new ArrayList<>();
        for (Gradient part : parts) {
            FloatBuffer values = part.values().get(moment.name());
            if (values != null) {
                gradients.add(new AdamUpdate.Part(values, part.weight()));
            }
        }
        return new Target(weights.memory(moment.name()).asFloatBuffer(), moment.first(), moment.second(), gradients);
    }
}
