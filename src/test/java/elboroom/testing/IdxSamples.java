package elboroom.testing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Small IDX folders of random images, 28 × 28 pixels unless said otherwise, without labels.
public final class IdxSamples {

    private static final String TRAIN_FILE = "train-images-idx3-ubyte";
    private static final String HELD_OUT_FILE = "t10k-images-idx3-ubyte";
    private static final int SIDE = 28;
    private static final int TRAIN = 12;
    private static final int HELD_OUT = 6;

    private IdxSamples() {}

    /// Twelve images to train on and six held out.
    public static Path write(Path folder) throws IOException {
        return write(folder, 1);
    }

    /// The same with other pixels.
    ///
    /// @param seed draws the pixels
    public static Path write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        images(folder.resolve(TRAIN_FILE), SIDE, TRAIN, seed);
        images(folder.resolve(HELD_OUT_FILE), SIDE, HELD_OUT, seed + 1);
        return folder;
    }

    /// The same with another side and other numbers of images.
    public static Path write(Path folder, int side, int train, int heldOut) throws IOException {
        Files.createDirectories(folder);
        images(folder.resolve(TRAIN_FILE), side, train, train);
        images(folder.resolve(HELD_OUT_FILE), side, heldOut, heldOut);
        return folder;
    }

    private static void images(Path file, int side, int count, long seed) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number : new int[]{0x803, count, side, side}) {
                out.writeInt(number);
            }
            byte[] pixels = new byte[count * side * side];
            new SplittableRandom(seed).nextBytes(pixels);
            out.write(pixels);
        }
    }
}
