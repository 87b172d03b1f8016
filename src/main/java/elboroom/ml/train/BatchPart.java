package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;

/// The examples of a batch that are computed together.
///
/// @param offset index of the first within the batch
record BatchPart(int offset, int size) {

    /// The largest number of parts.
    static final int MOST = 2;
    /// The number of examples from which a batch is divided.
    private static final int DIVIDED = 32;

    /// The whole batch as one part.
    static BatchPart whole(int batch) {
        return new BatchPart(0, batch);
    }

    /// Divides a batch into parts of fixed sizes.
    static List<BatchPart> of(int batch) {
        int count = batch >= DIVIDED ? MOST : 1;
        List<BatchPart> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int offset = batch * i / count;
            parts.add(new BatchPart(offset, batch * (i + 1) / count - offset));
        }
        return parts;
    }
}
