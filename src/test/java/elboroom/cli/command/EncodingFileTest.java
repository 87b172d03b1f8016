package elboroom.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    private static final List<String> CLASSES = List.of("cat", "dog, \"small\"");
    private static final Latents TRAIN = new Latents(1, new float[]{1, 2, 3}, new float[0], new int[]{1, 0, -1});
    private static final Latents HELD_OUT = new Latents(1, new float[]{4}, new float[0], new int[]{1});

    @TempDir
    Path folder;

    @Test
    void csvNamesClassesAndQuotesIfNeeded() throws IOException {
        Path file = folder.resolve("a.csv");
        EncodingFile.of(file).write(Latent.POINT, CLASSES, TRAIN, HELD_OUT);
        assertThat(Files.readAllLines(file)).containsExactly("index,split,label,class,z_0",
                "0,train,1,\"dog, \"\"small\"\"\",1.0", "1,train,0,cat,2.0", "2,train,-1,,3.0",
                "0,heldout,1,\"dog, \"\"small\"\"\",4.0");
    }

    @Test
    void numpyHasClassNamesByLabel() {
        Path file = folder.resolve("a.npz");
        EncodingFile.of(file).write(Latent.POINT, CLASSES, TRAIN, HELD_OUT);
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
        EncodingFile.of(table).write(Latent.POINT, List.of(), TRAIN, HELD_OUT);
        assertThat(Files.readAllLines(table)).contains("0,train,1,,1.0");
        Path numpy = folder.resolve("a.npz");
        EncodingFile.of(numpy).write(Latent.POINT, List.of(), TRAIN, HELD_OUT);
        assertThat(Npz.read(numpy).keySet()).doesNotContain("class_name");
    }
}
