package elboroom.ml.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.FeatureMaps;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Layer.First;

/// Builds the encoder and the decoder of a `ModelSpec`.
///
/// Encoders map `[batch, pixels]` to `[batch, outputs]`, decoders `[batch, inputs]` to `[batch, likelihood's numbers]`;
/// the sizes depend on the family's latent. A convolutional encoder halves the image with 4×4 or 3×3 kernels down to the
/// last of `FeatureMaps`, followed by the dense `hidden` layers; the decoder mirrors it with sub-pixel or transposed
/// convolutions (no ReLU before the first transposed one). With a codebook there are no dense layers: each pixel of the
/// last feature map has a code.
final class Networks {

    private static final int FIRST_CHANNELS = 32;
    private static final int CHANNELS = 64;

    private Networks() {}

    static Network encoder(ModelSpec spec) {
        int inputs = spec.shape().size() + spec.classes();
        return switch (spec.architecture()) {
            case MLP -> new Network(dense("encoder", widths(inputs, spec.hidden(), encoderOutputs(spec)), spec));
            case CONV -> new Network(convolutionalEncoder(spec, 4));
            case CONV_TRANSPOSED -> new Network(convolutionalEncoder(spec, 3));
        };
    }

    static Network decoder(ModelSpec spec) {
        return switch (spec.architecture()) {
            case MLP -> new Network(dense("decoder", widths(decoderInputs(spec) + spec.classes(),
                    spec.hidden().reversed(), spec.likelihood().outputs(spec.shape().size())), spec));
            case CONV, CONV_TRANSPOSED -> new Network(convolutionalDecoder(spec));
        };
    }

    /// Returns the size of the encoder's output: means and log-variances, a point, or a vector for each code.
    private static int encoderOutputs(ModelSpec spec) {
        return spec.has(Capability.POSTERIOR) ? 2 * spec.latent() : decoderInputs(spec);
    }

    /// Returns the size of the decoder's input, without the label.
    static int decoderInputs(ModelSpec spec) {
        return spec.has(Capability.CODEBOOK) ? spec.latent() * codeSize(spec) : spec.latent();
    }

    private static int codeSize(ModelSpec spec) {
        return spec.family().integer("code-size");
    }

    private static List<Layer> convolutionalEncoder(ModelSpec spec, int kernel) {
        List<Layer> layers = new ArrayList<>();
        List<Integer> channels = channels(spec);
        if (spec.classes() > 0) {
            layers.add(new Layer.LabelPlane("encoder.label", spec.shape(), spec.classes()));
            channels.set(0, channels.getFirst() + 1);
        } else {
            ImageShape shape = spec.shape();
            layers.add(new Rearrangement.Reshape(new Shape(shape.channels(), shape.height(), shape.width())));
        }
        FeatureMaps maps = FeatureMaps.of(spec.shape());
        if (!maps.padded().equals(spec.shape())) {
            layers.add(new Rearrangement.Pad(spec.shape(), maps.padded()));
        }
        for (int i = 1; i < channels.size(); i++) {
            layers.add(new Layer.Convolution("encoder.conv" + i, channels.get(i - 1), channels.get(i), kernel, 2,
                    First.RELU));
            layers.add(new Layer.Relu());
        }
        if (spec.has(Capability.CODEBOOK)) {
            layers.add(new Layer.Convolution("encoder.codes", channels.getLast(), codeSize(spec), 3, 1, First.PLAIN));
            layers.add(new Rearrangement.ChannelsLast(codeSize(spec), maps.height(), maps.width()));
        } else {
            layers.add(new Rearrangement.Reshape(new Shape(features(spec))));
            layers.addAll(dense("encoder", widths(features(spec), spec.hidden(), encoderOutputs(spec)),
                    new Layer.Relu(), First.RELU, false));
        }
        return layers;
    }

    private static List<Layer> convolutionalDecoder(ModelSpec spec) {
        List<Layer> layers = new ArrayList<>();
        List<Integer> channels = channels(spec).reversed();
        FeatureMaps maps = FeatureMaps.of(spec.shape());
        if (spec.has(Capability.CODEBOOK)) {
            layers.add(new Rearrangement.ChannelsFirst(codeSize(spec), maps.height(), maps.width()));
            layers.add(new Layer.Convolution("decoder.codes", codeSize(spec), channels.getFirst(), 3, 1,
                    First.RELU));
            layers.add(new Layer.Relu());
        } else {
            layers.addAll(dense("decoder", widths(decoderInputs(spec) + spec.classes(), spec.hidden().reversed(),
                    features(spec)), new Layer.Relu(), First.RELU, spec.architecture() == Architecture.CONV));
            layers.add(new Rearrangement.Reshape(new Shape(channels.getFirst(), maps.height(), maps.width())));
        }
        channels.set(channels.size() - 1, spec.likelihood().outputs(channels.getLast()));
        for (int i = 1; i < channels.size(); i++) {
            boolean relu = i < channels.size() - 1;
            layers.addAll(doubling(spec, "decoder.conv" + i, channels.get(i - 1), channels.get(i),
                    maps.height() << (i - 1), maps.width() << (i - 1), relu ? First.RELU : First.PLAIN));
            if (relu) {
                layers.add(new Layer.Relu());
            }
        }
        if (!maps.padded().equals(spec.shape())) {
            layers.add(new Rearrangement.Crop(maps.padded(), spec.shape()));
        }
        layers.add(new Rearrangement.Reshape(new Shape(spec.likelihood().outputs(spec.shape().size()))));
        return layers;
    }

    /// Returns the layers that double the sides of a feature map.
    private static List<Layer> doubling(ModelSpec spec, String name, int inputs, int outputs, int height, int width,
            First first) {
        return spec.architecture() == Architecture.CONV_TRANSPOSED
                ? List.of(new TransposedConvolution(name, inputs, outputs, first))
                : List.of(new Layer.Convolution(name, inputs, 4 * outputs, 3, 1, first),
                        new Rearrangement.PixelShuffle(outputs, height, width));
    }

    /// Returns the channels after each halving, starting with those of the image.
    private static List<Integer> channels(ModelSpec spec) {
        List<Integer> channels = new ArrayList<>(List.of(spec.shape().channels(), FIRST_CHANNELS));
        channels.addAll(Collections.nCopies(FeatureMaps.of(spec.shape()).stages() - 1, CHANNELS));
        return channels;
    }

    /// Returns the size of the last feature map. With a single stage, it has as many channels as the first.
    private static int features(ModelSpec spec) {
        FeatureMaps maps = FeatureMaps.of(spec.shape());
        return channels(spec).getLast() * maps.height() * maps.width();
    }

    private static List<Integer> widths(int inputs, List<Integer> hidden, int outputs) {
        List<Integer> widths = new ArrayList<>(hidden);
        widths.addFirst(inputs);
        widths.addLast(outputs);
        return widths;
    }

    /// Builds dense layers. A single hidden ReLU layer keeps the small initialisation: it is not deep enough for
    /// signals to vanish.
    private static List<Layer> dense(String name, List<Integer> widths, ModelSpec spec) {
        if (spec.activation() == Activation.TANH) {
            return dense(name, widths, new Layer.Tanh(), First.TANH, false);
        }
        return dense(name, widths, new Layer.Relu(), spec.hidden().size() > 1 ? First.RELU : First.PLAIN, false);
    }

    /// Builds dense layers with an activation after each except the last, which is followed by `behind`.
    private static List<Layer> dense(String name, List<Integer> widths, Layer activation, First first,
            boolean behind) {
        List<Layer> layers = new ArrayList<>();
        int last = widths.size() - 1;
        for (int i = 1; i <= last; i++) {
            boolean followed = behind || i < last;
            layers.add(new Layer.Dense(name + ".dense" + i, widths.get(i - 1), widths.get(i),
                    followed ? first : First.PLAIN));
            if (followed) {
                layers.add(activation);
            }
        }
        return layers;
    }
}
