package elboroom.ml.family;

/// Work of a family at the end of an epoch, before the weights are saved, in small steps. Used on the libtorch thread.
public interface EpochEnd {

    /// Runs one more step.
    ///
    /// @return whether there are more
    boolean advance();
}
