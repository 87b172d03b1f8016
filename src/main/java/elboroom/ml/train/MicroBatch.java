package elboroom.ml.train;

import java.util.List;

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
/// be computed on different threads, one at a time on each.
final class MicroBatch implements AutoCloseable {

    private final BatchReader reader;
    private final NDManager manager = Torch.newManager();
    private final Weights weights;
    private final List<Parameter> trained;
    /// View of the weights that has the gradient of this part.
    private @Nullable Weights own;
    private Gradient gradient = new Gradient(List.of(), 0);
    private double beta;
    private LossSums losses = new Averages(0).sums();
    private @Nullable Runnable after;
    private long data;
    private long forward;

    /// @param trained parameters to compute the gradient of
    /// @param weights current values; not changed
    MicroBatch(BatchReader reader, List<Parameter> trained, Weights weights) {
        this.reader = reader;
        this.trained = trained;
        this.weights = weights;
    }

    /// Computes a part of the batch that begins at `order[from]`.
    void compute(Model model, int[] order, int from, BatchPart part, long step) {
        long start = System.nanoTime();
        Weights view = weights.view();
        own = view;
        view.requireGradients(trained);
        Batch batch = reader.partForTraining(manager, order, from, part.offset(), part.size(), step);
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
            Torch.backward(terms.objective());
        });
        gradient = Gradient.of(view, trained, part.size());
        if (after == null) {
            manager.close();
        }
    }

    /// The KL weight.
    double beta() {
        return beta;
    }

    LossSums losses() {
        return losses;
    }

    /// The gradient of the objective; released with this object.
    Gradient gradient() {
        return gradient;
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
        if (own != null) {
            own.close();
        }
    }
}
