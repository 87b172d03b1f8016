package elboroom.data.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import elboroom.store.run.Problems;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Codes in numpy files and tables.
class CodesTest {

    private static final NpyArray EMBEDDINGS = new NpyArray.Floats(new int[]{3, 2}, new float[]{1, 2, 3, 4, 5, 6});

    @TempDir
    Path folder;

    @Test
    void anArrayHasLabelsAndImages() {
        Path file = numpy("embeddings", EMBEDDINGS, "labels",
                new NpyArray.Texts(new int[]{3}, new String[]{"b", "", "a"}), "images",
                new NpyArray.Floats(new int[]{3, 1, 2}, new float[]{0, 1, 0.5f, 0, 1, 1}));
        assertThat(Codes.isNamed(file)).isTrue();
        Codes codes = Codes.read(file);
        assertThat(codes.latents().dimensions()).isEqualTo(2);
        assertThat(codes.latents().mean()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(codes.latents().labels()).containsExactly(1, -1, 0);
        assertThat(codes.classes()).containsExactly("a", "b");
        assertThat(codes.images().orElseThrow().heldOut().image(0).pixels()).containsExactly(0, 1);
        assertThat(codes.images().orElseThrow().heldOut().label(2)).isZero();
    }

    @Test
    void whatEncodeWritesComesBackWithItsClasses() throws IOException {
        Path arrays = numpy("mean", EMBEDDINGS, "log_var", EMBEDDINGS, "label",
                new NpyArray.Ints(new int[]{3}, new int[]{1, 0, -1}), "class_name",
                new NpyArray.Texts(new int[]{2}, new String[]{"cat", "dog"}));
        Codes read = Codes.read(arrays);
        assertThat(read.latents().logVar()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read.latents().labels()).containsExactly(1, 0, -1);
        assertThat(read.classes()).containsExactly("cat", "dog");
        Path table = table("""
                index,split,label,class,mu_0,mu_1,logvar_0,logvar_1
                0,train,1,dog,1.5,2,-1,-1
                1,train,-1,,3,4,-1,-1
                """);
        assertThat(Codes.isNamed(table)).isTrue();
        assertThat(Codes.read(table).latents().mean()).containsExactly(1.5f, 2, 3, 4);
        assertThat(Codes.read(table).latents().labels()).containsExactly(0, -1);
        assertThat(Codes.read(table).classes()).containsExactly("dog");
    }

    @Test
    void aTableOfNumbersIsReadWhenItIsChosen() throws IOException {
        Path table = table("id;height;width;label\n7;1,5;2;a\n8;3;4;b\n");
        assertThat(Codes.isNamed(table)).as("it could be data").isFalse();
        Codes codes = Codes.read(table);
        assertThat(codes.latents().mean()).containsExactly(1.5f, 2, 3, 4);
        assertThat(codes.classes()).containsExactly("a", "b");
    }

    @Test
    void otherFilesAreRefusedWithTheReason() throws IOException {
        assertThat(key(numpy("pictures", EMBEDDINGS, "others", EMBEDDINGS))).isEqualTo("problem.codes.array");
        assertThat(key(numpy("z", new NpyArray.Floats(new int[]{1, 513}, new float[513]))))
                .isEqualTo("problem.codes.dimensions");
        assertThat(key(numpy("z", new NpyArray.Floats(new int[]{1, 2}, new float[]{1, Float.NaN}))))
                .isEqualTo("problem.codes.number");
        assertThat(key(numpy("z", new NpyArray.Floats(new int[]{0, 2}, new float[0]))))
                .isEqualTo("problem.codes.empty");
        assertThat(key(numpy("z", EMBEDDINGS, "labels", new NpyArray.Ints(new int[]{2}, new int[2]))))
                .isEqualTo("problem.array.labels");
        assertThat(key(table("z_0,z_1\n1,2\n3,x\n"))).isEqualTo("problem.codes.cell");
        assertThat(key(table("name,other\na,b\nc,d\n"))).isEqualTo("problem.codes.columns");
        Path file = Files.writeString(folder.resolve("text.npz"), "no array");
        assertThat(Codes.isNamed(file)).isFalse();
        assertThat(key(file)).startsWith("problem.array.");
    }

    private static String key(Path file) {
        return Problems.keyOf(() -> Codes.read(file));
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("codes.csv"), text);
    }

    private Path numpy(Object... namesAndArrays) {
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        for (int i = 0; i < namesAndArrays.length; i += 2) {
            arrays.put((String) namesAndArrays[i], (NpyArray) namesAndArrays[i + 1]);
        }
        Path file = folder.resolve("codes.npz");
        Npz.write(file, arrays);
        return file;
    }
}
