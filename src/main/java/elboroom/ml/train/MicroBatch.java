package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.domain.training.LossSums;
import elboroom.ml.Torch;
import elboroom.ml.family.Averages;
import elboroom.ml.family.Batch;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.Model;
import elboroom.ml.family.Terms;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.Adam.Gradient;
import org.jspecify.annotations.Nullable;

/// The losses and the gradient of a batch, or of a part of it. All arrays are its own, so that the parts of a batch can
/// be computed on different threads, one at a time on each. A batch whose loss combines examples may itself pass through
/// the networks in parts.
final class MicroBatch implements AutoCloseable {

    private final BatchReader reader;
    private final NDManager manager = Torch.newManager();
    private final Weights weights;
    private final List<Parameter> trained;
    private final float weight;
    private final @Nullable PassesInParts passes;
    /// View of the weights that has the gradient of this part.
    private @Nullable Weights own;
    private List<Gradient> gradients = List.of();
    private double beta;
    private LossSums losses = new Averages(0).sums();
    private @Nullable Runnable after;
    private long data;
    private long forward;

    /// A batch, or a part of it, that passes through the networks as a whole.
    ///
    /// @param trained parameters to compute the gradient of
    /// @param weights current values; not changed
    /// @param weight its share of the gradient of the batch
    MicroBatch(BatchReader reader, List<Parameter> trained, Weights weights, float weight) {
        this(reader, trained, weights, weight, null);
    }

    /// A batch that passes through the networks in parts.
    ///
    /// @param trained the family's own parameters to compute the gradient of
    /// @param passes computes the gradient of the others; closed with this object
    MicroBatch(BatchReader reader, List<Parameter> trained, Weights weights, PassesInParts passes) {
        this(reader, trained, weights, 1, passes);
    }

    private MicroBatch(BatchReader reader, List<Parameter> trained, Weights weights, float weight,
            @Nullable PassesInParts passes) {
        this.reader = reader;
        this.trained = trained;
        this.weights = weights;
        this.weight = weight;
        this.passes = passes;
    }

    /// Computes a part of the batch that begins at `order[from]`.
    void compute(Model model, int[] order, int from, BatchPart part, long step) {
        long start = System.nanoTime();
        Weights view = weights.view();
        own = view;
        view.requireGradients(trained);
        Batch examples = reader.partForTraining(manager, order, from, part.offset(), part.size(), step);
        Batch batch = passes == null ? examples : examples.with(passes);
        long read = System.nanoTime();
        data = read - start;
        Torch.recordGradients(() -> {
            Terms terms = model.terms(batch, view);
            Averages averages = new Averages(model.spec().latent());
            terms.addTo(averages, model.spec().latent());
            losses = averages.sums();
            beta = terms.beta();
            after = terms.after();
            forward = System.nanoTime() - read;
            backward(terms.objective());
        });
        gradients = new ArrayList<>(List.of(Gradient.of(view, trained, weight)));
        if (passes != null) {
            gradients.addAll(passes.gradients());
        }
        if (after == null) {
            manager.close();
        }
    }

    private void backward(NDArray objective) {
        if (passes == null) {
            Torch.backward(objective);
        } else {
            passes.backward(objective);
        }
    }

    /// The KL weight.
    double beta() {
        return beta;
    }

    LossSums losses() {
        return losses;
    }

    /// The gradient of the objective, in terms to be added; released with this object.
    List<Gradient> gradients() {
        return gradients;
    }

    /// The action of the family after the update of the weights.
    @Nullable
    Runnable after() {
        return after;
    }

    /// Nanoseconds spent reading the examples.
    long data() {
        return data;
    }

    /// Nanoseconds spent computing the losses.
    long forward() {
        return forward;
    }

    @Override
    public void close() {
        manager.close();
        if (passes != null) {
            passes.close();
        }
        if (own != null) {
            own.close();
        }
    }
}
