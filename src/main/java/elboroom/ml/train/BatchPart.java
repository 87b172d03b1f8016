package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;

import elboroom.ml.family.Model;

/// The examples of a batch that are computed together.
///
/// @param offset index of the first within the batch
record BatchPart(int offset, int size) {

    /// The largest number of parts.
    static final int MOST = 2;
    /// The number of examples from which a batch is divided.
    private static final int DIVIDED = 32;

    /// Divides a batch into parts of fixed sizes, if the model is separable.
    static List<BatchPart> of(Model model, int batch) {
        int count = model.separable() && batch >= DIVIDED ? MOST : 1;
        List<BatchPart> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int offset = batch * i / count;
            parts.add(new BatchPart(offset, batch * (i + 1) / count - offset));
        }
        return parts;
    }
}
