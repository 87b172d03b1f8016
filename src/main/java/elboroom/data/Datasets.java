package elboroom.data;

import java.nio.file.Path;
import java.util.Optional;

import elboroom.data.file.Folders;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataFingerprint;
import elboroom.domain.data.DataSpec;

/// Loads a data set by its specification. Works on the caller's thread.
public final class Datasets {

    private Datasets() {}

    /// Loads a built-in set, an IDX folder (one that holds `train-images-idx3-ubyte`, with or without `.gz`) or
    /// else an image folder.
    ///
    /// Held out are the folder's own `t10k` or `test` examples, always all of them, else a tenth drawn by `seed` before
    /// `limit` is applied. `limit` keeps the first training examples in the files' order, or in the drawn one.
    ///
    /// @param progress told of images done and in all
    /// @throws ProblemException when the folder's path is relative, it is missing, is a file, may not be read, holds no
    ///         images, its IDX files are damaged or disagree, or its data are not those of the specification's fingerprint
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public static Dataset load(DataSpec spec, long seed, Progress progress) {
        if (spec.builtIn()) {
            return spec.toy().map(toy -> BuiltInToys.load(toy, spec.limit(), progress))
                    .orElseGet(() -> BuiltInDigits.load(spec.limit(), progress));
        }
        Path folder = Folders.of(spec.source());
        Optional<IdxFolder> idx = IdxFolder.find(folder, Folders.entries(folder));
        Dataset read = idx.isPresent()
                ? new IdxReader(idx.get(), progress).read(spec.limit(), seed)
                : new ImageFolder(spec, seed, progress).load(folder);
        Dataset known = read.with(Fingerprints.of(read.train(), read.heldOut()));
        check(spec, known);
        return known;
    }

    /// Checks that data are those that a specification means.
    ///
    /// @throws ProblemException when they are others
    public static void check(DataSpec spec, Dataset data) {
        DataFingerprint meant = spec.fingerprint().orElse(null);
        DataFingerprint found = data.fingerprint().orElse(null);
        if (meant == null || found == null || meant.matches(found)) {
            return;
        }
        boolean asMany = meant.heldOut() == found.heldOut()
                && (meant.trainHash().isEmpty() || meant.train() == found.train());
        throw new ProblemException(asMany
                ? Problem.of("problem.data.other", spec.source())
                : Problem.of("problem.data.otherCount", spec.source(), meant.train(), meant.heldOut(), found.train(),
                        found.heldOut()));
    }

    /// Whether the images of a data set are fitted to the specification's side and channels, which is so for image
    /// folders; other data are what they are.
    ///
    /// @throws ProblemException when the folder is missing, is a file or may not be read
    public static boolean fitted(DataSpec spec) {
        if (spec.builtIn()) {
            return false;
        }
        Path folder = Folders.of(spec.source());
        return IdxFolder.find(folder, Folders.entries(folder)).isEmpty();
    }
}
