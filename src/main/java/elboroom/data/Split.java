package elboroom.data;

import elboroom.domain.ImageShape;

/// The examples of one part of a data set, one byte a pixel. Reading is safe from any thread.
public interface Split {

    /// How many examples there are.
    int size();

    ImageShape shape();

    /// Copies the pixels of an example, 0…255 in channel, row, column order, to `target` from `offset` on.
    void copy(int index, byte[] target, int offset);

    /// The label of an example, or −1 where there is none.
    int label(int index);
}
