package elboroom.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// Reads the images and labels of an IDX folder. All file headers are read and compared before the first image.
final class IdxReader {

    private static final int REPORT = 1000;
    /// Bytes per example in addition to the pixels: the label as read (1) and as stored (4), and an index of the
    /// shuffled order (4).
    private static final int PER_EXAMPLE = 9;

    private final IdxFolder folder;
    private final DataSpec spec;
    private final long seed;
    private final Progress progress;
    private long total;
    private long done;

    IdxReader(IdxFolder folder, DataSpec spec, long seed, Progress progress) {
        this.folder = folder;
        this.spec = spec;
        this.seed = seed;
        this.progress = progress;
    }

    /// Returns the dataset. The held-out split is the folder's own, otherwise drawn by the seed. The limit keeps the
    /// first training examples, in file order or in drawn order.
    Dataset read() {
        try (IdxPair train = IdxPair.of(folder.train());
                @Nullable
                IdxPair test = folder.test() == null ? null : IdxPair.of(folder.test())) {
            if (test == null) {
                PixelStore.checkRoom(folder.place(), train.bytes() + PER_EXAMPLE * (long) train.count());
                return divided(images(train, train.count()));
            }
            int limit = spec.limit();
            return both(train, test, limit == 0 ? train.count() : Math.min(limit, train.count()));
        }
    }

    private Dataset both(IdxPair train, IdxPair test, int count) {
        if (!train.shape().equals(test.shape())) {
            throw DataProblems.of("problem.idx.shapes", folder.place(), train.shape().toString(),
                    test.shape().toString());
        }
        total = (long) count + test.count();
        PixelStore.checkRoom(folder.place(),
                (long) count * train.shape().size() + test.bytes() + PER_EXAMPLE * total);
        return dataset(images(train, count), images(test, test.count()), Set.of(DataOption.TRANSPOSE));
    }

    private Dataset divided(StoredSplit all) {
        if (all.size() < 2) {
            throw DataProblems.of("problem.data.tooFew", folder.place());
        }
        DrawnSplits drawn = DrawnSplits.of(all, spec, seed);
        return dataset(drawn.train(), drawn.heldOut(), Set.of(DataOption.TRANSPOSE, DataOption.HELD_OUT));
    }

    private Dataset dataset(Split train, Split heldOut, Set<DataOption> options) {
        int count = Math.max(maxLabel(train), maxLabel(heldOut)) + 1;
        List<String> classes = IdxClasses.names(folder.mapping(), count);
        List<Problem> hints = folder.emnist() && !spec.choices().transposed()
                ? List.of(Problem.of("problem.idx.transposed"))
                : List.of();
        return new Dataset(new DataSummary(folder.name(), train.shape(), train.size(), heldOut.size(), classes,
                List.of()), train, heldOut, hints, options);
    }

    private static int maxLabel(Split split) {
        return IntStream.range(0, split.size()).map(split::label).max().orElse(-1);
    }

    private StoredSplit images(IdxPair files, int count) {
        total = Math.max(total, count);
        ImageShape stored = files.shape();
        boolean transposed = spec.choices().transposed();
        PixelStore pixels = new PixelStore(
                transposed ? new ImageShape(1, /* height= */ stored.width(), /* width= */ stored.height()) : stored);
        byte[] image = new byte[stored.size()];
        for (int i = 0; i < count; i++) {
            append(pixels, (target, offset) -> {
                files.images().read(image, 0, image.length);
                for (int j = 0; j < image.length; j++) {
                    target[offset + (transposed ? transposed(j, stored) : j)] = image[j];
                }
            });
        }
        if (count == files.count()) {
            files.images().end();
        }
        return new StoredSplit(pixels, files.labels(count));
    }

    /// Returns where a pixel is after rows and columns were exchanged.
    private static int transposed(int pixel, ImageShape stored) {
        return pixel % stored.width() * stored.height() + pixel / stored.width();
    }

    private void append(PixelStore pixels, PixelStore.Source source) {
        if (done++ % REPORT == 0) {
            progress.check(done - 1, total);
        }
        try {
            pixels.append(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
