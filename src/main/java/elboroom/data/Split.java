package elboroom.data;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;

/// The examples of one split of a dataset. Safe to read from any thread.
public interface Split {

    /// Returns the number of examples.
    int size();

    ImageShape shape();

    /// Copies an example as model input to `target` starting at `offset`: pixels in [0, 1] in channel, row, column
    /// order, or the x and y coordinates of a point.
    void copy(int index, float[] target, int offset);

    /// Returns an example as model input.
    default ImageData image(int index) {
        float[] pixels = new float[shape().size()];
        copy(index, pixels, 0);
        return new ImageData(shape(), pixels);
    }

    /// Returns the label of an example, or −1 if it has none.
    int label(int index);

    /// Returns the value of an attribute of an example, NaN if it is missing. For a discrete attribute it is the index
    /// of its name.
    ///
    /// @param attribute the number of the attribute in `DataSummary.attributes`
    default float attribute(int attribute, int index) {
        return Float.NaN;
    }
}
