package elboroom.data;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataSpec;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Folders of images with a file of labels.
class LabelledFolderTest {

    @TempDir
    Path folder;

    /// Images 0 to 9, whose grey level is ten times their number; the odd ones are in a sub-folder.
    @BeforeEach
    void draw() throws IOException {
        for (int i = 0; i < 10; i++) {
            int grey = 10 * i;
            ImageFixture.write(folder.resolve((i % 2 == 0 ? "" : "odd/") + "i" + i + ".png"),
                    ImageFixture.plain(8, 8, 0xff000000 | grey << 16 | grey << 8 | grey));
        }
    }

    private DataSpec spec() {
        return DataSpec.of(folder.toString());
    }

    private static Dataset read(DataSpec spec) {
        return Datasets.load(spec, 1, Progress.IGNORED);
    }

    private Dataset read(String labels) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), labels);
        return read(spec());
    }

    /// Returns the class of each image by its number; empty if it has none.
    private static Map<Integer, String> labels(Dataset data) {
        Map<Integer, String> labels = new HashMap<>();
        for (Split split : List.of(data.train(), data.heldOut())) {
            for (int i = 0; i < split.size(); i++) {
                int label = split.label(i);
                labels.put(Math.round(split.image(i).pixels()[0] * 25.5f),
                        label < 0 ? "" : data.summary().classes().get(label));
            }
        }
        return labels;
    }

    private static float value(Dataset data, int attribute, int image) {
        for (Split split : List.of(data.train(), data.heldOut())) {
            for (int i = 0; i < split.size(); i++) {
                if (Math.round(split.image(i).pixels()[0] * 25.5f) == image) {
                    return split.attribute(attribute, i);
                }
            }
        }
        throw new AssertionError("no image " + image);
    }

    @Test
    void labelsAndAttributesComeFromTheFileOfTheFolder() throws IOException {
        Dataset data = read("\uFEFF" + """
                file,label,weight,camera,note
                i0.png,밝음,1.5,A,
                odd/i1.png,dark,-2e1,B,
                i2.png,"a, b",,A,
                ./i4.png,dark,3,,
                """);
        assertThat(data.summary().classes()).containsExactly("a, b", "dark", "밝음");
        assertThat(labels(data)).containsEntry(0, "밝음").containsEntry(1, "dark").containsEntry(2, "a, b")
                .containsEntry(3, "").containsEntry(4, "dark");
        assertThat(data.summary().attributes()).containsExactly(Attribute.continuous("weight"),
                Attribute.discrete("camera", List.of("A", "B")));
        assertThat(value(data, 0, 1)).isEqualTo(-20);
        assertThat(value(data, 0, 2)).isNaN();
        assertThat(value(data, 0, 3)).as("not in the file").isNaN();
        assertThat(value(data, 1, 1)).isEqualTo(1);
        assertThat(value(data, 1, 4)).isNaN();
        assertThat(data.hints()).contains(Problem.of("problem.labels.unlabelled", "labels.csv", 6));
    }

    @Test
    void imagesAreNamedByPathNameOrNameWithoutExtension() throws IOException {
        assertThat(labels(read("id,class\ni0,a\ni1.png,b\nodd\\i3.png,c\n"))).containsEntry(0, "a")
                .containsEntry(1, "b").containsEntry(3, "c");
        assertThat(labels(read("i0.png;a\ni2.png;b\n"))).as("no header, semicolons").containsEntry(0, "a")
                .containsEntry(2, "b");
    }

    @Test
    void whatDoesNotFitIsCountedAndNamed() throws IOException {
        Dataset data = read("file,label\ngone.png,a\ni0.png,a\ni0.png,b\nlost.png,a\n");
        assertThat(labels(data)).containsEntry(0, "a");
        assertThat(data.hints()).contains(Problem.of("problem.labels.unknown", "labels.csv", 2, "gone.png"),
                Problem.of("problem.labels.twice", "labels.csv", 1, "i0.png"));
    }

    @ParameterizedTest
    @CsvSource({"'', problem.labels.empty", "'file,label', problem.labels.empty",
            "'file\ni0.png', problem.labels.oneColumn", "'file,label\ni0.png,a,b', problem.labels.ragged",
            "'file,label\nx.png,a', problem.labels.nothing"})
    void faultsGetOneSentence(String text, String key) {
        assertThat(Problems.keyOf(() -> {
            try {
                read(text);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        })).isEqualTo(key);
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Files.write(folder.resolve("labels.csv"), "file,label\ni0.png,밝음\n".getBytes(Charset.forName("MS949")));
        assertThat(Problems.keyOf(() -> read(spec()))).isEqualTo("problem.labels.encoding");
    }

    @Test
    void theFileIsChosenOrIgnored(@TempDir Path elsewhere) throws IOException {
        read("file,label\ni0.png,a\n");
        DataSpec spec = spec();
        assertThat(read(spec.withChoices(spec.choices().withLabels(DataChoices.NO_FILE))).summary().classes())
                .as("the sub-folders").containsExactly("odd");
        Path other = Files.writeString(elsewhere.resolve("other.csv"), "file,label\ni0.png,x\ni2.png,y\n");
        assertThat(read(spec.withChoices(spec.choices().withLabels(other.toString()))).summary().classes())
                .containsExactly("x", "y");
        assertThat(Problems.keyOf(() -> read(spec.withChoices(spec.choices()
                .withLabels(elsewhere.resolve("gone.csv").toString()))))).isEqualTo("problem.data.missing");
    }

    @Test
    void fewNumbersAreNamesAndManyTextsAreLeftOut() throws IOException {
        StringBuilder rows = new StringBuilder("file,label,group,id,text\n");
        for (int i = 0; i < 10; i += 2) {
            rows.append("i" + i + ".png,a," + i % 4 + "," + i + ".5,t" + i + "\n");
        }
        for (int i = 0; i < 1000; i++) {
            rows.append("gone" + i + ".png,a,1,2,other" + i + "\n");
        }
        Dataset data = read(rows.toString());
        assertThat(data.summary().attributes()).containsExactly(Attribute.discrete("group", List.of("0", "1", "2")),
                Attribute.continuous("id"));
        assertThat(data.hints()).contains(Problem.of("problem.labels.texts", "text", 1000));
    }
}
