package elboroom.store.file;

import java.io.IOException;

/// Does something with a value, and may fail with an `IOException`.
@FunctionalInterface
public interface IOConsumer<T> {

    void accept(T value) throws IOException;
}
