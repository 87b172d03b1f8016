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

/// Encodes, decodes and samples with one snapshot. Owns a native copy of its weights until closed; used on the libtorch
/// thread.
public final class Explorer implements AutoCloseable {

    /// Number of samples of z to average the reconstruction term of a single image over, for families with a
    /// distribution over z.
    public static final int SAMPLES = 64;

    private final Snapshot snapshot;
    private final Model model;
    private final Weights weights;

    /// @throws elboroom.domain.ProblemException if the weights do not match the model
    public Explorer(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.model = Models.of(snapshot.model());
        this.weights = new Weights(model.parameters(), snapshot.weights());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /// Returns the mean image of p(x|z) at each point.
    public List<ImageData> decode(List<LatentPoint> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        try (NDManager manager = Torch.newManager()) {
            return images(
                    model.likelihood().mean(model.decode(stack(manager, points), labels(manager, points), weights)));
        }
    }

    /// Samples latent points to decode: from the prior, or from the family's substitute for it.
    ///
    /// @param label class to condition on, or −1 if the model is not conditional
    /// @throws elboroom.domain.ProblemException if there is nothing to sample from yet
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

    /// Encodes images `[batch, pixels]`; the arrays belong to the manager of the images.
    ///
    /// @param labels one-hot, for conditional models
    Posterior encode(NDArray images, @Nullable NDArray labels) {
        return model.encode(images, labels, weights);
    }

    /// Returns the model of these weights.
    public Model model() {
        return model;
    }

    public Weights weights() {
        return weights;
    }

    /// Encodes an image, decodes its posterior mean, and estimates both loss terms with a fixed set of samples.
    public Reconstruction reconstruct(ImageData image) {
        return reconstruct(image, -1);
    }

    /// As above, conditioned on a label.
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

    /// Without a distribution over z, one sample is enough.
    private static int samples(Posterior posterior) {
        return posterior.logVar() == null ? 1 : SAMPLES;
    }

    /// Returns −log p(x|z), averaged over samples of z.
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
