package elboroom.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.store.run.Problems;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Folders of images and of IDX files in a tar archive are read as if they were unpacked.
class TarArchiveTest {

    private static final int IMAGES = 12;
    private static final String LONG = "d".repeat(90) + "/" + "e".repeat(90) + "/";

    @TempDir
    Path folder;

    private interface Content {
        void write(TarArchiveOutputStream tar) throws IOException;
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(
                    name -> name.startsWith("elboroom-") && name.endsWith(".zip"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tar", "a.tar.gz", "a.tgz", "gzipped-although.tar"})
    void imagesAreReadAsIfUnpacked(String name) throws IOException {
        Path file = tar(name, this::images);
        Path unpacked = folder.resolve("unpacked");
        for (int i = 0; i < IMAGES; i++) {
            Path image = unpacked.resolve(nameOf(i));
            Files.createDirectories(image.getParent());
            Files.write(image, png(i));
        }
        Dataset data = load(file);
        assertThat(data.fingerprint()).isEqualTo(load(unpacked).fingerprint());
        assertThat(data.summary().name()).isEqualTo(name);
        assertThat(data.summary().classes()).containsExactly("cat", "dog");
        assertThat(data.summary().skipped()).isEmpty();
        assertThat(Datasets.isFile(file)).isTrue();
    }

    @Test
    void idxFilesAreRead() throws IOException {
        Dataset data = load(tar("mnist.tgz", tar -> put(tar, "mnist/train-images-idx3-ubyte",
                IdxFixture.images(20, 4, 4))));
        assertThat(data.summary().train()).isEqualTo(18);
        assertThat(data.summary().name()).isEqualTo("mnist.tgz");
    }

    @Test
    void linksAreNotFollowedAndNamesStayInside() throws IOException {
        Files.write(folder.resolve("secret.png"), png(3));
        Dataset data = load(tar("a.tar", tar -> {
            images(tar);
            link(tar, "cat/link.png", folder.resolve("secret.png").toString(), TarConstants.LF_SYMLINK);
            link(tar, "cat/hard.png", "cat/0.png", TarConstants.LF_LINK);
            link(tar, "cat/device.png", "", TarConstants.LF_CHR);
            put(tar, "cat/../../outside.png", png(7));
            put(tar, "/cat/absolute.png", png(8));
            put(tar, "./cat/1.png", png(9));
            put(tar, "cat/1.png", png(10));
            put(tar, "cat/readme.txt", new byte[700]);
            put(tar, LONG + "deep.png", png(11));
        }));
        assertThat(data.summary().skipped()).extracting(Problem::key).containsExactly("problem.tar.link",
                "problem.tar.link", "problem.tar.link", "problem.tar.outside");
        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(IMAGES + 3);
        assertThat(data.summary().classes()).contains("d".repeat(90));
        assertThat(folder.resolveSibling("outside.png")).doesNotExist();
    }

    @Test
    void bombsAreRefused() throws IOException {
        Path image = tar("a.tgz", tar -> {
            images(tar);
            put(tar, "cat/bomb.png", new byte[(64 << 20) + 1]);
        });
        assertThat(load(image).summary().skipped()).extracting(Problem::key).containsExactly("problem.image.packed");
        Path name = tar("name.tgz", tar -> {
            TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            put(tar, entry, new byte[8 << 20]);
            images(tar);
        });
        assertThat(Problems.keyOf(() -> load(name))).isEqualTo("problem.tar.damaged");
    }

    @Test
    void damagedArchivesGetOneSentence() throws IOException {
        byte[] whole = Files.readAllBytes(tar("a.tgz", this::images));
        for (int length = 0; length < whole.length; length += 61) {
            Path file = Files.write(folder.resolve("cut.tgz"), Arrays.copyOf(whole, length));
            assertThat(Problems.keyOf(() -> load(file))).as(length + " bytes").isEqualTo("problem.tar.damaged");
        }
        Path other = Files.write(folder.resolve("other.tar"), new byte[]{'P', 'K', 3, 4});
        assertThat(Problems.keyOf(() -> load(other))).isEqualTo("problem.tar.damaged");
        Path noImages = tar("none.tar", tar -> put(tar, "readme.txt", new byte[5]));
        assertThat(Problems.keyOf(() -> load(noImages))).isEqualTo("problem.data.empty");
        Path conflict = tar("conflict.tar", tar -> {
            put(tar, "cat.png", png(1));
            put(tar, "cat.png/1.png", png(1));
        });
        assertThat(Problems.keyOf(() -> load(conflict))).startsWith("problem.");
    }

    @Test
    void changedBytesNeverEscapeAsAnException() throws IOException {
        byte[] whole = Files.readAllBytes(tar("a.tar", this::images));
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] changed = whole.clone();
            for (int j = 0; j < 4; j++) {
                changed[random.nextInt(4000)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("changed.tar"), changed);
            try {
                load(file);
            } catch (ProblemException e) {
                assertThat(e.problem().key()).startsWith("problem.");
            }
        }
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        Path file = tar("many.tar", tar -> {
            for (int i = 0; i < 300; i++) {
                put(tar, i + ".png", new byte[]{1});
            }
        });
        Progress cancelling = (_, _) -> false;
        assertThatThrownBy(() -> Datasets.load(DataSpec.of(file.toString()), 1, cancelling))
                .isInstanceOf(CancellationException.class);
    }

    private void images(TarArchiveOutputStream tar) throws IOException {
        for (int i = 0; i < IMAGES; i++) {
            put(tar, nameOf(i), png(i));
        }
    }

    private static String nameOf(int i) {
        return (i % 2 == 0 ? "cat/" : "dog/") + i + ".png";
    }

    private static byte[] png(int i) throws IOException {
        BufferedImage image = new BufferedImage(10, 12, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(3, 4, 0, 20 * i);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        put(tar, new TarArchiveEntry(name, true), content);
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void link(TarArchiveOutputStream tar, String name, String target, byte kind) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private Path tar(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        OutputStream out = Files.newOutputStream(file);
        boolean plain = name.equals("a.tar") || List.of("none.tar", "conflict.tar", "many.tar").contains(name);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(plain ? out : new GZIPOutputStream(out))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            content.write(tar);
        }
        return file;
    }

    private static Dataset load(Path source) {
        return Datasets.load(DataSpec.of(source.toString()), 1, Progress.IGNORED);
    }
}
