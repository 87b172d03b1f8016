package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.ml.CounterNoise;
import org.jspecify.annotations.Nullable;

/// What a family sees of a few examples.
///
/// @param images `[batch, pixels]` in [0, 1], as the likelihood has them
/// @param labels one-hot, `[batch, classes]`; null where the family is not conditional
/// @param epsilon standard normal noise, `[batch, latent]`
/// @param noise more of it, for purposes from 1 on
/// @param counter what the noise of this batch depends on
/// @param step how many updates the weights have seen, counted over the whole run
/// @param examples how many examples the split has
/// @param training whether the weights will be updated with what is computed here
public record Batch(NDArray images, @Nullable NDArray labels, NDArray epsilon, CounterNoise noise, long counter,
        long step,
        int examples, boolean training) {

    public int size() {
        return Math.toIntExact(images.getShape().get(0));
    }

    /// The owner of everything that is computed for this batch.
    public NDManager manager() {
        return images.getManager();
    }

    /// `[rows, columns]` of standard normal noise for a purpose from 1 on.
    public NDArray normal(int purpose, int rows, int columns) {
        return noise.stream(purpose).normal(manager(), counter, rows, columns);
    }

    /// `[rows, columns]` of uniform noise in [0, 1) for a purpose from 1 on.
    public NDArray uniform(int purpose, int rows, int columns) {
        return noise.stream(purpose).uniform(manager(), counter, rows, columns);
    }
}
