package elboroom.exchange.download;

import java.io.IOException;
import java.io.Serial;
import java.net.UnknownHostException;
import java.util.Objects;

/// The connection failed, as opposed to the disk.
final class RemoteException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    RemoteException(IOException cause) {
        super(cause);
    }

    /// Returns the system's message.
    String reason() {
        Throwable cause = Objects.requireNonNullElse(getCause(), this);
        if (cause instanceof UnknownHostException) {
            return "unknown host"; // its message is the host alone
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
