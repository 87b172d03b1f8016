package elboroom.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Folders of images and of IDX files in a zip archive are read as if they were unpacked.
class ZipArchiveTest {

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "animals/"})
    void imagesInFoldersAreReadInPlace(String top) throws IOException {
        fill(top);
        Dataset unpacked = load(unpack());
        Path file = zip("animals.zip");
        Dataset packed = load(file);
        assertThat(packed.fingerprint()).isEqualTo(unpacked.fingerprint());
        assertThat(packed.summary().name()).isEqualTo("animals.zip");
        assertThat(packed.summary().classes()).containsExactly("cat", "dog");
        assertThat(packed.summary().shape()).isEqualTo(new ImageShape(1, 12, 10));
        assertThat(packed.options()).contains(DataOption.SIZE, DataOption.HELD_OUT);
        assertThat(Datasets.isFile(file)).isTrue();
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing is unpacked to the disk").hasSize(2);
        }
    }

    @Test
    void idxFilesAreRecognised() throws IOException {
        byte[] images = new byte[16 + 20 * 4];
        images[2] = 8;
        images[3] = 3;
        images[7] = 20;
        images[11] = 2;
        images[15] = 2;
        files.put("mnist/train-images-idx3-ubyte", images);
        Path file = zip("mnist.zip");
        assertThat(load(file).summary().shape()).isEqualTo(new ImageShape(1, 2, 2));
        assertThat(load(file).options()).contains(DataOption.HELD_OUT);
    }

    @Test
    void whatCannotBeReadIsListed() throws IOException {
        fill("");
        files.put("cat/broken.png", new byte[]{1, 2, 3});
        files.put("__MACOSX/cat/._1.png", new byte[]{1});
        assertThat(load(zip("animals.zip")).summary().skipped()).extracting(Problem::key)
                .containsExactly("problem.image.format");
        files.put("../outside.png", png(200));
        assertThat(Problems.keyOf(() -> load(zip("outside.zip")))).isEqualTo("problem.zip.damaged");
        assertThat(folder.resolveSibling("outside.png")).doesNotExist();
    }

    /// A file that is small in the archive may be gigabytes of zeros.
    @Test
    void anImageThatUnpacksToTooMuchIsSkipped() throws IOException {
        fill("");
        files.put("cat/bomb.png", new byte[(64 << 20) + 1]);
        assertThat(load(zip("animals.zip")).summary().skipped()).extracting(Problem::key)
                .containsExactly("problem.image.packed");
    }

    @Test
    void damagedArchivesGetOneSentence() throws IOException {
        fill("");
        byte[] whole = Files.readAllBytes(zip("animals.zip"));
        for (int length = 0; length < whole.length; length += 97) {
            Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThat(Problems.keyOf(() -> load(file))).as(length + " bytes").isEqualTo("problem.zip.damaged");
        }
        byte[] claims = whole.clone();
        Arrays.fill(claims, claims.length - 10, claims.length - 6, (byte) 0x7f); // the size of the directory
        Path file = Files.write(folder.resolve("large.zip"), claims);
        assertThat(Problems.keyOf(() -> load(file))).isEqualTo("problem.zip.large");
        Path empty = Files.write(folder.resolve("empty.zip"), Arrays.copyOf(new byte[]{'P', 'K', 5, 6}, 22));
        assertThat(Problems.keyOf(() -> load(empty))).isEqualTo("problem.data.empty");
    }

    private void fill(String top) throws IOException {
        for (int i = 0; i < 12; i++) {
            files.put(top + (i % 2 == 0 ? "cat/" : "dog/") + i + ".png", png(20 * i));
        }
    }

    private static byte[] png(int grey) throws IOException {
        BufferedImage image = new BufferedImage(10, 12, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(3, 4, 0, grey);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Path zip(String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    private Path unpack() throws IOException {
        Path unpacked = folder.resolve("unpacked");
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = unpacked.resolve(each.getKey().replace("animals/", ""));
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        return unpacked;
    }

    private static Dataset load(Path source) {
        return Datasets.load(DataSpec.of(source.toString()), 1, Progress.IGNORED);
    }
}
