package elboroom.data;

import elboroom.domain.data.ImageShape;

/// The examples of one part of a data set. Reading is safe from any thread.
public interface Split {

    /// How many examples there are.
    int size();

    ImageShape shape();

    /// Copies an example as a model sees it to `target` from `offset` on: pixels in [0, 1] in channel, row, column
    /// order, or the coordinates x and y of a point.
    void copy(int index, float[] target, int offset);

    /// The label of an example, or −1 where there is none.
    int label(int index);
}
