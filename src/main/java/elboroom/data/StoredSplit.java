package elboroom.data;

import java.util.List;

import elboroom.domain.data.ImageShape;

/// Examples held in memory.
///
/// @param labels label of each example; empty if there are none
/// @param attributes for each attribute its value of each example
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
record StoredSplit(PixelStore pixels, int[] labels, List<float[]> attributes) implements PixelSplit {

    StoredSplit {
        attributes = List.copyOf(attributes);
        if (labels.length != 0 && labels.length != pixels.size()) {
            throw new IllegalArgumentException(labels.length + " labels for " + pixels.size() + " images");
        }
    }

    StoredSplit(PixelStore pixels, int[] labels) {
        this(pixels, labels, List.of());
    }

    @Override
    public int size() {
        return pixels.size();
    }

    @Override
    public ImageShape shape() {
        return pixels.shape();
    }

    @Override
    public void copy(int index, byte[] target, int offset) {
        pixels.copy(index, target, offset);
    }

    @Override
    public int label(int index) {
        return labels.length == 0 ? -1 : labels[index];
    }

    @Override
    public float attribute(int attribute, int index) {
        return attribute < attributes.size() ? attributes.get(attribute)[index] : Float.NaN;
    }
}
