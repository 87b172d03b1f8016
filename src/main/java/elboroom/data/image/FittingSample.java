package elboroom.data.image;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.ImageFitting;

/// What a sample of the images of a folder says about the size and channels that they should be converted to, if the
/// user leaves that open. Images of one size keep it up to 128 pixels, and their aspect ratio beyond that.
public final class FittingSample {

    private static final int MOST = 64;
    private static final int LARGEST_KEPT = 128;
    private static final List<Integer> SIDES = List.of(28, 32, 64);

    private record Size(int width, int height) {

        int longer() {
            return Math.max(width, height);
        }
    }

    private final List<Size> sizes = new ArrayList<>();
    private boolean coloured;

    /// Opens a sample of the files; those that cannot be read do not count.
    ///
    /// @throws java.util.concurrent.CancellationException if `progress` cancels
    public FittingSample(List<Path> files, Progress progress) {
        int count = Math.min(MOST, files.size());
        for (int i = 0; i < count; i++) {
            progress.check(0, 0);
            try {
                BufferedImage image = ImageFiles.read(files.get((int) ((long) i * files.size() / count)));
                sizes.add(new Size(image.getWidth(), image.getHeight()));
                coloured = coloured || ImageFit.coloured(image);
            } catch (ProblemException _) {
                // reading the file again reports the problem
            }
        }
    }

    /// Returns the fitting with everything decided.
    public ImageFitting decide(ImageFitting wanted) {
        ImageFitting sized = wanted;
        if (wanted.automaticSize()) {
            Size size = size();
            sized = wanted.with(size.width(), size.height());
        }
        return sized.channels() > 0 ? sized : sized.withChannels(coloured ? 3 : 1);
    }

    /// Returns what the user should know if the size of the images was not kept.
    public Optional<Problem> hint(ImageFitting wanted, ImageFitting decided) {
        boolean kept = sizes.stream().allMatch(size -> size.equals(new Size(decided.width(), decided.height())));
        return wanted.automaticSize() && !kept
                ? Optional.of(Problem.of("problem.data.sizeChosen", decided.width() + "×" + decided.height()))
                : Optional.empty();
    }

    private Size size() {
        if (sizes.isEmpty()) {
            return square(SIDES.getFirst());
        }
        Size first = sizes.getFirst();
        if (sizes.stream().allMatch(first::equals)) {
            return first.longer() <= LARGEST_KEPT ? first : scaled(first);
        }
        int median = sizes.stream().map(Size::longer).sorted().toList().get(sizes.size() / 2);
        return square(SIDES.stream().filter(side -> side >= median).findFirst().orElse(SIDES.getLast()));
    }

    private static Size square(int side) {
        return new Size(side, side);
    }

    private static Size scaled(Size size) {
        double scale = (double) SIDES.getLast() / size.longer();
        return new Size(Math.max(1, (int) Math.round(size.width() * scale)),
                Math.max(1, (int) Math.round(size.height() * scale)));
    }
}
