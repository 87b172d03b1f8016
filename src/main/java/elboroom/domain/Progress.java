package elboroom.domain;

import java.util.concurrent.CancellationException;

/// How long work tells how far it is, and learns that nobody wants it any more.
public interface Progress {

    /// Nobody watches, nobody cancels.
    Progress IGNORED = (_, _) -> true;

    /// Tells how much is done; `total` is 0 while it is unknown.
    ///
    /// @return whether to go on; false means that the work was cancelled
    boolean report(long done, long total);

    /// Reports, and leaves the work if it was cancelled.
    ///
    /// @throws CancellationException when it was
    default void check(long done, long total) {
        if (!report(done, total)) {
            throw new CancellationException();
        }
    }
}
