package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.ml.model.Weights;

/// How the examples of a batch pass through encoder and decoder: as a whole or divided into parts. Only a loss that
/// combines examples needs to ask; the result is the same.
public interface Passes {

    /// All examples at once, on the calling thread.
    Passes WHOLE = new Passes() {

        @Override
        public NDArray encode(Model model, Batch batch, Weights weights) {
            return model.networks().encode(batch.images(), batch.labels(), weights);
        }

        @Override
        public NDArray negativeLog(Model model, Batch batch, NDArray inputs, Weights weights) {
            return model.likelihood().negativeLog(batch.images(),
                    model.networks().decode(inputs, batch.labels(), weights), weights);
        }
    };

    /// Returns the output of the encoder, `[batch, outputs]`.
    NDArray encode(Model model, Batch batch, Weights weights);

    /// Returns −log p(x|z), `[batch]`.
    ///
    /// @param inputs of the decoder, `[batch, inputs]`
    NDArray negativeLog(Model model, Batch batch, NDArray inputs, Weights weights);
}
