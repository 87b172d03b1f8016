package elboroom.ml;

import java.util.List;

/// Runs the parts of a computation, on several threads or one after another; the result is the same.
public interface Workers {

    /// Runs the parts one after another on the calling thread.
    Workers SEQUENTIAL = parts -> parts.forEach(Runnable::run);

    /// Runs all parts and returns when all have ended. If parts throw, throws the exception of the first of them.
    void run(List<Runnable> parts);
}
