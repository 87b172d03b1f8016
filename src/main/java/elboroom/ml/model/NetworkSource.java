package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.ModelSpec;

/// The encoder and the decoder of a `ModelSpec` as PyTorch source: a class derived from `nn.Module` for each, with the
/// same layers, whose parameters have the names of the weights without `encoder.` or `decoder.`. Like the networks, they
/// map `[batch, numbers]` to `[batch, numbers]`.
public final class NetworkSource {

    private static final String INDENT = "        ";

    private final List<String> modules = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    private NetworkSource() {}

    /// Returns the class `Encoder`.
    public static String encoder(ModelSpec spec) {
        return of(Networks.encoder(spec)).text("Encoder", "Maps images, and labels if there are any, to numbers of z.");
    }

    /// Returns the class `Decoder`.
    public static String decoder(ModelSpec spec) {
        return of(Networks.decoder(spec)).text("Decoder", "Maps z, and labels if there are any, to numbers of p(x|z).");
    }

    private static NetworkSource of(Network network) {
        NetworkSource source = new NetworkSource();
        network.layers().forEach(source::add);
        return source;
    }

    private String text(String name, String about) {
        return """
                class %s(nn.Module):
                    \"""%s\"""

                    def __init__(self):
                        super().__init__()
                %s

                    def forward(self, x):
                %s
                        return x
                """.formatted(name, about, lines(modules), lines(steps));
    }

    private static String lines(List<String> lines) {
        return INDENT + String.join("\n" + INDENT, lines);
    }

    private void add(Layer layer) {
        switch (layer) {
            case Layer.Dense(String name, int inputs, int outputs, _) ->
                module(name, "nn.Linear(%s, %s)".formatted(inputs, outputs));
            case Layer.Convolution(String name, int inputs, int outputs, int kernel, int stride, _) ->
                module(name,
                        "nn.Conv2d(%s, %s, kernel_size=%s, stride=%s, padding=1)".formatted(inputs, outputs, kernel,
                                stride));
            case TransposedConvolution(String name, int inputs, int outputs, _) ->
                module(name,
                        "nn.ConvTranspose2d(%s, %s, kernel_size=4, stride=2, padding=1)".formatted(inputs, outputs));
            case Layer.LabelPlane(String name, ImageShape shape, int classes) -> labelPlane(name, shape, classes);
            case Layer.Relu _ -> activate("torch.relu(%s)");
            case Layer.Tanh _ -> activate("torch.tanh(%s)");
            case Layer.LeakyRelu _ -> activate("F.leaky_relu(%s, 0.2)");
            case Rearrangement rearrangement -> step(expression(rearrangement));
        }
    }

    private static String expression(Rearrangement layer) {
        return switch (layer) {
            case Rearrangement.ChannelsLast _ -> "x.permute(0, 2, 3, 1).flatten(1)";
            case Rearrangement.ChannelsFirst(int channels, int height, int width) ->
                "x.reshape(-1, %s, %s, %s).permute(0, 3, 1, 2)".formatted(height, width, channels);
            case Rearrangement.Reshape(Shape example) -> reshape(example);
            case Rearrangement.Pad(ImageShape from, ImageShape to) -> pad(to.width() - from.width(),
                    to.height() - from.height());
            case Rearrangement.Crop(ImageShape from, ImageShape to) -> crop(from, to);
            case Rearrangement.PixelShuffle _ -> "F.pixel_shuffle(x, 2)";
        };
    }

    private static String reshape(Shape example) {
        return example.dimension() == 1
                ? "x.flatten(1)"
                : "x.reshape(-1, %s, %s, %s)".formatted(example.get(0), example.get(1), example.get(2));
    }

    private static String pad(int columns, int rows) {
        return "F.pad(x, (%s, %s, %s, %s))".formatted(columns / 2, columns - columns / 2, rows / 2, rows - rows / 2);
    }

    private static String crop(ImageShape from, ImageShape to) {
        int top = (from.height() - to.height()) / 2;
        int left = (from.width() - to.width()) / 2;
        return "x[:, :, %s:%s, %s:%s]".formatted(top, top + to.height(), left, left + to.width());
    }

    /// The label, one-hot behind the pixels, becomes one more channel.
    private void labelPlane(String name, ImageShape shape, int classes) {
        String plane = attribute(name);
        modules.add("%s = nn.Linear(%s, %s)".formatted(plane, classes, shape.height() * shape.width()));
        steps.add("pixels, label = x[:, :%s], x[:, %s:]".formatted(shape.size(), shape.size()));
        steps.add("pixels = pixels.reshape(-1, %s, %s, %s)".formatted(shape.channels(), shape.height(), shape.width()));
        steps.add("label = %s(label).reshape(-1, 1, %s, %s)".formatted(plane, shape.height(), shape.width()));
        step("torch.cat([pixels, label], 1)");
    }

    private void module(String name, String constructor) {
        modules.add(attribute(name) + " = " + constructor);
        step(attribute(name) + "(x)");
    }

    /// `encoder.dense1` is `self.dense1` of the encoder.
    private static String attribute(String name) {
        return "self." + name.substring(name.indexOf('.') + 1);
    }

    private void step(String expression) {
        steps.add("x = " + expression);
    }

    /// Applies a function to the result of the previous step, on the same line.
    private void activate(String function) {
        String before = steps.removeLast().substring("x = ".length());
        step(function.replace("%s", before));
    }
}
