package elboroom.store.file;

import java.io.IOException;

/// A consumer that may throw an `IOException`.
@FunctionalInterface
public interface IOConsumer<T> {

    void accept(T value) throws IOException;
}
