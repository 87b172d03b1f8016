package elboroom.ml.train;

/// Where the time of some training steps went, in nanoseconds.
///
/// @param data reading the batch and drawing the noise
/// @param forward the loss and its two terms, to their values on the Java heap
/// @param backward the gradients
/// @param optimizer Adam
/// @param steps how many steps these are
/// @param examples how many examples they were made of
public record StepTimes(long data, long forward, long backward, long optimizer, long steps, long examples) {

    /// What came on top since `earlier`.
    public StepTimes since(StepTimes earlier) {
        return new StepTimes(data - earlier.data, forward - earlier.forward, backward - earlier.backward,
                optimizer - earlier.optimizer, steps - earlier.steps, examples - earlier.examples);
    }

    /// What is accounted for.
    public long total() {
        return data + forward + backward + optimizer;
    }
}
