package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import org.jspecify.annotations.Nullable;

/// An encoder and a decoder, as pure functions of weights; the model family interprets their outputs.
public final class Autoencoder {

    private final ModelSpec spec;
    private final Network encoder;
    private final Network decoder;

    public Autoencoder(ModelSpec spec) {
        this.spec = spec;
        this.encoder = Networks.encoder(spec);
        this.decoder = Networks.decoder(spec);
    }

    /// Returns all parameters of both networks, in a fixed order.
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(encoder.parameters());
        parameters.addAll(decoder.parameters());
        return parameters;
    }

    /// Returns the parameters of the decoder only.
    public List<Parameter> decoderParameters() {
        return decoder.parameters();
    }

    /// Returns the encoder's output for images `[batch, pixels]`.
    ///
    /// @param labels one-hot, `[batch, classes]`, for conditional families
    public NDArray encode(NDArray images, @Nullable NDArray labels, Weights weights) {
        return encoder.forward(withLabels(present(images), labels), weights);
    }

    /// Returns the same with the outputs of all layers, for the derivative with respect to the images.
    public EncoderPass encoderPass(NDArray images, Weights weights) {
        return new EncoderPass(encoder, present(images), weights);
    }

    /// Returns the images with 0 for missing values.
    private NDArray present(NDArray images) {
        return spec.likelihood() instanceof Likelihood.Columns columns && columns.missing()
                ? Torch.withoutMissing(images)
                : images;
    }

    /// Returns the likelihood's parameters for decoder inputs `[batch, numbers]`: `[batch, outputs · pixels]`.
    ///
    /// @param labels one-hot, `[batch, classes]`, for conditional families
    public NDArray decode(NDArray points, @Nullable NDArray labels, Weights weights) {
        return decoder.forward(withLabels(points, labels), weights);
    }

    private static NDArray withLabels(NDArray values, @Nullable NDArray labels) {
        return labels == null ? values : values.concat(labels, 1);
    }

    /// Returns the number of activations per example, including images and latent points.
    public long valuesPerExample() {
        Shape image = new Shape((long) spec.shape().size() + spec.classes());
        Shape point = new Shape((long) Networks.decoderInputs(spec) + spec.classes());
        return encoder.values(image) + decoder.values(point);
    }

    /// Returns the number of values that the squared Jacobian of an `encoderPass` takes in a batch.
    public double jacobianValues(int examples) {
        return EncoderPass.values(encoder, new Shape(spec.shape().size()), examples);
    }

    /// Returns the multiply-adds of a training step per example: one forward pass, the gradients of the weights, and
    /// the gradients of the inputs, which are not needed for the images.
    public long multiplyAddsPerExample() {
        List<Long> costs = new ArrayList<>(
                encoder.multiplyAdds(new Shape((long) spec.shape().size() + spec.classes())));
        costs.addAll(decoder.multiplyAdds(new Shape((long) Networks.decoderInputs(spec) + spec.classes())));
        long first = costs.stream().filter(cost -> cost > 0).findFirst().orElseThrow();
        return 3 * costs.stream().mapToLong(Long::longValue).sum() - first;
    }
}
