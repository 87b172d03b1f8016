package elboroom.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.data.image.FittingSample;
import elboroom.data.image.ImageFiles;
import elboroom.data.image.ImageFit;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;

/// Loads an image folder. Unreadable files are listed in the summary and skipped.
///
/// The seed shuffles the files and thereby selects the held-out ones before any file is opened. So the split is the
/// same with and without a limit, and only as many training files are opened as the limit requires.
final class ImageFolder {

    private final DataSpec spec;
    private final long seed;
    private final Progress progress;
    private final Path folder;
    private final ImageTree tree;
    private final ImageLabels labels;
    private final ImageFitting fitting;
    private final ImageShape shape;
    private final List<Problem> skipped = new ArrayList<>();
    private final List<Problem> hints = new ArrayList<>();
    private int changed;
    private boolean transparent;
    private long done;
    private long total;

    private ImageFolder(Path folder, DataSpec spec, long seed, Progress progress) {
        this.folder = folder;
        this.spec = spec;
        this.seed = seed;
        this.progress = progress;
        this.tree = new ImageTree(folder, progress);
        this.labels = new ImageLabels(folder, tree, spec);
        if (spec.fitting().decided()) {
            fitting = spec.fitting();
        } else {
            FittingSample sample = new FittingSample(tree.train().stream().map(ImageTree.Found::file).toList(),
                    progress);
            fitting = sample.decide(spec.fitting());
            sample.hint(spec.fitting(), fitting).ifPresent(hints::add);
        }
        this.shape = fitting.shape();
    }

    static Dataset load(Path folder, DataSpec spec, long seed, Progress progress) {
        return new ImageFolder(folder, spec, seed, progress).load();
    }

    private Dataset load() {
        ClassHints found = new ClassHints(folder, tree);
        if (!labels.ofFile()) {
            found.deeper().ifPresent(hints::add);
        }
        found.hidden().ifPresent(hints::add);
        hints.addAll(labels.hints());
        skipped.addAll(tree.skipped());
        List<ImageTree.Found> files = shuffled(tree.train());
        List<ImageTree.Found> heldOutFiles = tree.heldOut();
        if (heldOutFiles.isEmpty() && !files.isEmpty()) {
            int count = spec.choices().heldOut().count(files.size());
            heldOutFiles = files.subList(0, count);
            files = files.subList(count, files.size());
        }
        int limit = spec.limit() == 0 ? files.size() : Math.min(spec.limit(), files.size());
        total = (long) heldOutFiles.size() + limit;
        PixelStore.checkRoom(folder, total * shape.size());
        StoredSplit heldOut = images(heldOutFiles, heldOutFiles.size());
        StoredSplit train = images(files, limit);
        return train.size() > 0 && heldOut.size() > 0
                ? dataset(train, heldOut)
                : divided(train.size() > 0 ? train : heldOut);
    }

    private List<ImageTree.Found> shuffled(List<ImageTree.Found> files) {
        return Arrays.stream(ChosenSplit.shuffled(files.size(), seed)).mapToObj(files::get).toList();
    }

    /// Reads files until `count` images are loaded.
    private StoredSplit images(List<ImageTree.Found> files, int count) {
        PixelStore pixels = new PixelStore(shape);
        List<ImageTree.Found> images = new ArrayList<>();
        for (ImageTree.Found file : files) {
            if (pixels.size() == count) {
                break;
            }
            progress.check(Math.min(done++, total), total);
            read(file.file(), pixels);
            if (pixels.size() > images.size()) {
                images.add(file);
            }
        }
        return new StoredSplit(pixels, images.stream().mapToInt(labels::label).toArray(),
                IntStream.range(0, labels.attributes().size()).mapToObj(each -> values(each, images)).toList());
    }

    private float[] values(int attribute, List<ImageTree.Found> images) {
        float[] values = new float[images.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = labels.value(attribute, images.get(i));
        }
        return values;
    }

    private void read(Path file, PixelStore pixels) {
        try {
            BufferedImage picture = ImageFiles.read(file);
            ImageData image = ImageFit.fit(picture, shape, fitting, false);
            transparent = transparent || ImageFit.transparent(picture);
            changed += ImageFit.pads(picture, shape) ? 1 : 0;
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
    private Dataset divided(StoredSplit readable) {
        if (readable.size() < 2) {
            throw tooFew(readable.size());
        }
        int count = spec.choices().heldOut().count(readable.size());
        return dataset(ChosenSplit.range(readable, count, readable.size()),
                ChosenSplit.range(readable, 0, count));
    }

    private ProblemException tooFew(int readable) {
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

    private Dataset dataset(Split train, Split heldOut) {
        if (changed > 0) {
            String key = switch (fitting.mode()) {
                case LETTERBOX -> "problem.data.padded";
                case CROP -> "problem.data.cropped";
                case STRETCH -> "problem.data.stretched";
            };
            hints.add(Problem.of(key, changed, train.size() + heldOut.size(), shape.width() + "×" + shape.height()));
        }
        return new Dataset(
                new DataSummary(Folders.name(folder), shape, train.size(), heldOut.size(), labels.classes(),
                        skipped, labels.attributes()),
                train, heldOut, hints, options());
    }

    private Set<DataOption> options() {
        Set<DataOption> options = EnumSet.of(DataOption.SIZE, DataOption.CHANNELS, DataOption.FIT,
                DataOption.LABELS);
        if (transparent) {
            options.add(DataOption.BACKGROUND);
        }
        if (tree.heldOut().isEmpty()) {
            options.add(DataOption.HELD_OUT);
        }
        return options;
    }
}
