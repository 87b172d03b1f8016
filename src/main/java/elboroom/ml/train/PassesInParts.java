package elboroom.ml.train;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.family.Batch;
import elboroom.ml.family.Model;
import elboroom.ml.family.Passes;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.Adam.Gradient;
import org.jspecify.annotations.Nullable;

/// Passes a batch through encoder and decoder in parts, each on a thread of its own, while the loss combines all its
/// examples.
///
/// The recording for the gradient is cut at the output of the encoder and at −log p(x|z): the loss gets both as new
/// variables. `backward` applies the chain rule across the cuts, from the loss to the decoders, from their inputs
/// through the loss to the output of the encoder, and to the encoders. Used for one batch, in this order: `encode`,
/// `negativeLog`, `backward`, `gradients`.
final class PassesInParts implements Passes, AutoCloseable {

    /// A part of the batch; its arrays are used on one thread at a time.
    private final class Part {

        private final BatchPart range;
        private final NDManager manager = Torch.newManager();
        private final Weights view = weights.view();
        private @Nullable NDArray encoded;
        private @Nullable NDArray inputs;
        private @Nullable NDArray loss;

        Part(BatchPart range) {
            this.range = range;
            view.requireGradients(trained);
        }

        /// The rows of this part.
        NDArray rows(NDArray whole) {
            NDArray rows = whole.get(new NDIndex("{}:{}", range.offset(), range.offset() + range.size()));
            rows.attach(manager);
            return rows;
        }

        @Nullable
        NDArray rowsOrNull(@Nullable NDArray whole) {
            return whole == null ? null : rows(whole);
        }
    }

    private final List<Parameter> trained;
    private final Weights weights;
    private final Workers workers;
    private final List<Part> parts;
    private @Nullable NDArray encoded;
    private @Nullable NDArray inputs;
    private @Nullable NDArray losses;

    /// @param trained the parameters of networks and likelihood to compute the gradient of
    /// @param weights current values; not changed
    PassesInParts(List<BatchPart> ranges, List<Parameter> trained, Weights weights, Workers workers) {
        this.trained = trained;
        this.weights = weights;
        this.workers = workers;
        this.parts = ranges.stream().map(Part::new).toList();
    }

    @Override
    public NDArray encode(Model model, Batch batch, Weights whole) {
        inParallel(part -> part.encoded = model.networks().encode(part.rows(batch.images()),
                part.rowsOrNull(batch.labels()), part.view));
        NDArray joined = variable(batch, part -> known(part.encoded));
        encoded = joined;
        return joined;
    }

    @Override
    public NDArray negativeLog(Model model, Batch batch, NDArray decoderInputs, Weights whole) {
        NDArray values = decoderInputs.stopGradient();
        inParallel(part -> {
            NDArray own = part.rows(values);
            own.setRequiresGradient(true);
            part.inputs = own;
            NDArray output = model.networks().decode(own, part.rowsOrNull(batch.labels()), part.view);
            part.loss = model.likelihood().negativeLog(part.rows(batch.images()), output, part.view);
        });
        inputs = decoderInputs;
        NDArray joined = variable(batch, part -> known(part.loss));
        losses = joined;
        return joined;
    }

    /// Computes the gradient of the objective for all parameters.
    void backward(NDArray objective) {
        Torch.backward(objective, true);
        NDArray ofLosses = known(losses).getGradient();
        inParallel(part -> Torch.backward(known(part.loss), part.rows(ofLosses)));
        Torch.backward(known(inputs), joined(part -> known(part.inputs).getGradient()));
        NDArray ofEncoded = known(encoded).getGradient();
        inParallel(part -> Torch.backward(known(part.encoded), part.rows(ofEncoded)));
    }

    /// The gradients of the parts, whose sum is that of the objective; released with this object.
    List<Gradient> gradients() {
        return parts.stream().map(part -> Gradient.of(part.view, trained, 1)).toList();
    }

    private void inParallel(Consumer<Part> work) {
        workers.run(parts.stream().<Runnable>map(part -> () -> Torch.recordGradients(() -> work.accept(part)))
                .toList());
    }

    /// The rows of all parts as an array of which the gradient will be computed.
    private NDArray variable(Batch batch, Function<Part, NDArray> rows) {
        NDArray joined = joined(part -> rows.apply(part).stopGradient());
        joined.attach(batch.manager());
        joined.setRequiresGradient(true);
        return joined;
    }

    private NDArray joined(Function<Part, NDArray> rows) {
        return NDArrays.concat(new NDList(parts.stream().map(rows).toList()));
    }

    private static NDArray known(@Nullable NDArray array) {
        return Objects.requireNonNull(array);
    }

    @Override
    public void close() {
        parts.forEach(part -> {
            part.manager.close();
            part.view.close();
        });
    }
}
