package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.ArrayChoices.Layout;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Which arrays of numpy files hold examples, labels and attributes.
class ArrayChoicesTest {

    private static final int COUNT = 20;

    @TempDir
    Path folder;

    private static byte[] images(int... shape) {
        return NumpyFiles.array("|u1", false, i -> i[0] * 12 + i[1], shape);
    }

    private static byte[] numbers(int count) {
        return NumpyFiles.array("<i8", false, i -> i[0] % 2, count);
    }

    private Path file(Object... namesAndArrays) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        for (int i = 0; i < namesAndArrays.length; i += 2) {
            arrays.put((String) namesAndArrays[i], (byte[]) namesAndArrays[i + 1]);
        }
        return NumpyFiles.npz(folder.resolve("arrays.npz"), arrays);
    }

    private static DataSpec spec(Path file, UnaryOperator<ArrayChoices> chosen) {
        DataSpec spec = DataSpec.of(file.toString());
        return spec.withChoices(spec.choices().withArrays(chosen.apply(ArrayChoices.AUTOMATIC)));
    }

    private static Dataset read(DataSpec spec) {
        return Datasets.load(spec, 1, Progress.IGNORED);
    }

    private static Dataset read(Path file) {
        return read(DataSpec.of(file.toString()));
    }

    @Test
    void arraysAreChosenByName() throws IOException {
        Path file = file("images", images(COUNT, 4, 4), "other", images(COUNT, 3, 6), "y", numbers(COUNT), "kind",
                NumpyFiles.array("<i8", false, i -> i[0] % 5, COUNT));
        assertThat(read(file).summary().classes()).hasSize(2);
        Dataset chosen = read(spec(file, arrays -> arrays.withImages("other").withLabels("kind")));
        assertThat(chosen.summary().shape()).isEqualTo(new ImageShape(1, 3, 6));
        assertThat(chosen.summary().classes()).hasSize(5);
        assertThat(read(spec(file, arrays -> arrays.withLabels(ArrayChoices.NO_LABELS))).summary().classes()).isEmpty();
        assertThat(Problems.keyOf(() -> read(spec(file, arrays -> arrays.withImages("nothing")))))
                .isEqualTo("problem.array.noSuch");
        assertThat(chosen.options()).contains(DataOption.IMAGES_ARRAY, DataOption.LABELS_ARRAY, DataOption.LAYOUT,
                DataOption.LABELS).doesNotContain(DataOption.SIZE);
    }

    @Test
    void theOverviewMarksWhatIsProposed() throws IOException {
        Path file = file("images", images(COUNT, 4, 4), "other", images(COUNT, 3, 6), "y", numbers(COUNT));
        ArrayOverview found = read(spec(file, arrays -> arrays.withImages("other"))).arrays().orElseThrow();
        assertThat(found.arrays()).containsExactly(new ArrayOverview.Entry("images", "uint8", "20×4×4", true),
                new ArrayOverview.Entry("other", "uint8", "20×3×6", true),
                new ArrayOverview.Entry("y", "int64", "20", false));
        assertThat(List.of(found.images(), found.proposed(), found.labels(), found.proposedLabels()))
                .containsExactly("other", "images", "y", "y");
        assertThat(found.layout()).isEqualTo(Layout.NHW);
    }

    @Test
    void theLargestArrayIsUsedIfNoneHasAUsualName() throws IOException {
        Dataset data = read(file("p", images(COUNT, 4, 4), "q", images(COUNT, 6, 6)));
        assertThat(data.summary().shape()).isEqualTo(new ImageShape(1, 6, 6));
        assertThat(data.hints()).contains(Problem.of("problem.array.guessed", "q", "q, p"));
    }

    @Test
    void aShapeWithTwoLayoutsIsReadAsOneAndSaidSo() throws IOException {
        Path file = file("images", images(COUNT, 3, 5, 3));
        Dataset assumed = read(file);
        assertThat(assumed.summary().shape()).isEqualTo(new ImageShape(3, 3, 5));
        assertThat(assumed.hints()).extracting(Problem::key).contains("problem.array.assumed");
        Dataset chosen = read(spec(file, arrays -> arrays.withLayout(Layout.NCHW)));
        assertThat(chosen.summary().shape()).isEqualTo(new ImageShape(3, 5, 3));
        assertThat(chosen.hints()).extracting(Problem::key).doesNotContain("problem.array.assumed");
        assertThat(Problems.keyOf(() -> read(spec(file, arrays -> arrays.withLayout(Layout.NHW)))))
                .isEqualTo("problem.array.layout");
    }

    @Test
    void twoNumbersAreAPointInThePlane() throws IOException {
        DataSpec spec = DataSpec.of(file("x", NumpyFiles.array("<f4", false, i -> i[0] - 1.5 * i[1], COUNT, 2),
                "labels", numbers(COUNT)).toString());
        Dataset data = read(spec);
        assertThat(data.summary().shape()).isEqualTo(ImageShape.POINT);
        assertThat(data.summary().classes()).containsExactly("0", "1");
        float[] point = data.train().image(0).pixels();
        assertThat(point[0] - point[1]).isCloseTo(1.5f, within(1e-6f));
        assertThat(data.train().label(0)).isEqualTo((int) point[0] % 2);
        DataSpec pinned = data.pin(spec);
        assertThat(read(pinned).pin(spec)).as("read again as stored").isEqualTo(pinned);
    }

    @Test
    void aFolderOfArraysIsReadLikeAnArchive() throws IOException {
        Files.write(folder.resolve("x_train.npy"), images(COUNT, 4, 4));
        Files.write(folder.resolve("y_train.npy"), numbers(COUNT));
        Files.write(folder.resolve("x_test.npy"), images(6, 4, 4));
        Files.write(folder.resolve("y_test.npy"), numbers(6));
        FolderCheck.check(folder);
        Dataset data = read(folder);
        assertThat(data.train().size()).isEqualTo(COUNT);
        assertThat(data.heldOut().size()).isEqualTo(6);
        assertThat(data.summary().classes()).hasSize(2);
    }

    @Test
    void labelsComeFromAnotherFile() throws IOException {
        Path file = file("images", images(COUNT, 4, 4), "y", numbers(COUNT));
        Path array = Files.write(folder.resolve("other.npy"),
                NumpyFiles.array("<i8", false, i -> 7 + i[0] % 3, COUNT));
        assertThat(read(labelled(file, array)).summary().classes()).containsExactly("7", "8", "9");
        StringBuilder rows = new StringBuilder("label,size\n");
        for (int i = 0; i < COUNT; i++) {
            rows.append(i == 0 ? "" : i % 2 == 0 ? "even" : "odd").append(',').append(i + 0.5).append('\n');
        }
        Dataset data = read(labelled(file, Files.writeString(folder.resolve("rows.csv"), rows)));
        assertThat(data.summary().classes()).containsExactly("even", "odd");
        assertThat(data.summary().attributes()).containsExactly(Attribute.continuous("size"));
        for (Split split : List.of(data.train(), data.heldOut())) {
            for (int i = 0; i < split.size(); i++) {
                int example = Math.round(split.image(i).pixels()[0] * 255) / 12;
                assertThat(split.attribute(0, i)).isEqualTo(example + 0.5f);
                assertThat(split.label(i)).isEqualTo(example == 0 ? -1 : example % 2);
            }
        }
        Path few = Files.writeString(folder.resolve("few.csv"), "label\n1\n2\n");
        assertThat(Problems.keyOf(() -> read(labelled(file, few)))).isEqualTo("problem.labels.rows");
    }

    private static DataSpec labelled(Path file, Path labels) {
        DataSpec spec = DataSpec.of(file.toString());
        return spec.withChoices(spec.choices().withLabels(labels.toString()));
    }

    @Test
    void dspritesHasItsFactors() throws IOException {
        Path file = file("metadata", NumpyFiles.file(1, "|O", false, new int[0], new byte[20]), "imgs",
                NumpyFiles.array("|b1", false, i -> i[1] == i[0] % 8 ? 1 : 0, COUNT, 8, 8), "latents_classes",
                NumpyFiles.array("<i8", false, _ -> 0, COUNT, 6), "latents_values",
                NumpyFiles.array("<f8", false, i -> i[1] == 1 ? 1 + i[0] % 3 : i[1] == 0 ? 1 : i[0] * 0.1 + i[1], COUNT,
                        6));
        Dataset data = read(file);
        assertThat(data.summary().attributes()).extracting(Attribute::name).containsExactly("color", "shape", "scale",
                "orientation", "posX", "posY");
        assertThat(data.summary().attributes()).allMatch(Attribute::factor);
        assertThat(data.summary().attributes().get(3).period()).isEqualTo(2 * Math.PI);
        assertThat(data.summary().classes()).containsExactly("square", "ellipse", "heart");
        int example = Math.round((data.train().attribute(2, 0) - 2) * 10);
        assertThat(data.train().label(0)).isEqualTo(example % 3);
        assertThat(data.summary().attributes().get(1).valueName(data.train().attribute(1, 0)))
                .isEqualTo(Optional.of(data.summary().classes().get(example % 3)));
    }

    @Test
    void aLimitKeepsTheSameExamplesAsWithoutOne() throws IOException {
        DataSpec spec = DataSpec.of(file("images", images(COUNT, 4, 4), "y", numbers(COUNT)).toString());
        Dataset all = read(spec);
        Dataset few = read(spec.withLimit(5));
        assertThat(few.train().size()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            assertThat(few.train().image(i).pixels()).isEqualTo(all.train().image(i).pixels());
            assertThat(few.train().label(i)).isEqualTo(all.train().label(i));
        }
        assertThat(few.heldOut().image(0).pixels()).isEqualTo(all.heldOut().image(0).pixels());
    }

    @Test
    void valuesAreKeptAsTheyAre() throws IOException {
        Path file = file("x", NumpyFiles.array("<f4", false, i -> i[0] * 0.37 - 2 + i[1] * 0.001, COUNT, 4, 4));
        Dataset scaled = read(file);
        assertThat(scaled.options()).contains(DataOption.VALUES);
        assertThat(scaled.hints()).extracting(Problem::key).contains("problem.array.scaled", "problem.array.rounded");
        DataSpec spec = spec(file, arrays -> arrays.withValues(ArrayChoices.Values.KEEP));
        Dataset kept = read(spec);
        float most = (float) ((COUNT - 1) * 0.37f - 2 + 0.003);
        assertThat(kept.summary().shape().low()).isEqualTo(-2);
        assertThat(kept.summary().shape().high()).isCloseTo(most, within(1e-5f));
        assertThat(kept.hints()).extracting(Problem::key).containsExactly("problem.array.kept");
        float[] pixels = kept.train().image(0).pixels();
        int example = Math.round((pixels[0] + 2) / 0.37f);
        assertThat(pixels[4]).isCloseTo(example * 0.37f - 2 + 0.001f, within(1e-6f));
        assertThat(read(kept.pin(spec)).summary().shape()).isEqualTo(kept.summary().shape());
    }

    @Test
    void usualRangesAreShownAsUsual() throws IOException {
        Path file = file("x", NumpyFiles.array("<f4", false, i -> i[0] / 40.0, COUNT, 4, 4));
        Dataset kept = read(spec(file, arrays -> arrays.withValues(ArrayChoices.Values.KEEP)));
        assertThat(kept.summary().shape().unit()).isTrue();
    }
}
