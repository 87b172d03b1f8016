package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.HeldOutShare;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArrayReaderTest {

    private static final int COUNT = 12;
    private static final int HEIGHT = 4;
    private static final int WIDTH = 5;
    private static final ImageShape GREY = new ImageShape(1, HEIGHT, WIDTH);
    private static final ImageShape COLOUR = new ImageShape(3, HEIGHT, WIDTH);

    @TempDir
    Path folder;

    /// The grey level of a pixel, 0 to 255; 0 and 255 occur.
    private static int level(int example, int channel, int row, int column) {
        int level = (example * 23 + channel * 17 + row * WIDTH + column * 7) % 256;
        if (example == 0 && row == 0 && column == 0) {
            return 255;
        }
        return example == 1 && row == 3 && column == 4 ? 0 : level;
    }

    @ParameterizedTest
    @CsvSource({"|u1, 1, 0", "<u2, 1, 0", ">u2, 257, 0", "<i2, 1, 0", ">i4, 1, 0",
            "<u4, 1, 0", "<i8, 1, 0", ">u8, 1, 0", "<f4, 0.00392156862745098, 0", ">f4, 1, 0", "<f8, 1, 0",
            "<f8, 0.00784313725490196, -1", ">f8, 0.00392156862745098, 0"})
    void everyTypeAndRangeGivesTheSameImages(String type, double scale, double offset) throws IOException {
        for (boolean fortran : new boolean[]{false, true}) {
            Path file = npz("x", NumpyFiles.array(type, fortran,
                    i -> level(i[0], 0, i[1], i[2]) * scale + offset, COUNT, HEIGHT, WIDTH));
            Dataset data = read(file);
            assertThat(data.summary().shape()).isEqualTo(GREY);
            checkPixels(data);
            assertThat(data.hints()).extracting(Problem::key)
                    .isEqualTo(offset < 0 ? List.of("problem.array.signed") : List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"|b1", "|i1", "|u1", "<f2", "<f4"})
    void onlyZerosAndOnes(String type) throws IOException {
        Dataset data = read(npz("imgs", NumpyFiles.array(type, false, i -> i[1] == i[2] ? 1 : 0, COUNT, 4, 4)));
        assertThat(data.train().image(0).pixels()).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
        assertThat(data.hints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void channelsBehindOrBefore(boolean fortran) throws IOException {
        Dataset behind = read(npz("data", NumpyFiles.array("|u1", fortran,
                i -> level(i[0], i[3], i[1], i[2]), COUNT, HEIGHT, WIDTH, 3)));
        Dataset before = read(npz("images", NumpyFiles.array("|u1", fortran,
                i -> level(i[0], i[1], i[2], i[3]), COUNT, 3, HEIGHT, WIDTH)));
        assertThat(behind.summary().shape()).isEqualTo(COLOUR);
        assertThat(behind.fingerprint()).isEqualTo(before.fingerprint());
        checkPixels(behind);
        assertThat(read(npz("x", NumpyFiles.array("|u1", fortran, i -> level(i[0], 0, i[1], i[2]), COUNT, HEIGHT,
                WIDTH, 1))).summary().shape()).isEqualTo(GREY);
    }

    @Test
    void rowsOfNumbersAreSquaresOrOfTheChosenSize() throws IOException {
        Path squares = npz("x", NumpyFiles.array("|u1", false, i -> i[1] * 10, COUNT, 16));
        assertThat(read(squares).summary().shape()).isEqualTo(new ImageShape(1, 4, 4));
        Path file = npy(NumpyFiles.array("|u1", true,
                i -> level(i[0], 0, i[1] / WIDTH, i[1] % WIDTH), COUNT, HEIGHT * WIDTH));
        DataSpec spec = DataSpec.of(file.toString());
        assertThat(Problems.keyOf(() -> read(file))).isEqualTo("problem.array.notSquare");
        Dataset data = load(spec.withFitting(ImageFitting.AUTOMATIC.withSize("5x4")));
        assertThat(data.summary().shape()).isEqualTo(GREY);
        checkPixels(data);
        assertThat(data.pin(spec).fitting().shape()).isEqualTo(GREY);
        assertThat(Problems.keyOf(() -> load(spec.withFitting(ImageFitting.square(3, 1)))))
                .isEqualTo("problem.array.size");
        assertThat(data.options()).contains(DataOption.SIZE, DataOption.HELD_OUT);
        assertThat(read(npz("x", colour())).options()).contains(DataOption.HELD_OUT)
                .doesNotContain(DataOption.SIZE);
    }

    @Test
    void theSizeOfRowsThatAreNoSquaresIsGuessedAndSaid() throws IOException {
        for (int[] each : new int[][]{{560, 1, 28, 20}, {3072, 3, 32, 32}, {98, 1, 14, 7}}) {
            Dataset data = read(npz("x", NumpyFiles.array("|u1", false, i -> i[1] % 200, COUNT, each[0])));
            assertThat(data.summary().shape()).isEqualTo(new ImageShape(each[1], each[2], each[3]));
            assertThat(data.hints()).extracting(Problem::key).contains("problem.array.flatSize");
        }
        for (int length : new int[]{13, 47, 97, 3 * 64}) {
            Path file = npz("x", NumpyFiles.array("|u1", false, i -> i[1] % 200, COUNT, length));
            if (length == 3 * 64) {
                assertThat(read(file).summary().shape()).isEqualTo(new ImageShape(3, 8, 8));
            } else {
                assertThat(Problems.keyOf(() -> read(file))).isEqualTo("problem.array.notSquare");
            }
        }
    }

    @Test
    void otherRangesAreScaledAndSaidSo() throws IOException {
        Dataset standardised = read(npz("x", NumpyFiles.array("<f4", false,
                i -> level(i[0], 0, i[1], i[2]) / 64.0 - 1.5, COUNT, HEIGHT, WIDTH)));
        checkPixels(standardised);
        assertThat(standardised.hints()).extracting(Problem::key).containsExactly("problem.array.scaled");
        Dataset few = read(npz("x", NumpyFiles.array("<f8", false, i -> (i[0] + i[1]) % 17, COUNT, 8, 8)));
        assertThat(few.hints()).extracting(Problem::key).contains("problem.array.scaled");
        assertThat(few.hints().getFirst().arguments()).first().isEqualTo(0.0);
    }

    @Test
    void labelsAreNumbersWithGapsTextsOrOneHotRows() throws IOException {
        int[] numbers = {7, 3, 3, -1, 7, 12, 3, 7, 12, 3, 7, 7};
        String[] texts = Arrays.stream(numbers).mapToObj(n -> n < 0 ? "" : "숫자 " + n).toArray(String[]::new);
        Dataset counted = read(npz("x", colour(), "y", NumpyFiles.array("<i8", false, i -> numbers[i[0]], COUNT)));
        Dataset named = read(npz("x", colour(), "labels", NumpyFiles.texts(6, texts)));
        Dataset oneHot = read(npz("data", colour(), "targets",
                NumpyFiles.array("|u1", false, i -> numbers[i[0]] == i[1] ? 1 : 0, COUNT, 13)));
        assertThat(counted.summary().classes()).containsExactly("3", "7", "12");
        assertThat(named.summary().classes()).containsExactly("숫자 3", "숫자 7", "숫자 12");
        assertThat(oneHot.fingerprint()).isEqualTo(counted.fingerprint());
        assertThat(named.fingerprint()).isEqualTo(counted.fingerprint());
        assertThat(counted.classCounts().unlabelled() + counted.heldOut().size()).isPositive();
    }

    @Test
    void trainingAndTestArraysAreTheSplits() throws IOException {
        Path file = npz("x_train", colour(), "y_train", NumpyFiles.array("<i4", false, i -> i[0] % 3, COUNT),
                "x_test", NumpyFiles.array("|u1", false, i -> 200, 4, HEIGHT, WIDTH, 3), "y_test",
                NumpyFiles.array("<f4", false, i -> 4, 4));
        Dataset data = read(file);
        assertThat(data.train().size()).isEqualTo(COUNT);
        assertThat(data.heldOut().size()).isEqualTo(4);
        assertThat(data.summary().classes()).containsExactly("0", "1", "2", "4");
        assertThat(data.heldOut().label(3)).isEqualTo(3);
        Dataset limited = load(DataSpec.of(file.toString()).withFitting(ImageFitting.AUTOMATIC).withLimit(5));
        assertThat(limited.train().size()).isEqualTo(5);
        assertThat(limited.heldOut().size()).isEqualTo(4);
        assertThat(data.options()).doesNotContain(DataOption.SIZE, DataOption.HELD_OUT);
    }

    @Test
    void theHeldOutTenthDependsOnTheSeedOnly() throws IOException {
        Path file = npz("x", NumpyFiles.array("|u1", false, i -> i[0] * 2, 100, 4, 4));
        Dataset all = read(file);
        assertThat(all.heldOut().size()).isEqualTo(10);
        Dataset limited = load(DataSpec.of(file.toString()).withFitting(ImageFitting.AUTOMATIC).withLimit(30));
        assertThat(limited.train().size()).isEqualTo(30);
        assertThat(limited.heldOut().image(9).pixels()).isEqualTo(all.heldOut().image(9).pixels());
    }

    @Test
    void theHeldOutShareCanBeChosen() throws IOException {
        Path file = npz("x", NumpyFiles.array("|u1", false, i -> i[0] * 2, 100, 4, 4));
        DataSpec spec = DataSpec.of(file.toString());
        Dataset half = load(spec.withChoices(spec.choices().withHeldOut(HeldOutShare.of("50%"))));
        Dataset seven = load(spec.withChoices(spec.choices().withHeldOut(HeldOutShare.of("7"))));
        assertThat(half.heldOut().size()).isEqualTo(half.train().size()).isEqualTo(50);
        assertThat(seven.heldOut().size()).isEqualTo(7);
        assertThat(half.pin(spec).sameHeldOut(seven.pin(spec))).isFalse();
        assertThat(load(spec.withChoices(spec.choices().withHeldOut(HeldOutShare.TENTH))).pin(spec)
                .sameHeldOut(load(spec).pin(spec))).as("a tenth is the same as the automatic share").isTrue();
    }

    @Test
    void badFilesGetOneSentence() throws IOException {
        assertThat(Problems.keyOf(() -> read(npz("x", NumpyFiles.array("<f4", false,
                i -> i[0] == 3 && i[1] == 2 ? Double.NaN : 0, COUNT, HEIGHT, WIDTH)))))
                .isEqualTo("problem.array.notFinite");
        assertThat(Problems.keyOf(() -> read(npz("x", colour(), "y",
                NumpyFiles.array("<i8", false, i -> 1, COUNT - 1))))).isEqualTo("problem.array.labels");
        assertThat(Problems.keyOf(() -> read(npz("x", colour(), "y",
                NumpyFiles.array("<f8", false, i -> 0.5, COUNT))))).isEqualTo("problem.array.labelValues");
        assertThat(Problems.keyOf(() -> read(npz("x", NumpyFiles.file(1, "|O8", false, new int[]{3, 4, 4},
                new byte[99]))))).isEqualTo("problem.array.type");
        assertThat(Problems.keyOf(() -> read(npz("x", NumpyFiles.array("|u1", false, i -> 1, COUNT, 2, 2, 2, 2)))))
                .isEqualTo("problem.array.notImages");
        assertThat(Problems.keyOf(() -> read(npz("x", NumpyFiles.array("|u1", false, i -> 1, 2, 300, 2)))))
                .isEqualTo("problem.array.sides");
        assertThat(Problems.keyOf(() -> read(npz("x", NumpyFiles.array("|u1", false, i -> 1, 0, 4, 4)))))
                .isEqualTo("problem.array.empty");
        assertThat(Problems.keyOf(() -> read(npz("x", NumpyFiles.array("|u1", false, i -> 1, 1, 4, 4)))))
                .isEqualTo("problem.data.tooFew");
        assertThat(Problems.keyOf(() -> read(Files.writeString(folder.resolve("none.npy"), "none"))))
                .isEqualTo("problem.array.damaged");
        assertThat(Problems.keyOf(() -> read(NumpyFiles.npz(folder.resolve("empty.npz"), Map.of()))))
                .isIn("problem.array.none", "problem.array.damaged");
    }

    /// Nothing is allocated for what a header only claims.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void headersThatClaimMoreThanTheFileHoldsAreRefused(int version) throws IOException {
        byte[] claims = NumpyFiles.file(version, "<f8", false, new int[]{2_000_000_000, 200, 200}, new byte[1000]);
        assertThat(Problems.keyOf(() -> read(npy(claims)))).isEqualTo("problem.array.short");
        assertThat(Problems.keyOf(() -> read(npz("x", claims)))).isEqualTo("problem.array.short");
        byte[] overflow = NumpyFiles.file(version, "<f8", false,
                new int[]{2_000_000_000, 2_000_000_000, 2_000_000_000}, new byte[10]);
        assertThat(Problems.keyOf(() -> read(npy(overflow)))).isEqualTo("problem.array.short");
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        byte[] whole = NumpyFiles.array("|u1", false, i -> 255, COUNT, HEIGHT, WIDTH);
        for (int length = 0; length < whole.length; length += 7) {
            Path file = npy(Arrays.copyOf(whole, length));
            assertThat(Problems.keyOf(() -> read(file))).as(length + " bytes")
                    .isIn("problem.array.short", "problem.array.damaged");
        }
        Path zipped = npz("x", whole);
        byte[] bytes = Files.readAllBytes(zipped);
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(zipped, Arrays.copyOf(bytes, length));
            assertThat(Problems.keyOf(() -> read(zipped))).as(length + " bytes")
                    .isIn("problem.array.short", "problem.array.damaged");
        }
    }

    /// Written with numpy 2.4: `numpy.save(file, (numpy.arange(8).reshape(2, 2, 2) * 36).astype('>i2'))`.
    @Test
    void aFileOfNumpyItself() throws IOException {
        Path file = npy(HexFormat.of().parseHex("934e554d5059010076007b276465736372273a20273e6932272c2027666f727472"
                + "616e5f6f72646572273a2046616c73652c20277368617065273a2028322c20322c2032292c207d" + "20".repeat(55)
                + "0a000000240048006c009000b400d800fc"));
        Dataset data = read(file);
        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(2);
        assertThat(data.summary().shape()).isEqualTo(new ImageShape(1, 2, 2));
    }

    private static byte[] colour() {
        return NumpyFiles.array("|u1", false, i -> level(i[0], i[3], i[1], i[2]), COUNT, HEIGHT, WIDTH, 3);
    }

    /// Each example is found by its first pixel, which only it has.
    private static void checkPixels(Dataset data) {
        int channels = data.summary().shape().channels();
        for (Split split : List.of(data.train(), data.heldOut())) {
            for (int i = 0; i < split.size(); i++) {
                float[] pixels = split.image(i).pixels();
                int first = Math.round(pixels[0] * 255);
                int example = first == 255 ? 0 : first / 23;
                for (int j = 0; j < pixels.length; j++) {
                    int place = j % (HEIGHT * WIDTH);
                    assertThat(Math.round(pixels[j] * 255)).as(channels + " channels, example " + example + ", " + j)
                            .isEqualTo(level(example, j / (HEIGHT * WIDTH), place / WIDTH, place % WIDTH));
                }
            }
        }
    }

    private Path npy(byte[] array) throws IOException {
        return Files.write(folder.resolve("array.npy"), array);
    }

    private Path npz(Object... namesAndArrays) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        for (int i = 0; i < namesAndArrays.length; i += 2) {
            arrays.put((String) namesAndArrays[i], (byte[]) namesAndArrays[i + 1]);
        }
        return NumpyFiles.npz(folder.resolve("arrays.npz"), arrays);
    }

    private static Dataset read(Path file) {
        return load(DataSpec.of(file.toString()));
    }

    private static Dataset load(DataSpec spec) {
        return Datasets.load(spec, 1, Progress.IGNORED);
    }
}
