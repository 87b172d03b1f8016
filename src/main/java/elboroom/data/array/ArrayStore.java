package elboroom.data.array;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.SequencedMap;

/// The arrays of an open file that is not one of numpy.
interface ArrayStore extends Closeable {

    /// Returns the headers by name, in the order of the file.
    SequencedMap<String, ArrayHeader> headers();

    /// Opens an array at its first element; what follows has the type and order that its header says.
    InputStream elements(String name) throws IOException;
}
