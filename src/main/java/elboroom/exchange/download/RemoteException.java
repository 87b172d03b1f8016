package elboroom.exchange.download;

import java.io.IOException;
import java.io.Serial;
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
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
