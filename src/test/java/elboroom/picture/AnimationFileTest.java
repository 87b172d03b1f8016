package elboroom.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnimationFileTest {

    private static final int WIDTH = 20;
    private static final int HEIGHT = 12;
    private static final int[] DELAYS = {10, 20, 150};

    private record Chunk(String type, ByteBuffer data) {}

    @TempDir
    Path folder;

    /// A pixel that moves across stripes.
    private static IntFunction<BufferedImage> frames(int dot) {
        return i -> {
            BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < WIDTH; x++) {
                for (int y = 0; y < HEIGHT; y++) {
                    frame.setRGB(x, y, 0x0a0a0a * x);
                }
            }
            frame.setRGB(3 + i, 5, dot);
            return frame;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0xffffff, 0x12a8f2})
    void aGifHasAllFramesWithTheirDelaysAndRepeats(int dot) throws IOException {
        Path file = folder.resolve("a.gif");
        AnimationFile.write(file, DELAYS, frames(dot));
        List<IIOImage> read = read(file);
        assertThat(read).hasSize(3);
        BufferedImage shown = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 3; i++) {
            IIOMetadataNode tree = (IIOMetadataNode) read.get(i).getMetadata().getAsTree("javax_imageio_gif_image_1.0");
            assertThat(attribute(tree, "GraphicControlExtension", "delayTime")).isEqualTo(DELAYS[i]);
            assertThat(tree.getElementsByTagName("LocalColorTable").getLength()).as("local palettes").isZero();
            shown.getGraphics().drawImage((BufferedImage) read.get(i).getRenderedImage(),
                    attribute(tree, "ImageDescriptor", "imageLeftPosition"),
                    attribute(tree, "ImageDescriptor", "imageTopPosition"), null);
            assertThat(pixels(shown)).containsExactly(pixels(frames(dot).apply(i)));
        }
        assertThat(new String(Files.readAllBytes(file), US_ASCII)).containsOnlyOnce("NETSCAPE2.0");
        assertThat(read.get(1).getRenderedImage().getWidth()).as("the part that changed").isEqualTo(2);
    }

    @Test
    void manyColoursMapToTheNearestPaletteColour() throws IOException {
        IntFunction<BufferedImage> colourful = _ -> {
            BufferedImage frame = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 64 * 64; i++) {
                frame.setRGB(i % 64, i / 64, (i % 64) << 18 | (i / 64) << 10 | 0x40);
            }
            return frame;
        };
        AnimationFile.write(folder.resolve("a.gif"), new int[]{10}, colourful);
        BufferedImage read = (BufferedImage) read(folder.resolve("a.gif")).getFirst().getRenderedImage();
        for (int i = 0; i < 64 * 64; i += 7) {
            int asked = colourful.apply(0).getRGB(i % 64, i / 64);
            int got = read.getRGB(i % 64, i / 64);
            assertThat((got >> 16 & 0xff) - (asked >> 16 & 0xff)).isBetween(-20, 20);
            assertThat((got >> 8 & 0xff) - (asked >> 8 & 0xff)).isBetween(-20, 20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xffffff, 0x12a8f2})
    void aPngIsAStillPictureAndItsFramesAreChunks(int dot) throws IOException {
        Path file = folder.resolve("a.png");
        AnimationFile.write(file, DELAYS, frames(dot));
        assertThat(pixels(ImageIO.read(file.toFile()))).containsExactly(pixels(frames(dot).apply(0)));
        List<Chunk> chunks = chunks(file);
        assertThat(chunks.stream().map(Chunk::type)).containsExactly("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT",
                "fcTL", "fdAT", "IEND");
        assertThat(chunks.getFirst().data().get(9)).as("colour type").isEqualTo((byte) (dot == 0xffffff ? 0 : 2));
        assertThat(chunks.get(1).data().getLong()).as("frames, and for ever").isEqualTo(3L << 32);
        List<Integer> sequence = chunks.stream().filter(chunk -> chunk.type().matches("fcTL|fdAT"))
                .map(chunk -> chunk.data().getInt(0)).toList();
        assertThat(sequence).containsExactly(0, 1, 2, 3, 4);
        ByteBuffer second = chunks.get(4).data();
        assertThat(List.of(second.getInt(4), second.getInt(8), second.getInt(12), second.getInt(16)))
                .as("width, height, x and y of the part that changed").containsExactly(2, 1, 3, 5);
        assertThat(second.getShort(20)).isEqualTo((short) 20);
        assertThat(second.getShort(22)).isEqualTo((short) 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "png"})
    void theSameFramesGiveTheSameBytes(String suffix) {
        AnimationFile.write(folder.resolve("1." + suffix), DELAYS, frames(0xff0000));
        AnimationFile.write(folder.resolve("2." + suffix), DELAYS, frames(0xff0000));
        assertThat(folder.resolve("1." + suffix)).hasSameBinaryContentAs(folder.resolve("2." + suffix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "png"})
    void whatEndsInBetweenLeavesNothing(String suffix) {
        int[] drawn = {0};
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> AnimationFile.write(folder.resolve("a." + suffix), DELAYS, i -> {
                    if (drawn[0]++ == 4) {
                        throw new CancellationException();
                    }
                    return frames(0xff0000).apply(i);
                }));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFileExtensionSelectsTheFormat() {
        assertThat(List.of("a.gif", "A.GIF", "b.png")).allMatch(name -> AnimationFile.named(Path.of(name)));
        assertThat(List.of("gif", "a.jpg", "a.gif.txt")).noneMatch(name -> AnimationFile.named(Path.of(name)));
    }

    private static int attribute(IIOMetadataNode tree, String node, String name) {
        return Integer.parseInt(((IIOMetadataNode) tree.getElementsByTagName(node).item(0)).getAttribute(name));
    }

    private static List<IIOImage> read(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<IIOImage> images = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                images.add(reader.readAll(i, null));
            }
        }
        return images;
    }

    private static List<Chunk> chunks(Path file) throws IOException {
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(file));
        assertThat(png.getLong()).isEqualTo(0x89504e470d0a1a0aL);
        List<Chunk> chunks = new ArrayList<>();
        while (png.hasRemaining()) {
            byte[] data = new byte[png.getInt()];
            byte[] type = new byte[4];
            png.get(type).get(data);
            CRC32 checksum = new CRC32();
            checksum.update(type);
            checksum.update(data);
            assertThat(png.getInt()).isEqualTo((int) checksum.getValue());
            chunks.add(new Chunk(new String(type, US_ASCII), ByteBuffer.wrap(data)));
        }
        return chunks;
    }

    /// Reads grey levels directly, without a colour space conversion.
    private static int[] pixels(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            int[] levels = picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0,
                    (int[]) null);
            return Arrays.stream(levels).map(level -> 0xff000000 | 0x10101 * level).toArray();
        }
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
