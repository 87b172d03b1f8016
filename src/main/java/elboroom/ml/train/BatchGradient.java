package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;
import elboroom.ml.family.Batch;
import elboroom.ml.family.Model;
import elboroom.ml.family.Terms;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.Adam.Gradient;
import org.jspecify.annotations.Nullable;

/// The gradient of the objective of a batch, or of a part of it, for its own view of the weights, so that the parts of a
/// batch can be computed on different threads, one at a time on each. A batch whose loss combines examples may itself
/// pass through the networks in parts.
final class BatchGradient implements AutoCloseable {

    private final Weights weights;
    private final List<Parameter> trained;
    private final float weight;
    private final @Nullable PassesInParts passes;
    /// View of the weights that has the gradient.
    private @Nullable Weights own;
    private List<Gradient> gradients = List.of();
    private @Nullable Runnable after;

    /// @param trained parameters to compute the gradient of; with `passes`, only the family's own
    /// @param weights current values; not changed
    /// @param weight share of the gradient of the batch
    /// @param passes computes the gradient of the other parameters and is closed with this object; null if the batch
    ///        passes through the networks as a whole
    BatchGradient(List<Parameter> trained, Weights weights, float weight, @Nullable PassesInParts passes) {
        this.trained = trained;
        this.weights = weights;
        this.weight = weight;
        this.passes = passes;
    }

    /// Computes the losses, then their gradient.
    ///
    /// @param computed receives the losses before the gradient is computed
    void compute(Model model, Batch examples, Consumer<Terms> computed) {
        Weights view = weights.view();
        own = view;
        view.requireGradients(trained);
        Batch batch = passes == null ? examples : examples.with(passes);
        Torch.recordGradients(() -> {
            Terms terms = model.terms(batch, view);
            after = terms.after();
            computed.accept(terms);
            backward(terms.objective());
        });
        gradients = new ArrayList<>(List.of(Gradient.of(view, trained, weight)));
        if (passes != null) {
            gradients.addAll(passes.gradients());
        }
    }

    private void backward(NDArray objective) {
        if (passes == null) {
            Torch.backward(objective);
        } else {
            passes.backward(objective);
        }
    }

    /// The gradient of the objective, in terms to be added; released with this object.
    List<Gradient> terms() {
        return gradients;
    }

    /// The action of the family after the update of the weights.
    @Nullable
    Runnable after() {
        return after;
    }

    @Override
    public void close() {
        if (passes != null) {
            passes.close();
        }
        if (own != null) {
            own.close();
        }
    }
}
