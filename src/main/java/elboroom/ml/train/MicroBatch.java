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
import elboroom.ml.train.Adam.Gradient;
import org.jspecify.annotations.Nullable;

/// Reads a batch, or a part of it, and computes its losses and its gradient, with the times that this takes. All arrays
/// are its own.
final class MicroBatch implements AutoCloseable {

    private final BatchReader reader;
    private final NDManager manager = Torch.newManager();
    private final BatchGradient gradient;
    private double beta;
    private LossSums losses = new Averages(0).sums();
    private long data;
    private long forward;

    /// @param gradient closed with this object
    MicroBatch(BatchReader reader, BatchGradient gradient) {
        this.reader = reader;
        this.gradient = gradient;
    }

    /// Computes a part of the batch that begins at `order[from]`.
    void compute(Model model, int[] order, int from, BatchPart part, long step) {
        long start = System.nanoTime();
        Batch examples = reader.partForTraining(manager, order, from, part.offset(), part.size(), step);
        long read = System.nanoTime();
        data = read - start;
        gradient.compute(model, examples, terms -> {
            add(model, terms);
            forward = System.nanoTime() - read;
        });
        if (gradient.after() == null) {
            manager.close();
        }
    }

    private void add(Model model, Terms terms) {
        Averages averages = new Averages(model.spec().latent());
        terms.addTo(averages, model.spec().latent());
        losses = averages.sums();
        beta = terms.beta();
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
        return gradient.terms();
    }

    /// The action of the family after the update of the weights.
    @Nullable
    Runnable after() {
        return gradient.after();
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
        gradient.close();
    }
}
