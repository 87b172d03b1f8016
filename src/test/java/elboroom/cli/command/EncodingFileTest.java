package elboroom.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import elboroom.data.Dataset;
import elboroom.data.PixelSplit;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Latent;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class EncodingFileTest {

    /// The attributes of the examples: a colour, and a size that is missing for the first example of each split.
    private record Sized(int size) implements PixelSplit {

        @Override
        public ImageShape shape() {
            return new ImageShape(1, 1, 1);
        }

        @Override
        public void copy(int index, byte[] target, int offset) {
            target[offset] = 0;
        }

        @Override
        public int label(int index) {
            return -1;
        }

        @Override
        public float attribute(int attribute, int index) {
            return attribute == 0 ? index % 2 : index == 0 ? Float.NaN : 0.5f * index;
        }
    }

    private static final List<String> CLASSES = List.of("cat", "dog, \"small\"");
    private static final Latents TRAIN = new Latents(1, new float[]{1, 2, 3}, new float[0], new int[]{1, 0, -1});
    private static final Latents HELD_OUT = new Latents(1, new float[]{4}, new float[0], new int[]{1});

    @TempDir
    Path folder;

    private static Dataset dataset(List<String> classes, List<Attribute> attributes) {
        return new Dataset(new DataSummary("sized", new ImageShape(1, 1, 1), 3, 1, classes, List.of(), attributes),
                new Sized(3), new Sized(1));
    }

    private static Dataset classes(List<String> names) {
        return dataset(names, List.of());
    }

    @Test
    void attributesAreColumnsAndArrays() throws IOException {
        Dataset data = dataset(List.of(),
                List.of(Attribute.discrete("colour, main", List.of("red", "blue")), Attribute.continuous("size")));
        Path table = folder.resolve("a.csv");
        EncodingFile.of(table).write(Latent.POINT, data, TRAIN, HELD_OUT);
        assertThat(Files.readAllLines(table)).containsExactly(
                "index,split,label,class,z_0,\"attribute_colour, main\",attribute_size", "0,train,1,,1.0,red,",
                "1,train,0,,2.0,blue,0.5", "2,train,-1,,3.0,red,1.0", "0,heldout,1,,4.0,red,");
        Path numpy = folder.resolve("a.npz");
        EncodingFile.of(numpy).write(Latent.POINT, data, TRAIN, HELD_OUT);
        var arrays = Npz.read(numpy);
        assertThat(((NpyArray.Texts) requireNonNull(arrays.get("attribute_colour_main"))).values())
                .containsExactly("red", "blue", "red", "red");
        assertThat(((NpyArray.Floats) requireNonNull(arrays.get("attribute_size"))).values())
                .containsExactly(Float.NaN, 0.5f, 1, Float.NaN);
    }

    @Test
    void csvNamesClassesAndQuotesIfNeeded() throws IOException {
        Path file = folder.resolve("a.csv");
        EncodingFile.of(file).write(Latent.POINT, classes(CLASSES), TRAIN, HELD_OUT);
        assertThat(Files.readAllLines(file)).containsExactly("index,split,label,class,z_0",
                "0,train,1,\"dog, \"\"small\"\"\",1.0", "1,train,0,cat,2.0", "2,train,-1,,3.0",
                "0,heldout,1,\"dog, \"\"small\"\"\",4.0");
    }

    @Test
    void numpyHasClassNamesByLabel() {
        Path file = folder.resolve("a.npz");
        EncodingFile.of(file).write(Latent.POINT, classes(CLASSES), TRAIN, HELD_OUT);
        var arrays = Npz.read(file);
        assertThat(arrays.keySet()).containsExactly("z", "index", "label", "split", "class_name");
        assertThat(whole(arrays.get("index"))).containsExactly(0, 1, 2, 0);
        assertThat(whole(arrays.get("label"))).containsExactly(1, 0, -1, 1);
        assertThat(whole(arrays.get("split"))).containsExactly(0, 0, 0, 1);
        assertThat(((NpyArray.Texts) requireNonNull(arrays.get("class_name"))).values()).isEqualTo(CLASSES.toArray());
    }

    private static int[] whole(@Nullable NpyArray array) {
        return ((NpyArray.Ints) requireNonNull(array)).values();
    }

    @Test
    void withoutClassesThereAreNoNames() throws IOException {
        Path table = folder.resolve("a.csv");
        EncodingFile.of(table).write(Latent.POINT, classes(List.of()), TRAIN, HELD_OUT);
        assertThat(Files.readAllLines(table)).contains("0,train,1,,1.0");
        Path numpy = folder.resolve("a.npz");
        EncodingFile.of(numpy).write(Latent.POINT, classes(List.of()), TRAIN, HELD_OUT);
        assertThat(Npz.read(numpy).keySet()).doesNotContain("class_name");
    }
}
