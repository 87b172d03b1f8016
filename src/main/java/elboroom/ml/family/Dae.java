package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;

/// A denoising autoencoder: during training the encoder receives the image with noise, and the clean image is the
/// target (Vincent et al. 2008; noise types of Vincent et al. 2010, section 3.3).
final class Dae extends PointModel {

    Dae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        return terms(batch, batch.training() ? noisy(batch) : batch.images(), weights);
    }

    /// Returns the images with noise, `[batch, pixels]`; Gaussian noise may leave [0, 1].
    NDArray noisy(Batch batch) {
        double level = family().number("level");
        NDArray images = batch.images();
        int pixels = spec().shape().size();
        return switch (family().value("noise")) {
            case "masking" -> images.mul(atLeast(batch.uniform(1, batch.size(), pixels), level));
            case "salt-and-pepper" -> saltAndPepper(images, batch.uniform(1, batch.size(), pixels), level);
            default -> images.add(Torch.scaleDifferentiable(batch.normal(1, batch.size(), pixels), level));
        };
    }

    /// Sets a pixel to black if its uniform number is below half of the level, and to white if it is below the level.
    private static NDArray saltAndPepper(NDArray images, NDArray uniform, double level) {
        NDArray kept = atLeast(uniform, level);
        return images.mul(kept).add(atLeast(uniform, level / 2).sub(kept));
    }

    /// Returns 1 where a number is at least the bound, otherwise 0.
    private static NDArray atLeast(NDArray numbers, double bound) {
        return numbers.gte(bound).toType(DataType.FLOAT32, false);
    }
}
