package elboroom.store.file;

import java.io.IOException;
import java.io.OutputStream;

/// What stands between us and the file system: nothing, except where a test binds a disk that is full.
@FunctionalInterface
public interface Disk {

    ScopedValue<Disk> BOUND = ScopedValue.newInstance();

    /// The stream through which a file's bytes go.
    OutputStream through(OutputStream file) throws IOException;

    static OutputStream open(OutputStream file) throws IOException {
        return BOUND.isBound() ? BOUND.get().through(file) : file;
    }
}
