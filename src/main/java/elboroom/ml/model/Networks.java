package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.types.Shape;
import elboroom.domain.ImageShape;
import elboroom.domain.ModelSpec;

/// Builds the encoder and the decoder that a `ModelSpec` asks for.
///
/// Encoders map `[batch, pixels]` to `[batch, 2 · latent]` (means, then log-variances), decoders `[batch, latent]` to
/// `[batch, pixels]`. The convolutional encoder halves the image with 4×4 kernels down to 7 or 4 pixels a side, goes
/// through the dense `hidden` layers, and the decoder climbs back by sub-pixel convolutions.
final class Networks {

    private static final int FIRST_CHANNELS = 32;
    private static final int CHANNELS = 64;

    private Networks() {}

    static Network encoder(ModelSpec spec) {
        return switch (spec.architecture()) {
            case MLP -> new Network(
                    dense("encoder", widths(spec.shape().size(), spec.hidden(), 2 * spec.latent()), deep(spec), false));
            case CONV -> convolutionalEncoder(spec);
        };
    }

    static Network decoder(ModelSpec spec) {
        return switch (spec.architecture()) {
            case MLP -> new Network(
                    dense("decoder", widths(spec.latent(), spec.hidden().reversed(), spec.shape().size()), deep(spec),
                            false));
            case CONV -> convolutionalDecoder(spec);
        };
    }

    private static Network convolutionalEncoder(ModelSpec spec) {
        List<Layer> layers = new ArrayList<>();
        ImageShape shape = spec.shape();
        layers.add(new Layer.Reshape(new Shape(shape.channels(), shape.height(), shape.width())));
        List<Integer> channels = channels(spec);
        for (int i = 1; i < channels.size(); i++) {
            layers.add(new Layer.Convolution("encoder.conv" + i, channels.get(i - 1), channels.get(i), 4, 2, true));
            layers.add(new Layer.Relu());
        }
        layers.add(new Layer.Reshape(new Shape(features(spec))));
        layers.addAll(dense("encoder", widths(features(spec), spec.hidden(), 2 * spec.latent()), true, false));
        return new Network(layers);
    }

    private static Network convolutionalDecoder(ModelSpec spec) {
        List<Layer> layers = new ArrayList<>(
                dense("decoder", widths(spec.latent(), spec.hidden().reversed(), features(spec)), true, true));
        List<Integer> channels = channels(spec).reversed();
        int side = narrowest(spec);
        layers.add(new Layer.Reshape(new Shape(channels.getFirst(), side, side)));
        for (int i = 1; i < channels.size(); i++, side *= 2) {
            boolean relu = i < channels.size() - 1;
            layers.add(new Layer.Convolution("decoder.conv" + i, channels.get(i - 1), 4 * channels.get(i), 3, 1, relu));
            layers.add(new Layer.PixelShuffle(channels.get(i), side, side));
            if (relu) {
                layers.add(new Layer.Relu());
            }
        }
        layers.add(new Layer.Reshape(new Shape(spec.shape().size())));
        return new Network(layers);
    }

    /// Channels after each halving, the image's own first.
    private static List<Integer> channels(ModelSpec spec) {
        List<Integer> channels = new ArrayList<>(List.of(spec.shape().channels(), FIRST_CHANNELS));
        for (int side = spec.shape().height() / 2; side > narrowest(spec); side /= 2) {
            channels.add(CHANNELS);
        }
        return channels;
    }

    /// The side at which the convolutions end: 7 for 28 pixels, 4 for 32 and 64.
    private static int narrowest(ModelSpec spec) {
        return spec.shape().height() == 28 ? 7 : 4;
    }

    private static int features(ModelSpec spec) {
        return CHANNELS * narrowest(spec) * narrowest(spec);
    }

    private static List<Integer> widths(int inputs, List<Integer> hidden, int outputs) {
        List<Integer> widths = new ArrayList<>(hidden);
        widths.addFirst(inputs);
        widths.addLast(outputs);
        return widths;
    }

    /// A single hidden layer keeps small first weights: there is no depth in which signals could fade.
    private static boolean deep(ModelSpec spec) {
        return spec.hidden().size() > 1;
    }

    /// Fully connected layers with a ReLU between each two, and with `relu` one behind the last.
    private static List<Layer> dense(String name, List<Integer> widths, boolean deep, boolean relu) {
        List<Layer> layers = new ArrayList<>();
        int last = widths.size() - 1;
        for (int i = 1; i <= last; i++) {
            boolean followed = relu || i < last;
            layers.add(new Layer.Dense(name + ".dense" + i, widths.get(i - 1), widths.get(i), followed && deep));
            if (followed) {
                layers.add(new Layer.Relu());
            }
        }
        return layers;
    }
}
