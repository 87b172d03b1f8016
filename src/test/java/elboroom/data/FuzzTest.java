package elboroom.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import elboroom.data.image.ImageFiles;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/// Damaged data are read or refused with a problem: no other exception, no endless loop, no allocation as large as a
/// header declares. More cases: `-Delboroom.fuzz=100000`.
class FuzzTest {

    private static final int IDX_CASES = 2_500;
    private static final int IMAGE_CASES = 1_200;
    private static final int FOLDER_CASES = 150;
    private static final List<String> IMAGES = List.of("a.png", "b.gif", "c.bmp", "d.jpg", "e.tiff");

    @TempDir
    Path folder;

    @Test
    void idxFiles() throws IOException {
        byte[] images = IdxFixture.images(6, 3, 2);
        byte[] labels = IdxFixture.labels(6);
        List<String> endings = List.of("", ".gz");
        for (int seed = 0; seed < Mutations.cases(IDX_CASES); seed++) {
            Random random = new Random(seed);
            String ending = endings.get(random.nextInt(2));
            Path data = Files.createDirectories(folder.resolve("idx" + ending));
            IdxFixture.write(data, "train-images-idx3-ubyte" + ending, random.nextInt(4) == 0
                    ? images
                    : Mutations.of(images, random));
            IdxFixture.write(data, "train-labels-idx1-ubyte", random.nextBoolean()
                    ? labels
                    : Mutations.of(labels, random));
            load(data, seed);
        }
    }

    @Test
    void compressedIdxFilesWhoseCompressionIsDamaged() throws IOException {
        IdxFixture.write(folder, "a.gz", IdxFixture.images(6, 3, 2));
        byte[] compressed = Files.readAllBytes(folder.resolve("a.gz"));
        for (int seed = 0; seed < Mutations.cases(IDX_CASES) / 3; seed++) {
            Files.write(folder.resolve("train-images-idx3-ubyte.gz"), Mutations.of(compressed, new Random(seed)));
            load(folder, seed);
        }
    }

    @Test
    void imageFiles() throws IOException {
        List<Path> whole = images();
        Path file = folder.resolve("damaged");
        for (int seed = 0; seed < Mutations.cases(IMAGE_CASES); seed++) {
            Random random = new Random(seed);
            Path from = whole.get(random.nextInt(whole.size()));
            Files.write(file, Mutations.of(Files.readAllBytes(from), random));
            read(file, from.getFileName() + " seed " + seed);
        }
    }

    @Test
    void imageFolders() throws IOException {
        List<Path> whole = images();
        Path data = folder.resolve("data");
        for (int seed = 0; seed < Mutations.cases(FOLDER_CASES); seed++) {
            Random random = new Random(seed);
            for (String label : List.of("x", "y", "y/deeper")) {
                Path from = whole.get(random.nextInt(whole.size()));
                byte[] bytes = Files.readAllBytes(from);
                Files.createDirectories(data.resolve(label));
                Files.write(data.resolve(label).resolve("a.png"),
                        random.nextBoolean() ? bytes : Mutations.of(bytes, random));
            }
            load(data, seed);
        }
    }

    private List<Path> images() throws IOException {
        BufferedImage picture = ImageFixture.plain(9, 7, 0xff336699);
        ImageFixture.rectangle(picture, 2, 2, 4, 3, 0x80ffcc00);
        Path made = folder.resolve("whole");
        for (String name : IMAGES) {
            ImageFixture.write(made.resolve(name), picture);
        }
        return Stream.concat(IMAGES.stream().map(made::resolve),
                Stream.of(ImageFixture.resource(made, "exif_6.jpg"),
                        ImageFixture.resource(made, "exif_6.png"), ImageFixture.resource(made, "exif_6.webp"),
                        ImageFixture.resource(made, "exif_6.tiff"), ImageFixture.resource(made, "lossy.webp")))
                .toList();
    }

    private static void load(Path data, int seed) {
        try {
            Dataset read = Datasets.load(DataSpec.of(data.toString()), 1, Progress.IGNORED);
            assertThat(read.train().size()).isEqualTo(read.summary().train()).isPositive();
            read.train().copy(0, new float[read.summary().shape().size()], 0);
        } catch (ProblemException e) {
            Refusals.assertTranslated(e.problem());
        } catch (RuntimeException | Error e) {
            fail("seed " + seed, e);
        }
    }

    private static void read(Path file, String name) {
        try {
            BufferedImage image = ImageFiles.read(file);
            assertThat((long) image.getWidth() * image.getHeight()).isLessThanOrEqualTo(ImageFiles.MOST_PIXELS);
        } catch (ProblemException e) {
            Refusals.assertTranslated(e.problem());
        } catch (RuntimeException | Error e) {
            fail(name, e);
        }
    }
}
