package elboroom.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static elboroom.data.IdxFixture.IMAGES;
import static elboroom.data.IdxFixture.LABELS;
import static elboroom.data.IdxFixture.idx;
import static elboroom.data.IdxFixture.images;
import static elboroom.data.IdxFixture.labels;
import static elboroom.data.IdxFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class IdxTest {

    private static final String TRAIN = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST = "t10k-images-idx3-ubyte";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void readsTrainingAndHeldOutFiles(String ending) throws IOException {
        write(folder, TRAIN + ending, images(5, 2, 3));
        write(folder, TRAIN_LABELS + ending, labels(5));
        write(folder, TEST + ending, images(2, 2, 3));
        write(folder, "t10k-labels-idx1-ubyte" + ending, labels(2));

        Dataset data = load(0);

        assertThat(data.summary().shape()).isEqualTo(new ImageShape(1, 2, 3));
        assertThat(data.summary().name()).isEqualTo(folder.getFileName().toString());
        assertThat(data.summary().train()).isEqualTo(5).isEqualTo(data.train().size());
        assertThat(data.summary().heldOut()).isEqualTo(2).isEqualTo(data.heldOut().size());
        assertThat(data.summary().classes()).containsExactly("0", "1", "2", "3", "4");
        assertThat(pixels(data.train(), 1)).containsExactly(6, 7, 8, 9, 10, 11);
        assertThat(data.train().label(4)).isEqualTo(4);
    }

    @Test
    void labelsAreOptional() throws IOException {
        write(folder, TRAIN, images(3, 2, 2));
        write(folder, TEST, images(1, 2, 2));

        Dataset data = load(0);

        assertThat(data.train().label(0)).isEqualTo(-1);
        assertThat(data.summary().classes()).isEmpty();
    }

    @Test
    void readsNamesWithAPrefixAndADot() throws IOException {
        write(folder, "emnist-letters-train-images-idx3-ubyte.gz", images(3, 2, 2));
        write(folder, "emnist-letters-train-labels-idx1-ubyte.gz", labels(3));
        write(folder, "emnist-letters-test-images-idx3-ubyte.gz", images(1, 2, 2));

        assertThat(load(0).train().label(2)).isEqualTo(2);
        assertThat(load(0).heldOut().size()).isEqualTo(1);
    }

    @Test
    void limitKeepsTheFirstTrainingExamplesAndTheWholeHeldOutSplit() throws IOException {
        write(folder, TRAIN, images(5, 1, 1));
        write(folder, TRAIN_LABELS, labels(5));
        write(folder, TEST, images(4, 1, 1));

        Dataset data = load(2);

        assertThat(data.train().size()).isEqualTo(2);
        assertThat(data.train().label(1)).isEqualTo(1);
        assertThat(data.heldOut().size()).isEqualTo(4);
    }

    @Test
    void withoutHeldOutFilesATenthIsDrawnByTheSeed() throws IOException {
        write(folder, TRAIN, images(100, 1, 1));
        write(folder, TRAIN_LABELS, labels(100));

        assertThat(load(0).heldOut().size()).isEqualTo(10);
        assertThat(load(0).train().size()).isEqualTo(90);
        assertThat(allLabels(load(0).heldOut())).isEqualTo(allLabels(load(0).heldOut()));
        assertThat(allLabels(load(0).heldOut())).isNotEqualTo(allLabels(load(0, 2).heldOut()));
        assertThat(allLabels(load(7).heldOut())).isEqualTo(allLabels(load(0).heldOut()));
        assertThat(load(7).train().size()).isEqualTo(7);
        assertThat(IntStream.concat(allLabels(load(0).heldOut()).stream().mapToInt(i -> i),
                allLabels(load(0).train()).stream().mapToInt(i -> i)).sorted()).hasSize(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void refusesTruncatedImages(String ending) throws IOException {
        byte[] whole = images(5, 2, 3);
        write(folder, TRAIN + ending, Arrays.copyOf(whole, whole.length - 1));
        write(folder, TEST + ending, images(1, 2, 3));

        refused("problem.idx.truncated");
    }

    @Test
    void refusesATruncatedCompressedFile() throws IOException {
        write(folder, TRAIN + ".gz", images(50, 10, 10));
        byte[] whole = Files.readAllBytes(folder.resolve(TRAIN + ".gz"));
        Files.write(folder.resolve(TRAIN + ".gz"), Arrays.copyOf(whole, whole.length / 2));

        refused("problem.idx.truncated");
    }

    @Test
    void refusesADamagedCompressedFile() throws IOException {
        write(folder, TRAIN + ".gz", images(50, 10, 10));
        byte[] whole = Files.readAllBytes(folder.resolve(TRAIN + ".gz"));
        whole[whole.length - 6] ^= 1;
        Files.write(folder.resolve(TRAIN + ".gz"), whole);

        refused("problem.idx.gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void refusesHeadersThatDeclareMoreThanTheFileContains(String ending) throws IOException {
        write(folder, TRAIN + ending, idx(IMAGES, 10, 2_000_000_000, 28, 28));

        refused("problem.idx.truncated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void refusesMoreBytesThanTheHeaderDeclares(String ending) throws IOException {
        write(folder, TRAIN + ending, idx(IMAGES, 13, 3, 2, 2));

        refused("problem.idx.extra");
    }

    @Test
    void refusesImpossibleImageSizes() throws IOException {
        write(folder, TRAIN, idx(IMAGES, 0, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
        refused("problem.idx.header");
        write(folder, TRAIN, idx(IMAGES, 4, 1, -2, -2));
        refused("problem.idx.header");
        write(folder, TRAIN, idx(IMAGES, 0, 0, 28, 28));
        refused("problem.idx.header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void refusesAWrongMagicNumber(String ending) throws IOException {
        write(folder, TRAIN + ending, idx(LABELS, 12, 3, 2, 2));

        refused("problem.idx.magic");
    }

    @Test
    void refusesAFileShorterThanAHeader() throws IOException {
        write(folder, TRAIN, new byte[3]);
        refused("problem.idx.truncated");
        write(folder, TRAIN, new byte[0]);
        refused("problem.idx.truncated");
    }

    @Test
    void refusesDifferentNumbersOfLabelsAndImages() throws IOException {
        write(folder, TRAIN, images(3, 2, 2));
        write(folder, TRAIN_LABELS, labels(4));

        refused("problem.idx.labels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void refusesTruncatedLabels(String ending) throws IOException {
        write(folder, TRAIN, images(3, 2, 2));
        write(folder, TRAIN_LABELS + ending, Arrays.copyOf(labels(3), 10));

        refused("problem.idx.truncated");
    }

    @Test
    void refusesHeldOutImagesOfAnotherShape() throws IOException {
        write(folder, TRAIN, images(3, 2, 2));
        write(folder, TEST, images(3, 2, 3));

        refused("problem.idx.shapes");
    }

    @Test
    void refusesHeldOutFilesWithoutTrainingFilesAndSeveralDatasets() throws IOException {
        write(folder, TEST, images(3, 2, 3));
        refused("problem.idx.noTrain");
        write(folder, "a-" + TRAIN, images(3, 2, 3));
        write(folder, "b-" + TRAIN, images(3, 2, 3));
        refused("problem.idx.several");
    }

    @ParameterizedTest
    @CsvSource({"images-idx3-ubyte.gz, labels-idx1-ubyte", "images.idx3-ubyte, labels.idx1-ubyte",
            "emnist-balanced-train-images-idx3-ubyte, emnist-balanced-train-labels-idx1-ubyte.gz",
            "Images_IDX3, Labels_IDX1", "kuzushiji-images-idx3-ubyte, kuzushiji-labels-idx1-ubyte"})
    void readsASinglePairUnderManyNames(String images, String labels) throws IOException {
        write(folder, images, images(20, 2, 2));
        write(folder, labels, labels(20));

        Dataset data = load(0);

        assertThat(data.train().size()).isEqualTo(18);
        assertThat(data.summary().classes()).hasSize(20);
    }

    @Test
    void doesNotGuessAmongSeveralDatasetsWithoutTrainingFiles() throws IOException {
        write(folder, "a-images-idx3-ubyte", images(3, 2, 2));
        write(folder, "b-images-idx3-ubyte", images(3, 2, 2));

        assertThat(Refusals.sentence(() -> load(0))).contains("a-images-idx3-ubyte, b-images-idx3-ubyte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balanced", "byclass", "bymerge", "digits", "letters", "mnist"})
    void oneOfSeveralSetsOfEmnistIsChosenByItsFile(String set) throws IOException {
        for (String each : List.of("balanced", "byclass", "bymerge", "digits", "letters", "mnist")) {
            int count = 3 + each.length();
            write(folder, "emnist-" + each + "-train-images-idx3-ubyte", images(count, 2, 3));
            write(folder, "emnist-" + each + "-train-labels-idx1-ubyte", labels(count));
            write(folder, "emnist-" + each + "-test-images-idx3-ubyte", images(2, 2, 3));
            Files.writeString(folder.resolve("emnist-" + each + "-mapping.txt"), "0 65 97\r\n1 66\nx\n2 -5\n900 67\n");
        }
        assertThat(Refusals.sentence(() -> load(0))).contains("emnist-letters-train-images-idx3-ubyte");
        Path file = folder.resolve("emnist-" + set + "-test-images-idx3-ubyte");
        Dataset data = Datasets.load(DataSpec.of(file.toString()), 1, Progress.IGNORED);
        assertThat(data.summary().name()).isEqualTo("emnist-" + set);
        assertThat(data.summary().train()).isEqualTo(3 + set.length());
        assertThat(data.summary().heldOut()).isEqualTo(2);
        assertThat(data.summary().classes()).startsWith("Aa", "B", "2");
        assertThat(data.hints()).extracting(Problem::key).containsExactly("problem.idx.transposed");
        assertThat(FolderCheck.ofIdx(file)).isEqualTo(file);
    }

    @Test
    void rowsAndColumnsCanBeExchanged() throws IOException {
        write(folder, "emnist-mnist-train-images-idx3-ubyte", images(20, 2, 3));
        DataSpec spec = DataSpec.of(folder.toString());
        DataSpec exchanged = spec.withChoices(spec.choices().withTransposed(true));
        Dataset stored = Datasets.load(spec, 1, Progress.IGNORED);
        Dataset upright = Datasets.load(exchanged, 1, Progress.IGNORED);
        assertThat(stored.options()).containsExactlyInAnyOrder(DataOption.TRANSPOSE, DataOption.HELD_OUT);
        assertThat(upright.summary().shape()).isEqualTo(new ImageShape(1, 3, 2));
        assertThat(upright.hints()).isEmpty();
        int[] before = pixels(stored.train(), 4);
        assertThat(pixels(upright.train(), 4)).containsExactly(before[0], before[3], before[1], before[4], before[2],
                before[5]);
        assertThat(stored.pin(spec).sameHeldOut(upright.pin(exchanged))).isFalse();
        assertThat(FolderCheck.ofIdx(folder.resolve("emnist-mnist-train-images-idx3-ubyte"))).isEqualTo(folder);
    }

    @Test
    void aFileOfLabelsAloneIsRefused() throws IOException {
        write(folder, "a-labels-idx1-ubyte", labels(3));
        write(folder, "b-images-idx3-ubyte", images(3, 2, 2));
        String file = folder.resolve("a-labels-idx1-ubyte").toString();
        Refusals.assertRefused("problem.idx.noImages",
                () -> Datasets.load(DataSpec.of(file), 1, Progress.IGNORED));
    }

    @Test
    void refusesFilesThatAreNotRegular() throws Exception {
        ImageFixture.pipe(folder.resolve(TRAIN));

        refused("problem.data.special");
    }

    @Test
    void refusesAnEndlessDevice() throws IOException {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "skipped: this system has no endless device");
        Files.createSymbolicLink(folder.resolve(TRAIN), endless);

        refused("problem.data.special");
    }

    @Test
    void refusesImagesLargerThanRunsCanHave() throws IOException {
        write(folder, TRAIN, idx(IMAGES, 0, 1, 5_000, 5_000));
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(TRAIN).toFile(), "rw")) {
            file.setLength(16 + 25_000_000);
        }

        refused("problem.idx.header");
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        write(folder, TRAIN, images(3, 2, 2));

        assertThatThrownBy(() -> Datasets.load(DataSpec.of(folder.toString()), 1, (_, _) -> false))
                .isInstanceOf(CancellationException.class);
    }

    private Dataset load(int limit) {
        return load(limit, 1);
    }

    private Dataset load(int limit, long seed) {
        return Datasets.load(DataSpec.of(folder.toString()).withFitting(ImageFitting.square(28, 1)).withLimit(limit),
                seed,
                Progress.IGNORED);
    }

    private void refused(String key) {
        Refusals.assertRefused(key, () -> load(0));
    }

    private static List<Integer> allLabels(Split split) {
        return IntStream.range(0, split.size()).mapToObj(split::label).toList();
    }

    private static int[] pixels(Split split, int index) {
        byte[] bytes = new byte[split.shape().size()];
        ((PixelSplit) split).copy(index, bytes, 0);
        return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff).toArray();
    }
}
