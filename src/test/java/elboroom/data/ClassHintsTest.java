package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static elboroom.data.ImageFixture.fill;
import static org.assertj.core.api.Assertions.assertThat;

class ClassHintsTest {

    @TempDir
    Path folder;

    @Test
    void aFolderOneLevelTooHighGivesAHint() throws IOException {
        fill(folder.resolve("pets/cat"), 3, 0xff000000);
        fill(folder.resolve("pets/dog"), 3, 0xff000000);

        Dataset data = load();

        assertThat(data.classCounts()).isEqualTo(new ClassCounts(List.of("pets"), List.of(5), 0));
        assertThat(data.hints()).filteredOn(hint -> hint.key().equals("problem.data.deeper")).singleElement()
                .satisfies(hint -> {
                    assertThat(hint.arguments()).containsExactly("pets", folder.resolve("pets").toString(), "cat, dog",
                            2, 1);
                    Refusals.assertTranslated(hint);
                });
    }

    @Test
    void classesWithDifferentSubFoldersGiveNoHint() throws IOException {
        fill(folder.resolve("cat/old"), 3, 0xff000000);
        fill(folder.resolve("cat/new"), 3, 0xff000000);
        fill(folder.resolve("dog"), 3, 0xff000000);

        assertThat(load().hints()).extracting(Problem::key).doesNotContain("problem.data.deeper");
    }

    @Test
    void idxFilesBelowAreHintedAt() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("MNIST/raw"));
        IdxFixture.write(raw, "train-images-idx3-ubyte", IdxFixture.images(3, 2, 2));

        assertThat(Refusals.sentence(() -> load())).contains(raw.toString());
    }

    private Dataset load() {
        return Datasets.load(DataSpec.of(folder.toString()), 1, Progress.IGNORED);
    }
}
