package elboroom.service.engine;

/// Work on the engine thread, split into pieces that each take at most about as long as a training step.
@FunctionalInterface
public interface Job {

    /// Runs one piece.
    ///
    /// @return whether there is more to do
    boolean advance();
}
