package elboroom.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import elboroom.data.array.ArrayFile;
import elboroom.data.digits.DigitAttributes;
import elboroom.data.file.Folders;
import elboroom.data.file.ZipArchive;
import elboroom.data.image.ImageKinds;
import elboroom.data.table.TableScan;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataFingerprint;
import elboroom.domain.data.DataSpec;

/// Loads a dataset by its specification, on the calling thread.
public final class Datasets {

    private Datasets() {}

    /// Loads a built-in dataset, a numpy file, a table, an IDX folder (one with `train-images-idx3-ubyte`, with or without
    /// `.gz`), or otherwise an image folder; folders can be in a zip or tar archive.
    ///
    /// The held-out split is the folder's own `t10k` or `test` examples, always in full; otherwise a share drawn
    /// by `seed` before `limit` is applied. `limit` keeps the first training examples in file order, or in drawn order.
    ///
    /// @param progress receives the number of images done and the total
    /// @throws ProblemException if the path is relative, the folder is missing, is a file, is not readable or contains
    ///         no images, if its IDX files are damaged or inconsistent, or if the data do not match the fingerprint of
    ///         the specification
    /// @throws java.util.concurrent.CancellationException if `progress` cancels
    public static Dataset load(DataSpec spec, long seed, Progress progress) {
        if (spec.builtIn()) {
            return spec.toy().map(toy -> BuiltInToys.load(toy, spec.limit(), progress))
                    .orElseGet(() -> BuiltInDigits.load(spec.limit(), progress));
        }
        Dataset read = read(Folders.of(spec.source()), spec, seed, progress);
        Dataset known = read.with(Fingerprints.of(read.train(), read.heldOut()));
        check(spec, known);
        return known;
    }

    /// Returns the attributes of built-in data without loading them; empty for other data.
    public static List<Attribute> attributes(DataSpec spec) {
        return spec.source().equals(DataSpec.DIGITS) ? DigitAttributes.ALL : List.of();
    }

    /// Reads the rows of a table in the order of the file, as examples of a run that was trained on another.
    ///
    /// @param spec with the columns of the run
    public static Split rows(DataSpec spec, Progress progress) {
        return new TableReader(Folders.of(spec.source()), spec, 0, progress).rows();
    }

    private static Dataset read(Path path, DataSpec spec, long seed, Progress progress) {
        if (arrays(path)) {
            return new ArrayReader(path, spec, seed, progress).read();
        }
        if (DataSpec.isTable(path.toString()) && Files.isRegularFile(path)) {
            return new TableReader(path, spec, seed, progress).read();
        }
        if (ZipArchive.named(path)) {
            try (ZipArchive archive = ZipArchive.open(path, name -> isFileOfFolder(Path.of(name)), progress)) {
                return readFolder(archive.top(), spec, seed, progress).ofArchive(Folders.name(path),
                        archive.skipped());
            }
        }
        if (idxFile(path)) {
            return new IdxReader(IdxFolder.ofFile(path), spec, seed, progress).read();
        }
        return readFolder(path, spec, seed, progress);
    }

    private static boolean idxFile(Path path) {
        return IdxFolder.named(path) && Files.isRegularFile(path);
    }

    private static Dataset readFolder(Path path, DataSpec spec, long seed, Progress progress) {
        List<Path> entries = Folders.entries(path);
        Optional<IdxFolder> idx = IdxFolder.find(path, entries);
        if (idx.isEmpty() && ArrayFile.isFolder(entries)) {
            return new ArrayReader(path, spec, seed, progress).read();
        }
        return idx.isPresent()
                ? new IdxReader(idx.get(), spec, seed, progress).read()
                : ImageFolder.load(path, spec, seed, progress);
    }

    /// Whether a file may be part of a folder of data, by its name.
    private static boolean isFileOfFolder(Path file) {
        return ImageKinds.read(file) || ImageKinds.unsupported(file).isPresent() || IdxFolder.named(file)
                || IdxFolder.mayBeMapping(file);
    }

    private static boolean arrays(Path path) {
        return ArrayFile.named(path) && Files.isRegularFile(path);
    }

    /// Whether a path is that of a file with data, by its extension: a numpy file, a table, or a zip or tar archive.
    public static boolean isFile(Path path) {
        return arrays(path) || ZipArchive.named(path) || (TableScan.named(path) && Files.isRegularFile(path));
    }

    /// Checks that the data match a specification.
    ///
    /// @throws ProblemException if they do not
    public static void check(DataSpec spec, Dataset data) {
        DataFingerprint expected = spec.fingerprint().orElse(null);
        DataFingerprint found = data.fingerprint().orElse(null);
        if (expected == null || found == null || expected.matches(found)) {
            return;
        }
        boolean asMany = expected.heldOut() == found.heldOut()
                && (expected.trainHash().isEmpty() || expected.train() == found.train());
        throw new ProblemException(asMany
                ? Problem.of("problem.data.other", spec.source())
                : Problem.of("problem.data.otherCount", spec.source(), expected.train(), expected.heldOut(),
                        found.train(),
                        found.heldOut()));
    }
}
