package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.ml.CounterNoise;
import org.jspecify.annotations.Nullable;

/// A batch of examples with its noise, as input of a family.
///
/// @param images `[batch, pixels]` in [0, 1], preprocessed for the likelihood
/// @param labels one-hot, `[batch, classes]`; null if the family is not conditional
/// @param epsilon standard normal noise, `[batch, latent]`
/// @param noise further noise, for purposes from 1 on
/// @param offset index of its first example in the whole batch; not 0 for a later part of a batch
/// @param counter seeds the noise of this batch
/// @param step number of updates of the weights over the entire run
/// @param examples number of examples in the split
/// @param training whether the weights will be updated with the result
/// @param passes how the examples pass through the networks
public record Batch(NDArray images, @Nullable NDArray labels, NDArray epsilon, CounterNoise noise, int offset,
        long counter, long step, int examples, boolean training, Passes passes) {

    /// A batch that passes through the networks as a whole.
    public Batch(NDArray images, @Nullable NDArray labels, NDArray epsilon, CounterNoise noise, int offset,
            long counter, long step, int examples, boolean training) {
        this(images, labels, epsilon, noise, offset, counter, step, examples, training, Passes.WHOLE);
    }

    /// Returns the same batch, passing through the networks in another way.
    public Batch with(Passes others) {
        return new Batch(images, labels, epsilon, noise, offset, counter, step, examples, training, others);
    }

    public int size() {
        return Math.toIntExact(images.getShape().get(0));
    }

    /// Returns the owner of everything computed for this batch.
    public NDManager manager() {
        return images.getManager();
    }

    /// Returns `[rows, columns]` of standard normal noise for a purpose from 1 on.
    public NDArray normal(int purpose, int rows, int columns) {
        return noise(purpose, rows).normal(manager(), counter, rows, columns);
    }

    /// Returns `[rows, columns]` of uniform noise in [0, 1) for a purpose from 1 on.
    public NDArray uniform(int purpose, int rows, int columns) {
        return noise(purpose, rows).uniform(manager(), counter, rows, columns);
    }

    /// Returns the noise for a purpose from 1 on, from which a row per example is drawn.
    public CounterNoise noise(int purpose) {
        return noise(purpose, size());
    }

    /// A part of a batch draws the rows that the whole batch would draw for its examples.
    private CounterNoise noise(int purpose, int rows) {
        return noise.stream(purpose).skip(rows / size() * offset);
    }
}
