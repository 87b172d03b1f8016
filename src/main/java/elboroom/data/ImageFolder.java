package elboroom.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.data.image.ImageFiles;
import elboroom.data.image.ImageFit;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;

/// Loads an image folder. Unreadable files are listed in the summary and skipped.
///
/// The seed shuffles the files and thereby selects the held-out tenth before any file is opened. So the split is the
/// same with and without a limit, and only as many training files are opened as the limit requires.
final class ImageFolder {

    private static final Set<Integer> SIDES = Set.of(28, 32, 64);
    private static final Set<Integer> CHANNELS = Set.of(1, 3);

    private final DataSpec spec;
    private final long seed;
    private final Progress progress;
    private final ImageShape shape;
    private final List<Problem> skipped = new ArrayList<>();
    private final List<Problem> hints = new ArrayList<>();
    private int padded;
    private long done;
    private long total;

    ImageFolder(DataSpec spec, long seed, Progress progress) {
        if (!SIDES.contains(spec.side())) {
            throw new ProblemException(Problem.of("problem.data.side", spec.side()));
        }
        if (!CHANNELS.contains(spec.channels())) {
            throw new ProblemException(Problem.of("problem.data.channels", spec.channels()));
        }
        this.spec = spec;
        this.seed = seed;
        this.progress = progress;
        this.shape = new ImageShape(spec.channels(), spec.side(), spec.side());
    }

    Dataset load(Path folder) {
        ImageTree tree = new ImageTree(folder, progress);
        ClassHints found = new ClassHints(folder, tree);
        found.deeper().ifPresent(hints::add);
        found.hidden().ifPresent(hints::add);
        skipped.addAll(tree.skipped());
        List<String> classes = tree.classes();
        List<ImageTree.Found> files = shuffled(tree.train());
        List<ImageTree.Found> heldOutFiles = tree.heldOut();
        if (heldOutFiles.isEmpty() && !files.isEmpty()) {
            int tenth = ChosenSplit.tenth(files.size());
            heldOutFiles = files.subList(0, tenth);
            files = files.subList(tenth, files.size());
        }
        int limit = spec.limit() == 0 ? files.size() : Math.min(spec.limit(), files.size());
        total = (long) heldOutFiles.size() + limit;
        PixelStore.checkRoom(folder, total * shape.size());
        StoredSplit heldOut = images(heldOutFiles, heldOutFiles.size(), classes);
        StoredSplit train = images(files, limit, classes);
        return train.size() > 0 && heldOut.size() > 0
                ? dataset(folder, classes, train, heldOut)
                : divided(folder, classes, train.size() > 0 ? train : heldOut);
    }

    private List<ImageTree.Found> shuffled(List<ImageTree.Found> files) {
        return Arrays.stream(ChosenSplit.shuffled(files.size(), seed)).mapToObj(files::get).toList();
    }

    /// Reads files until `count` images are loaded.
    private StoredSplit images(List<ImageTree.Found> files, int count, List<String> classes) {
        PixelStore pixels = new PixelStore(shape);
        int[] labels = new int[count];
        for (ImageTree.Found file : files) {
            if (pixels.size() == count) {
                break;
            }
            progress.check(Math.min(done++, total), total);
            labels[pixels.size()] = classes.indexOf(file.label());
            read(file.file(), pixels);
        }
        return new StoredSplit(pixels, Arrays.copyOf(labels, pixels.size()));
    }

    private void read(Path file, PixelStore pixels) {
        try {
            BufferedImage picture = ImageFiles.read(file);
            ImageData image = ImageFit.fit(picture, shape, false);
            padded += ImageFit.pads(picture, shape) ? 1 : 0;
            pixels.append((target, offset) -> {
                for (int i = 0; i < image.pixels().length; i++) {
                    target[offset + i] = (byte) Math.round(image.pixels()[i] * 255);
                }
            });
        } catch (ProblemException e) {
            skipped.add(e.problem());
        } catch (IOException e) {
            skipped.add(DataProblems.reading(file, e));
        }
    }

    /// Splits the readable images when one of the splits has none left.
    private Dataset divided(Path folder, List<String> classes, StoredSplit readable) {
        if (readable.size() < 2) {
            throw tooFew(folder, readable.size());
        }
        int tenth = ChosenSplit.tenth(readable.size());
        return dataset(folder, classes, ChosenSplit.range(readable, tenth, readable.size()),
                ChosenSplit.range(readable, 0, tenth));
    }

    private ProblemException tooFew(Path folder, int readable) {
        if (readable == 1) {
            return DataProblems.of("problem.data.tooFew", folder);
        }
        if (skipped.isEmpty()) {
            return ClassHints.idxBelow(folder).map(ProblemException::new)
                    .orElseGet(() -> DataProblems.of("problem.data.empty", folder));
        }
        return skipped.size() == 1
                ? new ProblemException(skipped.getFirst())
                : DataProblems.of("problem.data.unreadable", folder, skipped.size(), skipped.getFirst());
    }

    private Dataset dataset(Path folder, List<String> classes, Split train, Split heldOut) {
        if (padded > 0) {
            hints.add(Problem.of("problem.data.padded", padded, train.size() + heldOut.size(),
                    shape.width() + "×" + shape.height()));
        }
        return new Dataset(
                new DataSummary(Folders.name(folder), shape, train.size(), heldOut.size(), classes, skipped), train,
                heldOut, hints);
    }
}
