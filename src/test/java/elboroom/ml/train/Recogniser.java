package elboroom.ml.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import elboroom.data.Split;
import elboroom.domain.data.ImageData;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.domain.model.Tensor;
import elboroom.ml.Batches;
import elboroom.ml.Binarizer;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.Adam.Gradient;

/// An image classifier: a network with one hidden layer, trained with cross-entropy. Independent of the models whose
/// samples it judges.
final class Recogniser implements AutoCloseable {

    private static final int HIDDEN = 64;
    private static final int BATCH = 100;

    private final int classes;
    private final int pixels;
    private final List<Parameter> parameters;
    private final Weights weights;

    Recogniser(Split split, int classes, int epochs) {
        this.classes = classes;
        this.pixels = split.shape().size();
        this.parameters = List.of(new Parameter("in.weight", new Shape(HIDDEN, pixels), Math.sqrt(6.0 / pixels)),
                new Parameter("in.bias", new Shape(HIDDEN), 0),
                new Parameter("out.weight", new Shape(classes, HIDDEN), Math.sqrt(1.0 / HIDDEN)),
                new Parameter("out.bias", new Shape(classes), 0));
        Map<String, Tensor> first = new HashMap<>();
        SplittableRandom random = new SplittableRandom(1);
        parameters.forEach(parameter -> first.put(parameter.name(), parameter.initial(random)));
        this.weights = new Weights(parameters, first);
        train(split, epochs);
    }

    private void train(Split split, int epochs) {
        Adam adam = new Adam(parameters, weights);
        Batches batches = new Batches(split, new Binarizer(Binarization.NONE, 0));
        int[] order = IntStream.range(0, split.size()).toArray();
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int from = 0; from + BATCH <= order.length; from += BATCH) {
                try (NDManager manager = Torch.newManager(); Weights view = weights.view()) {
                    view.requireGradients(parameters);
                    NDArray right = batches.labels(manager, order, from, BATCH, classes);
                    NDArray images = batches.read(manager, order, from, BATCH, 0);
                    Torch.recordGradients(() -> Torch.backward(Torch.scaleDifferentiable(
                            scores(images, view).logSoftmax(1).mul(right).sum(), -1.0 / BATCH)));
                    adam.update(2e-3, List.of(Gradient.of(view, parameters, 1)), Workers.SEQUENTIAL);
                }
            }
        }
    }

    private static NDArray scores(NDArray images, Weights weights) {
        NDArray hidden = Activation.relu(layer(images, "in", weights));
        return layer(hidden, "out", weights);
    }

    private static NDArray layer(NDArray input, String name, Weights weights) {
        return Linear.linear(input, weights.get(name + ".weight"), weights.get(name + ".bias")).singletonOrThrow();
    }

    /// Returns the class of each image.
    int[] classes(List<ImageData> images) {
        float[] values = new float[images.size() * pixels];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i).pixels(), 0, values, i * pixels, pixels);
        }
        try (NDManager manager = Torch.newManager()) {
            return classes(Torch.copy(manager, values, new Shape(images.size(), pixels)));
        }
    }

    private int[] classes(NDArray images) {
        return scores(images, weights).argMax(1).toType(DataType.INT32, false).toIntArray();
    }

    /// Returns the fraction of examples classified correctly.
    double accuracy(Split split) {
        Batches batches = new Batches(split, new Binarizer(Binarization.NONE, 0));
        int[] order = IntStream.range(0, split.size()).toArray();
        try (NDManager manager = Torch.newManager()) {
            int[] predicted = classes(batches.read(manager, order, 0, order.length, 0));
            return IntStream.of(order).filter(i -> predicted[i] == split.label(i)).count() / (double) order.length;
        }
    }

    @Override
    public void close() {
        weights.close();
    }
}
