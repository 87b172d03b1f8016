package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.ModelSpec;
import org.jspecify.annotations.Nullable;

/// An encoder and a decoder, as pure functions of weights; what their outputs mean is for a family to say.
public final class Autoencoder {

    private final ModelSpec spec;
    private final Network encoder;
    private final Network decoder;

    public Autoencoder(ModelSpec spec) {
        this.spec = spec;
        this.encoder = Networks.encoder(spec);
        this.decoder = Networks.decoder(spec);
    }

    /// Every array of both networks, in a fixed order.
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(encoder.parameters());
        parameters.addAll(decoder.parameters());
        return parameters;
    }

    /// The arrays of the decoder alone.
    public List<Parameter> decoderParameters() {
        return decoder.parameters();
    }

    /// The encoder's output for images `[batch, pixels]`.
    ///
    /// @param labels one-hot, `[batch, classes]`, where the family is conditional
    public NDArray encode(NDArray images, @Nullable NDArray labels, Weights weights) {
        return encoder.forward(beside(images, labels), weights);
    }

    /// The likelihood's parameters for decoder inputs `[batch, numbers]`: `[batch, outputs · pixels]`.
    ///
    /// @param labels one-hot, `[batch, classes]`, where the family is conditional
    public NDArray decode(NDArray points, @Nullable NDArray labels, Weights weights) {
        return decoder.forward(beside(points, labels), weights);
    }

    private static NDArray beside(NDArray values, @Nullable NDArray labels) {
        return labels == null ? values : values.concat(labels, 1);
    }

    /// How many numbers go from layer to layer for an example, images and points included.
    public long valuesPerExample() {
        Shape image = new Shape((long) spec.shape().size() + spec.classes());
        Shape point = new Shape((long) Networks.decoderInputs(spec) + spec.classes());
        return encoder.values(image) + decoder.values(point);
    }

    /// How many multiplications with a following addition the matrix products of a training step take for each example:
    /// once forward, then once for the gradients of the weights and once for those of what comes in, which the images
    /// do not need.
    public long multiplyAddsPerExample() {
        List<Long> costs = new ArrayList<>(
                encoder.multiplyAdds(new Shape((long) spec.shape().size() + spec.classes())));
        costs.addAll(decoder.multiplyAdds(new Shape((long) Networks.decoderInputs(spec) + spec.classes())));
        long first = costs.stream().filter(cost -> cost > 0).findFirst().orElseThrow();
        return 3 * costs.stream().mapToLong(Long::longValue).sum() - first;
    }
}
