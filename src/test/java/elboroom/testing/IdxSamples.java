package elboroom.testing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Small IDX folders of random images of 28 × 28 pixels, without labels.
public final class IdxSamples {

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
        write(folder.resolve("train-images-idx3-ubyte"), TRAIN, seed);
        write(folder.resolve("t10k-images-idx3-ubyte"), HELD_OUT, seed + 1);
        return folder;
    }

    private static void write(Path file, int count, long seed) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number : new int[]{0x803, count, SIDE, SIDE}) {
                out.writeInt(number);
            }
            byte[] pixels = new byte[count * SIDE * SIDE];
            new SplittableRandom(seed).nextBytes(pixels);
            out.write(pixels);
        }
    }
}
