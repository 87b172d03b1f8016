package elboroom.ml.family;

/// What a family does when an epoch is over and before its weights are kept, in small pieces. Lives on the thread that
/// uses libtorch.
public interface EpochEnd {

    /// Does one more piece.
    ///
    /// @return whether there are more
    boolean advance();
}
