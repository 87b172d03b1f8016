package elboroom.data;

import java.nio.file.Path;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// An open image file and its labels, with their headers read and compared.
record IdxPair(IdxFile images, @Nullable IdxFile labelFile) implements AutoCloseable {

    private static final int MOST_PIXELS = 1 << 24;

    static IdxPair of(IdxFolder.Pair pair) {
        IdxFile images = IdxFile.open(pair.images(), 3);
        try {
            if (images.payload() / images.dimension(0) > MOST_PIXELS) {
                throw DataProblems.of("problem.idx.header", pair.images());
            }
            return new IdxPair(images, pair.labels() == null ? null : labels(pair, pair.labels(), images));
        } catch (RuntimeException e) {
            images.close();
            throw e;
        }
    }

    private static IdxFile labels(IdxFolder.Pair pair, Path file, IdxFile images) {
        IdxFile labels = IdxFile.open(file, 1);
        if (labels.payload() != images.dimension(0)) {
            labels.close();
            throw DataProblems.of("problem.idx.labels", pair.images(), images.dimension(0), labels.payload());
        }
        return labels;
    }

    int count() {
        return images.dimension(0);
    }

    ImageShape shape() {
        return new ImageShape(1, images.dimension(1), images.dimension(2));
    }

    /// Returns the size of the images in bytes, one per pixel.
    long bytes() {
        return images.payload();
    }

    /// Returns the first `count` labels, 0…255; empty if there is no label file.
    int[] labels(int count) {
        if (labelFile == null) {
            return new int[0];
        }
        byte[] bytes = new byte[count];
        labelFile.read(bytes, 0, count);
        if (count == count()) {
            labelFile.end();
        }
        return IntStream.range(0, count).map(i -> bytes[i] & 0xff).toArray();
    }

    @Override
    public void close() {
        images.close();
        if (labelFile != null) {
            labelFile.close();
        }
    }
}
