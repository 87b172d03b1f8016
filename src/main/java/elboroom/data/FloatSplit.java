package elboroom.data;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.data.ImageShape;

/// Examples held in memory as floats: points in the plane, and images whose values are kept as they are.
///
/// @param chosen indices of the examples in `values`
/// @param labels by index in `values`; empty if there are none
/// @param attributes for each attribute its values by index in `values`
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
record FloatSplit(Values values, int[] chosen, int[] labels, List<float[]> attributes) implements Split {

    /// Values of many examples, in chunks of about 4 MiB. Filled by one thread; afterwards it can be read from any
    /// thread.
    static final class Values {

        private static final int CHUNK = 1 << 20;

        private final ImageShape shape;
        private final int perChunk;
        private final List<float[]> chunks = new ArrayList<>();
        private int size;

        Values(ImageShape shape) {
            this.shape = shape;
            this.perChunk = Math.max(1, CHUNK / shape.size());
        }

        void append(double[] example) {
            if (size == chunks.size() * perChunk) {
                chunks.add(new float[perChunk * shape.size()]);
            }
            float[] target = chunks.getLast();
            int offset = size % perChunk * shape.size();
            for (int i = 0; i < example.length; i++) {
                target[offset + i] = (float) example[i];
            }
            size++;
        }

        void copy(int index, float[] target, int offset) {
            System.arraycopy(chunks.get(index / perChunk), index % perChunk * shape.size(), target, offset,
                    shape.size());
        }
    }

    FloatSplit {
        attributes = List.copyOf(attributes);
    }

    @Override
    public int size() {
        return chosen.length;
    }

    @Override
    public ImageShape shape() {
        return values.shape;
    }

    @Override
    public void copy(int index, float[] target, int offset) {
        values.copy(chosen[index], target, offset);
    }

    @Override
    public int label(int index) {
        return labels.length == 0 ? -1 : labels[chosen[index]];
    }

    @Override
    public float attribute(int attribute, int index) {
        return attribute < attributes.size() ? attributes.get(attribute)[chosen[index]] : Float.NaN;
    }
}
