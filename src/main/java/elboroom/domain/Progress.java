package elboroom.domain;

import java.util.concurrent.CancellationException;

/// Receives the progress of a long task, and can cancel it.
public interface Progress {

    /// Ignores progress and never cancels.
    Progress IGNORED = (_, _) -> true;

    /// Reports progress; `total` is 0 while unknown.
    ///
    /// @return whether to continue; false if the task was cancelled
    boolean report(long done, long total);

    /// Reports progress, and throws if the task was cancelled.
    ///
    /// @throws CancellationException if the task was cancelled
    default void check(long done, long total) {
        if (!report(done, total)) {
            throw new CancellationException();
        }
    }
}
