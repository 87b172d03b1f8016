package elboroom.store.file;

import java.io.IOException;
import java.io.OutputStream;

/// Hook for file output, used by tests to simulate a full disk.
@FunctionalInterface
public interface Disk {

    ScopedValue<Disk> BOUND = ScopedValue.newInstance();

    /// Wraps the stream that receives the bytes of a file.
    OutputStream through(OutputStream file) throws IOException;

    static OutputStream open(OutputStream file) throws IOException {
        return BOUND.isBound() ? BOUND.get().through(file) : file;
    }
}
