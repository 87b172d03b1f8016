package elboroom.service.engine;

/// Work on the engine's thread, cut into pieces that each take about as long as a training step or less.
@FunctionalInterface
public interface Job {

    /// Does one piece.
    ///
    /// @return whether there is more
    boolean advance();
}
