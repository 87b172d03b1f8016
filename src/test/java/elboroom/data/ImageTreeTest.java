package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static elboroom.data.ImageFixture.fill;
import static elboroom.data.ImageFixture.first;
import static elboroom.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Which images of a folder are found, and their classes and splits.
class ImageTreeTest {

    @TempDir
    Path folder;

    @Test
    void subFoldersAreTheClassesInNaturalOrder() throws IOException {
        fill(folder.resolve("class10"), 5, 0xff0a0a0a);
        fill(folder.resolve("class2"), 5, 0xff020202);
        fill(folder.resolve("class2/deeper"), 5, 0xff020202);

        Dataset data = load();

        assertThat(data.summary().classes()).containsExactly("class2", "class10");
        assertThat(data.summary().train()).isEqualTo(14).isEqualTo(data.train().size());
        assertThat(data.summary().heldOut()).isEqualTo(1).isEqualTo(data.heldOut().size());
        for (int i = 0; i < 14; i++) {
            assertThat(first(data.train(), i)).isEqualTo(data.train().label(i) == 0 ? 2 : 10);
        }
    }

    @Test
    void imagesWithoutSubFoldersHaveNoLabels() throws IOException {
        fill(folder, 3, 0xff0a0a0a);

        Dataset data = load();

        assertThat(data.summary().classes()).isEmpty();
        assertThat(labels(data.train())).containsOnly(-1);
    }

    @Test
    void imagesNextToSubFoldersHaveNoLabel() throws IOException {
        fill(folder, 3, 0xff0a0a0a);
        fill(folder.resolve("a"), 3, 0xff0a0a0a);

        Dataset data = load();

        assertThat(data.summary().classes()).containsExactly("a");
        assertThat(labels(data.train())).contains(-1, 0);
    }

    @Test
    void foldersNamedTrainAndTestAreTheSplits() throws IOException {
        fill(folder.resolve("train/0"), 4, 0xff000000);
        fill(folder.resolve("train/1"), 4, 0xff000000);
        fill(folder.resolve("test/1"), 3, 0xff000000);

        Dataset data = load();

        assertThat(data.summary().classes()).containsExactly("0", "1");
        assertThat(data.train().size()).isEqualTo(8);
        assertThat(labels(data.heldOut())).containsExactly(1, 1, 1);
    }

    @Test
    void validationFoldersAreHeldOutToo() throws IOException {
        fill(folder.resolve("train/0"), 4, 0xff000000);
        fill(folder.resolve("val/0"), 3, 0xff000000);

        Dataset data = load();

        assertThat(data.summary().classes()).containsExactly("0");
        assertThat(data.heldOut().size()).isEqualTo(3);
    }

    @Test
    void cyclicLinksAreWalkedOnce() throws IOException {
        fill(folder.resolve("a"), 4, 0xff000000);
        try {
            Files.createSymbolicLink(folder.resolve("a/back"), folder);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: this file system has no links");
        }

        assertThat(load().train().size()).isEqualTo(3);
    }

    @Test
    void linksToEnclosingFoldersAreNotFollowed() throws IOException {
        Path data = folder.resolve("data");
        fill(folder.resolve("data/a"), 4, 0xff000000);
        fill(folder.resolve("beside"), 4, 0xff000000);
        Files.createSymbolicLink(data.resolve("up"), folder);
        Files.createSymbolicLink(data.resolve("root"), folder.getRoot());

        Dataset read = Datasets.load(DataSpec.of(data.toString()), 1, Progress.IGNORED);

        assertThat(read.train().size() + read.heldOut().size()).isEqualTo(4);
    }

    @Test
    void deepFoldersAreLeftOutAndListed() throws IOException {
        fill(folder.resolve("a"), 3, 0xff000000);
        Files.createDirectories(folder.resolve("a/" + "d/".repeat(ImageTree.DEEPEST + 10)));

        assertThat(load().summary().skipped()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("problem.data.deep");
            assertThat((String) problem.arguments().getFirst()).startsWith(folder.resolve("a/d").toString());
            Refusals.assertTranslated(problem);
        });
    }

    @Test
    void theFileSystemRootIsNeverWalked() {
        AtomicInteger looks = new AtomicInteger();
        Path root = folder.getRoot();

        assertRefused("problem.data.root",
                () -> Datasets.load(DataSpec.of(root.toString()), 1, (_, _) -> looks.incrementAndGet() < 2));
        assertThat(looks).hasValue(0);
    }

    @Test
    void aPipeNamedLikeAnImageIsListed() throws Exception {
        fill(folder.resolve("a"), 4, 0xff000000);
        ImageFixture.pipe(folder.resolve("a/pipe.png"));

        assertThat(load().summary().skipped()).extracting(Problem::key)
                .containsExactly("problem.data.special");
    }

    private Dataset load() {
        return Datasets.load(DataSpec.of(folder.toString()), 1, Progress.IGNORED);
    }

    private static List<Integer> labels(Split split) {
        return IntStream.range(0, split.size()).mapToObj(split::label).toList();
    }
}
