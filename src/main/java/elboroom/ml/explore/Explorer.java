package elboroom.ml.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.ImageData;
import elboroom.domain.ImageShape;
import elboroom.domain.LatentPoint;
import elboroom.domain.Losses;
import elboroom.domain.Reconstruction;
import elboroom.domain.Snapshot;
import elboroom.ml.Noise;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Vae;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.Elbo;
import elboroom.ml.objective.GaussianKl;
import elboroom.ml.objective.PixelLikelihood;

/// Answers questions about one snapshot. Owns a native copy of its weights until it is closed; lives on the thread
/// that uses libtorch.
public final class Explorer implements AutoCloseable {

    /// How many draws of z the reconstruction term of a single image is averaged over.
    public static final int SAMPLES = 64;

    private final Snapshot snapshot;
    private final Vae vae;
    private final Weights weights;

    /// @throws elboroom.domain.ProblemException when the weights do not belong to the model
    public Explorer(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.vae = new Vae(snapshot.model());
        this.weights = new Weights(vae.parameters(), snapshot.weights());
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
            return images(likelihood().mean(vae.decode(stack(manager, points), weights)));
        }
    }

    /// q(z|x) of images `[batch, pixels]`; the arrays belong to the images' manager.
    Posterior encode(NDArray images) {
        return vae.encode(images, weights);
    }

    /// The bound's two terms for the model's weights.
    public Elbo elbo() {
        return new Elbo(vae);
    }

    public Weights weights() {
        return weights;
    }

    /// Encodes an image, decodes its posterior mean, and estimates both loss terms with a fixed set of draws.
    public Reconstruction reconstruct(ImageData image) {
        try (NDManager manager = Torch.newManager()) {
            int latent = vae.spec().latent();
            NDArray input = Torch.copy(manager, image.pixels(), new Shape(1, image.pixels().length));
            Posterior posterior = encode(input);
            float[] kl = GaussianKl.perDimension(posterior).toFloatArray();
            NDArray draws = posterior.sample(new Noise(SAMPLES).normal(manager, 0, SAMPLES, latent));
            NDArray decoded = vae.decode(draws, weights);
            double reconstruction = likelihood().negativeLog(input.repeat(0, SAMPLES), decoded, weights).mean()
                    .getFloat();
            NDArray output = likelihood().mean(vae.decode(posterior.mean(), weights));
            double total = 0;
            for (float nats : kl) {
                total += nats;
            }
            return new Reconstruction(image, images(output).getFirst(),
                    new LatentPoint(posterior.mean().toFloatArray()), new Losses(reconstruction, total, 1, 1), SAMPLES,
                    kl);
        }
    }

    @Override
    public void close() {
        weights.close();
    }

    private PixelLikelihood likelihood() {
        return PixelLikelihood.of(vae.spec().likelihood());
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
        ImageShape shape = vae.spec().shape();
        float[] all = output.toFloatArray();
        List<ImageData> images = new ArrayList<>(all.length / shape.size());
        for (int from = 0; from < all.length; from += shape.size()) {
            images.add(new ImageData(shape, Arrays.copyOfRange(all, from, from + shape.size())));
        }
        return images;
    }
}
