package elboroom.data;

import elboroom.domain.data.ImageShape;

/// Examples held in memory.
///
/// @param labels label of each example; empty if there are none
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
record StoredSplit(PixelStore pixels, int[] labels) implements PixelSplit {

    StoredSplit {
        if (labels.length != 0 && labels.length != pixels.size()) {
            throw new IllegalArgumentException(labels.length + " labels for " + pixels.size() + " images");
        }
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
}
