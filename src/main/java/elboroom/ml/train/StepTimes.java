package elboroom.ml.train;

/// Time spent in each phase of some training steps, in nanoseconds.
///
/// @param data reading the batch and drawing the noise
/// @param forward computing the loss and its terms, including the transfer to the Java heap
/// @param backward gradients
/// @param optimizer Adam
/// @param steps number of steps
/// @param examples number of examples in these steps
public record StepTimes(long data, long forward, long backward, long optimizer, long steps, long examples) {

    /// Returns the difference from an earlier measurement.
    public StepTimes since(StepTimes earlier) {
        return new StepTimes(data - earlier.data, forward - earlier.forward, backward - earlier.backward,
                optimizer - earlier.optimizer, steps - earlier.steps, examples - earlier.examples);
    }

    /// Returns the total of all phases.
    public long total() {
        return data + forward + backward + optimizer;
    }
}
