package elboroom.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Creates small images and image files for tests.
public final class ImageFixture {

    private ImageFixture() {}

    /// Returns an image of one colour, given as 0xAARRGGBB.
    public static BufferedImage plain(int width, int height, int argb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        rectangle(image, 0, 0, width, height, argb);
        return image;
    }

    public static void rectangle(BufferedImage image, int left, int top, int width, int height, int argb) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                image.setRGB(x, y, argb);
            }
        }
    }

    /// Returns a grey image whose raster contains `values`, in row-major order.
    public static BufferedImage grey(int width, int height, int... values) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, width, height, values);
        return image;
    }

    /// Writes an image in the format of the file extension, without alpha if the format does not support it.
    public static Path write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.getParent());
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        if (!ImageIO.write(image, format, file.toFile())) {
            BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            opaque.setRGB(0, 0, image.getWidth(), image.getHeight(),
                    image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()), 0,
                    image.getWidth());
            ImageIO.write(opaque, format, file.toFile());
        }
        return file;
    }

    /// Writes `count` images of one colour, wider than they are high.
    public static void fill(Path folder, int count, int argb) throws IOException {
        for (int i = 0; i < count; i++) {
            write(folder.resolve(i + ".png"), plain(30, 20, argb));
        }
    }

    /// Returns the first pixel value of an example, 0 to 255.
    public static int first(Split split, int index) {
        byte[] pixels = new byte[split.shape().size()];
        ((PixelSplit) split).copy(index, pixels, 0);
        return pixels[0] & 0xff;
    }

    /// Returns a PNG of a few bytes whose header declares `side` × `side` pixels.
    public static byte[] bomb(int side) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(side);
        fields.writeInt(side);
        fields.write(new byte[]{8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    /// Copies a test resource to the folder.
    public static Path resource(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder);
        try (InputStream in = Objects.requireNonNull(ImageFixture.class.getResourceAsStream(name), name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    /// Creates a named pipe; skips the test if that is not possible.
    public static Path pipe(Path file) throws IOException, InterruptedException {
        try {
            int status = new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
            assumeTrue(status == 0, "skipped: no named pipe can be made here");
        } catch (IOException e) {
            assumeTrue(false, "skipped: this system has no mkfifo");
        }
        return file;
    }
}
