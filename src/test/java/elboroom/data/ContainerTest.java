package elboroom.data;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Reads HDF5 files written by h5py, and MATLAB files written by scipy. Unless a test says otherwise, channel `k` of the
/// pixel in row `r`, column `q` of image `i` has the level (40 i + 10 r + 3 q + 50 k) mod 200 + 1.
class ContainerTest {

    private static final int COUNT = 12;
    private static final int HEIGHT = 5;
    private static final int WIDTH = 4;

    @TempDir
    Path folder;

    @Test
    void splitsAreFoundInGroups() {
        Dataset data = load("usps.h5");
        assertThat(data.summary().shape()).isEqualTo(new ImageShape(1, 4, 4));
        assertThat(data.train().size()).isEqualTo(9);
        assertThat(data.heldOut().size()).isEqualTo(3);
        assertThat(data.summary().classes()).containsExactly("0", "1", "2");
        assertThat(data.heldOut().label(1)).isEqualTo(1);
        assertThat(pixels(data.train(), 2)).startsWith(81, 84, 87, 90, 91);
    }

    @Test
    void compressedChunksAreReadAndColumnsOfLabelsAreAttributes() {
        Dataset data = load("shapes.h5");
        assertThat(data.summary().shape()).isEqualTo(new ImageShape(3, HEIGHT, WIDTH));
        checkPixels(data, 3);
        assertThat(data.summary().classes()).isEmpty();
        assertThat(data.summary().attributes()).extracting(Attribute::name).hasSize(6).contains("labels 1");
    }

    @ParameterizedTest
    @CsvSource({"images,1", "fletcher,1", "half,1"})
    void otherTypesAreRead(String array, int channels) {
        Dataset data = load("kinds.h5", new ArrayChoices(array, "y", ArrayChoices.Layout.AUTO,
                ArrayChoices.Values.SCALE));
        assertThat(data.summary().classes()).containsExactlyInAnyOrder("cat", "dog", "새");
        if (!array.equals("fletcher")) {
            checkPixels(data, channels);
        }
    }

    /// 20 copies of each of the first six images, in chunks that LZF makes smaller.
    @Test
    void lzfIsUnpacked() {
        Dataset data = load("lzf.h5");
        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(120);
        List<String> expected = IntStream.range(0, 6)
                .mapToObj(i -> Arrays.toString(drawn(i, 3, data.summary().shape())))
                .toList();
        assertThat(IntStream.range(0, data.train().size()).mapToObj(i -> Arrays.toString(pixels(data.train(), i))))
                .hasSameElementsAs(expected);
    }

    @Test
    void truthValuesAndTextsOfFixedLengthAreRead() {
        Dataset data = load("kinds.h5", new ArrayChoices("bools", "fixed", ArrayChoices.Layout.AUTO,
                ArrayChoices.Values.SCALE));
        assertThat(data.summary().classes()).containsExactly("a", "bb");
        assertThat(IntStream.range(0, data.train().size()).flatMap(i -> IntStream.of(pixels(data.train(), i)))
                .distinct().toArray()).containsOnly(0, 255);
    }

    @Test
    void linksAreNotFollowedAndRecordsAreRefused() {
        Dataset data = load("kinds.h5");
        assertThat(data.arrays().orElseThrow().arrays()).extracting(each -> each.name())
                .contains("images", "y").doesNotContain("soft", "outside", "loop/images");
        Refusals.assertRefused("problem.array.notImages", () -> load("kinds.h5",
                ArrayChoices.AUTOMATIC.withImages("record")));
    }

    @Test
    void eachColumnOfAMatrixCanBeAnImage() {
        DataSpec spec = DataSpec.of(path("faces.mat").toString())
                .withFitting(ImageFitting.AUTOMATIC.withSize("4x5"));
        Dataset data = Datasets.load(spec, 1, Progress.IGNORED);
        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(30);
        assertThat(data.summary().shape()).isEqualTo(new ImageShape(1, HEIGHT, WIDTH));
        int[] image = pixels(data.train(), 0);
        assertThat(image[WIDTH] - image[0]).isEqualTo(10);
        assertThat(image[1] - image[0]).isEqualTo(3);
        assertThat(data.hints()).extracting(Problem::key).doesNotContain("problem.array.flatSize");
        Refusals.assertRefused("problem.array.size", () -> Datasets.load(spec.withChoices(spec.choices()
                .withArrays(ArrayChoices.AUTOMATIC.withLayout(ArrayChoices.Layout.ND))), 1, Progress.IGNORED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"svhn.mat", "v73.mat"})
    void theLastAxisOfAnArrayOfMatlabIsThatOfTheExamples(String name) {
        Dataset data = load(name);
        assertThat(data.summary().shape()).isEqualTo(new ImageShape(3, HEIGHT, WIDTH));
        assertThat(data.summary().classes()).containsExactly("0", "1", "2");
        checkPixels(data, 3);
        assertThat(load(name, ArrayChoices.AUTOMATIC.withLayout(ArrayChoices.Layout.HWCN)).fingerprint())
                .isEqualTo(data.fingerprint());
    }

    @Test
    void rowsOfAMatrixAndFieldsOfAStructureAreRead() {
        Dataset rows = load("rows.mat");
        assertThat(rows.summary().shape()).isEqualTo(new ImageShape(1, 4, 4));
        assertThat(rows.summary().classes()).containsExactly("1", "2", "3");
        assertThat(rows.train().size() + rows.heldOut().size()).isEqualTo(COUNT);
        Dataset struct = load("struct.mat");
        assertThat(struct.summary().classes()).hasSize(3);
        checkPixels(struct, 1);
    }

    @Test
    void rowsOfAColumnMajorMatrixMayBeOneHot() {
        Dataset data = load("onehot.mat");
        assertThat(data.train().size()).isEqualTo(COUNT);
        assertThat(data.heldOut().size()).isEqualTo(4);
        assertThat(data.summary().classes()).containsExactly("0", "1", "2");
        assertThat(IntStream.range(0, 4).map(data.heldOut()::label).toArray()).containsExactly(0, 1, 2, 0);
        assertThat(pixels(data.train(), 1)).startsWith(41, 44, 47, 50, 51);
    }

    @Test
    void whatTheLibraryCannotReadIsNamed() {
        Refusals.assertRefused("problem.hdf.unsupported", () -> load("newest.h5"));
    }

    @Test
    void theLimitAndTheShareSelectTheSameExamplesAsInMemory() {
        DataSpec spec = DataSpec.of(path("svhn.mat").toString());
        Dataset limited = Datasets.load(spec.withLimit(4), 1, Progress.IGNORED);
        assertThat(limited.train().size()).isEqualTo(4);
        assertThat(limited.pin(spec.withLimit(4)).sameHeldOut(load("svhn.mat").pin(spec))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usps.h5", "shapes.h5", "kinds.h5", "faces.mat", "svhn.mat", "struct.mat", "v73.mat"})
    void damagedFilesGetOneSentence(String name) throws IOException {
        byte[] whole = Files.readAllBytes(path(name));
        Path file = folder.resolve(name);
        Random random = new Random(3);
        for (int i = 0; i < 120; i++) {
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; j < i % 5 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                Datasets.load(DataSpec.of(file.toString()), 1, Progress.IGNORED);
            } catch (ProblemException e) {
                assertThat(e.problem().key()).startsWith("problem.");
            }
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        for (String name : List.of("x.h5", "x.mat")) {
            Path file = Files.write(folder.resolve(name), new byte[600]);
            Refusals.assertRefused("problem.hdf.damaged",
                    () -> Datasets.load(DataSpec.of(file.toString()), 1, Progress.IGNORED));
        }
        assertThat(Datasets.isFile(path("usps.h5"))).isTrue();
        assertThat(Datasets.isFile(path("faces.mat"))).isTrue();
    }

    private static void checkPixels(Dataset data, int channels) {
        ImageShape shape = data.summary().shape();
        List<String> found = Stream.of(data.train(), data.heldOut())
                .flatMap(split -> IntStream.range(0, split.size()).mapToObj(i -> Arrays.toString(pixels(split, i))))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(IntStream.range(0, COUNT)
                .mapToObj(i -> Arrays.toString(drawn(i, channels, shape))).toList());
    }

    private static int[] drawn(int i, int channels, ImageShape shape) {
        return IntStream.range(0, channels * shape.height() * shape.width()).map(at -> {
            int column = at % shape.width();
            int row = at / shape.width() % shape.height();
            int channel = at / shape.width() / shape.height();
            return (40 * i + 10 * row + 3 * column + 50 * channel) % 200 + 1;
        }).toArray();
    }

    private static int[] pixels(Split split, int index) {
        byte[] bytes = new byte[split.shape().size()];
        ((PixelSplit) split).copy(index, bytes, 0);
        return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff).toArray();
    }

    private static Dataset load(String name) {
        return load(name, ArrayChoices.AUTOMATIC);
    }

    private static Dataset load(String name, ArrayChoices arrays) {
        DataSpec spec = DataSpec.of(path(name).toString());
        return Datasets.load(spec.withChoices(spec.choices().withArrays(arrays)), 1, Progress.IGNORED);
    }

    private static Path path(String name) {
        try {
            return Path.of(requireNonNull(ContainerTest.class.getResource("container/" + name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
