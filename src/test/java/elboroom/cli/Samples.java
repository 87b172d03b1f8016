package elboroom.cli;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import elboroom.store.PngFiles;

/// Small data that tests write.
final class Samples {

    private Samples() {}

    /// An IDX folder of random images without labels.
    static Path idx(Path folder, int side, int train, int heldOut) throws IOException {
        Files.createDirectories(folder);
        images(folder.resolve("train-images-idx3-ubyte"), side, train);
        images(folder.resolve("t10k-images-idx3-ubyte"), side, heldOut);
        return folder;
    }

    private static void images(Path file, int side, int count) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number : new int[]{0x803, count, side, side}) {
                out.writeInt(number);
            }
            byte[] pixels = new byte[count * side * side];
            new SplittableRandom(count).nextBytes(pixels);
            out.write(pixels);
        }
    }

    /// A picture of a white bar on black.
    static Path picture(Path file, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = height / 4; y < 3 * height / 4; y++) {
            image.setRGB(width / 2, y, 0xffffff);
        }
        PngFiles.write(file, image);
        return file;
    }

    /// A picture that is none.
    static Path broken(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, "no picture");
    }
}
