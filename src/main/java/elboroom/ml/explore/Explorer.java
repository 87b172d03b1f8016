package elboroom.ml.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.ml.Batches;
import elboroom.ml.Binarizer;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import org.jspecify.annotations.Nullable;

/// Answers questions about one snapshot. Owns a native copy of its weights until it is closed; lives on the thread
/// that uses libtorch.
public final class Explorer implements AutoCloseable {

    /// How many draws of z the reconstruction term of a single image is averaged over, where z is drawn.
    public static final int SAMPLES = 64;

    private final Snapshot snapshot;
    private final Model model;
    private final Weights weights;

    /// @throws elboroom.domain.ProblemException when the weights do not belong to the model
    public Explorer(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.model = Models.of(snapshot.model());
        this.weights = new Weights(model.parameters(), snapshot.weights());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /// The mean image of p(x|z) at each point.
    public List<ImageData> decode(List<LatentPoint> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        try (NDManager manager = Torch.newManager()) {
            return images(
                    model.likelihood().mean(model.decode(stack(manager, points), labels(manager, points), weights)));
        }
    }

    /// Points that new images are decoded from: draws of the prior, or of what the family has in its place.
    ///
    /// @param label of each point, where the model is told one; else −1
    /// @throws elboroom.domain.ProblemException when there is nothing to sample from yet
    public List<LatentPoint> sample(int count, long seed, int label) {
        List<LatentPoint> points = new ArrayList<>(count);
        try (NDManager manager = Torch.newManager()) {
            float[] values = model
                    .sample(manager, new CounterNoise(seed), 0, count, labels(manager, label, count), weights)
                    .toFloatArray();
            int latent = values.length / count;
            for (int from = 0; from < values.length; from += latent) {
                points.add(new LatentPoint(Arrays.copyOfRange(values, from, from + latent), label));
            }
        }
        return points;
    }

    /// What the encoder says of images `[batch, pixels]`; the arrays belong to the images' manager.
    ///
    /// @param labels one-hot, where the model is told them
    Posterior encode(NDArray images, @Nullable NDArray labels) {
        return model.encode(images, labels, weights);
    }

    /// The model whose weights these are.
    public Model model() {
        return model;
    }

    public Weights weights() {
        return weights;
    }

    /// Encodes an image, decodes its posterior mean, and estimates both loss terms with a fixed set of draws.
    public Reconstruction reconstruct(ImageData image) {
        return reconstruct(image, -1);
    }

    /// The same beside a label, where the model is told one.
    public Reconstruction reconstruct(ImageData image, int label) {
        float[] pixels = new Binarizer(model.spec().likelihood().binarization(), 0).apply(image.pixels());
        try (NDManager manager = Torch.newManager()) {
            NDArray input = Torch.copy(manager, pixels, new Shape(1, pixels.length));
            NDArray labels = labels(manager, label, 1);
            Posterior posterior = encode(input, labels);
            float[] kl = posterior.logVar() == null
                    ? new float[0]
                    : model.kl(posterior, labels, weights).toFloatArray();
            NDArray output = model.likelihood().mean(model.decode(posterior.mean(), labels, weights));
            double total = 0;
            for (float nats : kl) {
                total += nats;
            }
            return new Reconstruction(image, images(output).getFirst(),
                    new LatentPoint(posterior.mean().toFloatArray(), label),
                    new Losses(reconstruction(input, posterior, label), total, 1, 1), samples(posterior), kl);
        }
    }

    /// Where there is no distribution over z, one is all there are.
    private static int samples(Posterior posterior) {
        return posterior.logVar() == null ? 1 : SAMPLES;
    }

    /// −log p(x|z) averaged over draws of z.
    private double reconstruction(NDArray input, Posterior posterior, int label) {
        NDManager manager = input.getManager();
        int samples = samples(posterior);
        NDArray draws = posterior.sample(new CounterNoise(samples).normal(manager, 0, samples, model.spec().latent()));
        return model.negativeLog(input.repeat(0, samples), draws, labels(manager, label, samples), weights).mean()
                .getFloat();
    }

    private @Nullable NDArray labels(NDManager manager, int label, int count) {
        int[] labels = new int[count];
        Arrays.fill(labels, label);
        return oneHot(manager, labels);
    }

    private @Nullable NDArray labels(NDManager manager, List<LatentPoint> points) {
        return oneHot(manager, points.stream().mapToInt(LatentPoint::label).toArray());
    }

    private @Nullable NDArray oneHot(NDManager manager, int[] labels) {
        int classes = model.spec().classes();
        return classes == 0 ? null : Batches.oneHot(manager, labels, classes);
    }

    @Override
    public void close() {
        weights.close();
    }

    private static NDArray stack(NDManager manager, List<LatentPoint> points) {
        int latent = points.getFirst().dimensions();
        float[] values = new float[points.size() * latent];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i).values(), 0, values, i * latent, latent);
        }
        return Torch.copy(manager, values, new Shape(points.size(), latent));
    }

    private List<ImageData> images(NDArray output) {
        ImageShape shape = model.spec().shape();
        float[] all = output.toFloatArray();
        List<ImageData> images = new ArrayList<>(all.length / shape.size());
        for (int from = 0; from < all.length; from += shape.size()) {
            images.add(new ImageData(shape, Arrays.copyOfRange(all, from, from + shape.size())));
        }
        return images;
    }
}
