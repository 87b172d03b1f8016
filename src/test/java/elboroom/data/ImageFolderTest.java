package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import elboroom.domain.ClassCounts;
import elboroom.domain.DataSpec;
import elboroom.domain.ImageShape;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static elboroom.data.ImageFixture.plain;
import static elboroom.data.ImageFixture.write;
import static elboroom.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ImageFolderTest {

    @TempDir
    Path folder;

    @Test
    void subFoldersAreTheClassesInNaturalOrder() throws IOException {
        fill("class10", 5, 0xff0a0a0a);
        fill("class2", 5, 0xff020202);
        fill("class2/deeper", 5, 0xff020202);

        Dataset data = load(28, 1, 0);

        assertThat(data.summary().classes()).containsExactly("class2", "class10");
        assertThat(data.summary().train()).isEqualTo(14).isEqualTo(data.train().size());
        assertThat(data.summary().heldOut()).isEqualTo(1).isEqualTo(data.heldOut().size());
        for (int i = 0; i < 14; i++) {
            assertThat(first(data.train(), i)).isEqualTo(data.train().label(i) == 0 ? 2 : 10);
        }
    }

    @Test
    void imagesWithoutSubFoldersHaveNoLabels() throws IOException {
        fill(".", 3, 0xff0a0a0a);

        Dataset data = load(28, 1, 0);

        assertThat(data.summary().classes()).isEmpty();
        assertThat(labels(data.train())).containsOnly(-1);
    }

    @Test
    void imagesBesideTheSubFoldersHaveNoLabel() throws IOException {
        fill(".", 3, 0xff0a0a0a);
        fill("a", 3, 0xff0a0a0a);

        Dataset data = load(28, 1, 0);

        assertThat(data.summary().classes()).containsExactly("a");
        assertThat(labels(data.train())).contains(-1, 0);
    }

    @Test
    void foldersNamedTrainAndTestAreTheSplits() throws IOException {
        fill("train/0", 4, 0xff000000);
        fill("train/1", 4, 0xff000000);
        fill("test/1", 3, 0xff000000);

        Dataset data = load(28, 1, 0);

        assertThat(data.summary().classes()).containsExactly("0", "1");
        assertThat(data.train().size()).isEqualTo(8);
        assertThat(labels(data.heldOut())).containsExactly(1, 1, 1);
    }

    @Test
    void anyMixtureOfKindsAndSizesIsFittedToTheShape() throws IOException {
        write(folder.resolve("a.png"), plain(3, 500, 0xff646464));
        write(folder.resolve("b.JPG"), plain(40, 40, 0xff646464));
        write(folder.resolve("c.bmp"), plain(64, 10, 0xff646464));
        write(folder.resolve("d.gif"), plain(1, 1, 0xff646464));
        write(folder.resolve("e.png"), ImageFixture.grey(2, 2, 100, 100, 100, 100));

        Dataset data = load(64, 3, 0);

        assertThat(data.summary().shape()).isEqualTo(new ImageShape(3, 64, 64));
        assertThat(data.train().size()).isEqualTo(4);
        assertThat(data.summary().skipped()).isEmpty();
        assertThat(IntStream.range(0, 4).map(i -> first(data.train(), i))).allSatisfy(
                value -> assertThat(value).isBetween(98, 102));
    }

    @Test
    void unreadableFilesAreListedAndDoNotStopTheRest() throws IOException {
        fill("a", 20, 0xff0a0a0a);
        Files.createFile(folder.resolve("a/empty.png"));
        Files.writeString(folder.resolve("a/text.png"), "no image");
        Files.write(folder.resolve("a/bomb.png"), ImageFixture.bomb(50_000));
        Files.writeString(folder.resolve("a/notes.txt"), "not even named like an image");
        Files.writeString(folder.resolve("a/._0.png"), "what macOS leaves");

        Dataset data = load(28, 1, 0);

        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(20);
        assertThat(data.summary().skipped()).extracting(Problem::key).containsExactlyInAnyOrder("problem.image.empty",
                "problem.image.format", "problem.image.tooLarge");
        assertThat(data.summary().skipped()).allSatisfy(Refusals::assertTellable)
                .allSatisfy(p -> assertThat((String) p.arguments().getFirst()).endsWith(".png"));
    }

    @Test
    void linksThatLeadInACircleAreWalkedOnce() throws IOException {
        fill("a", 4, 0xff000000);
        try {
            Files.createSymbolicLink(folder.resolve("a/back"), folder);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: this file system has no links");
        }

        assertThat(load(28, 1, 0).train().size()).isEqualTo(3);
    }

    @Test
    void theSplitDependsOnTheSeedAlone() throws IOException {
        for (int i = 0; i < 40; i++) {
            write(folder.resolve(i + ".png"), plain(1, 1, 0xff000000 | i * 0x010101));
        }

        assertThat(firsts(load(28, 1, 0, 1).heldOut())).hasSize(4).isEqualTo(firsts(load(28, 1, 5, 1).heldOut()))
                .isNotEqualTo(firsts(load(28, 1, 0, 2).heldOut()));
        assertThat(firsts(load(28, 1, 0, 1).train())).hasSize(36).isEqualTo(firsts(load(28, 1, 0, 1).train()))
                .startsWith(firsts(load(28, 1, 5, 1).train()).toArray(Integer[]::new));
        assertThat(load(28, 1, 5, 1).train().size()).isEqualTo(5);
    }

    @Test
    void whenEveryHeldOutFileIsBrokenATenthOfTheRestIsHeldOut() throws IOException {
        fill("train", 3, 0xff000000);
        Files.createDirectory(folder.resolve("test"));
        Files.writeString(folder.resolve("test/a.png"), "no image");

        Dataset data = load(28, 1, 0);

        assertThat(data.heldOut().size()).isEqualTo(1);
        assertThat(data.train().size()).isEqualTo(2);
    }

    @Test
    void refusesFoldersWithoutReadableImages() throws IOException {
        assertRefused("problem.data.empty", () -> load(28, 1, 0));
        Files.writeString(folder.resolve("text.txt"), "no image");
        assertRefused("problem.data.empty", () -> load(28, 1, 0));
        Files.writeString(folder.resolve("text.png"), "no image");
        Files.createFile(folder.resolve("empty.png"));
        assertRefused("problem.data.unreadable", () -> load(28, 1, 0));
        fill(".", 1, 0xff000000);
        assertRefused("problem.data.tooFew", () -> load(28, 1, 0));
    }

    @Test
    void refusesOtherSizesAndChannels() throws IOException {
        fill(".", 2, 0xff000000);
        assertRefused("problem.data.side", () -> load(27, 1, 0));
        assertRefused("problem.data.channels", () -> load(28, 2, 0));
    }

    @Test
    void tellsItsProgressAndStopsWhenCancelled() throws IOException {
        fill(".", 5, 0xff000000);
        List<Long> reports = new ArrayList<>();
        Datasets.load(DataSpec.of(folder.toString()), 1,
                (done, total) -> total == 0 || (reports.add(done) && total == 5));
        assertThat(reports).containsExactly(0L, 1L, 2L, 3L, 4L);

        assertThatThrownBy(() -> Datasets.load(DataSpec.of(folder.toString()), 1, (done, _) -> done < 2))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void imagesOfKindsThatAreNotReadAreListedByName() throws IOException {
        fill("a", 4, 0xff0a0a0a);
        Files.writeString(folder.resolve("a/z.heic"), "not looked at");
        ImageFixture.resource(folder.resolve("a"), "lossy.webp");
        ImageFixture.resource(folder.resolve("a"), "exif_6.tiff");
        ImageFixture.resource(folder.resolve("a"), "truncated.jpg");

        Dataset data = load(28, 1, 0);

        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(6);
        assertThat(data.summary().skipped()).extracting(Problem::key)
                .containsExactlyInAnyOrder("problem.image.unsupported", "problem.image.broken");
        assertThat(data.summary().skipped()).allSatisfy(Refusals::assertTellable);
    }

    @Test
    void theReasonWhyNothingCanBeReadIsTold() throws IOException {
        Files.write(folder.resolve("a.png"), ImageFixture.bomb(30_000));
        assertThat(Refusals.sentence(() -> load(28, 1, 0))).contains("900 megapixels", "limit is 64");

        Files.write(folder.resolve("b.png"), ImageFixture.bomb(30_000));
        assertThat(Refusals.sentence(() -> load(28, 1, 0))).contains("2 tried", "900 megapixels");
    }

    @Test
    void paddingIsToldWithItsNumberOfImages() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(folder.resolve(i + ".png"), plain(9, 9, 0xff0a0a0a));
        }
        write(folder.resolve("wide.png"), plain(30, 10, 0xff646464));

        assertThat(load(64, 3, 0).hints()).containsExactly(Problem.of("problem.data.padded", 1, 4, "64×64"));

        assertThat(load(28, 1, 0).hints()).singleElement().satisfies(hint -> {
            assertThat(hint).isEqualTo(Problem.of("problem.data.padded", 1, 4, "28×28"));
            Refusals.assertTellable(hint);
        });
    }

    @Test
    void aFolderOneLevelTooHighHintsAtTheOneBelow() throws IOException {
        fill("pets/cat", 3, 0xff000000);
        fill("pets/dog", 3, 0xff000000);

        Dataset data = load(28, 1, 0);

        assertThat(data.classCounts()).isEqualTo(new ClassCounts(List.of("pets"), List.of(5), 0));
        assertThat(data.hints()).filteredOn(hint -> hint.key().equals("problem.data.deeper")).singleElement()
                .satisfies(hint -> {
                    assertThat(hint.arguments()).containsExactly("pets", folder.resolve("pets").toString(), "cat, dog",
                            2);
                    Refusals.assertTellable(hint);
                });
    }

    @Test
    void classesWithSubFoldersOfTheirOwnGiveNoHint() throws IOException {
        fill("cat/old", 3, 0xff000000);
        fill("cat/new", 3, 0xff000000);
        fill("dog", 3, 0xff000000);

        assertThat(load(28, 1, 0).hints()).extracting(Problem::key).doesNotContain("problem.data.deeper");
    }

    @Test
    void idxFilesBelowAreHintedAt() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("MNIST/raw"));
        IdxFixture.write(raw, "train-images-idx3-ubyte", IdxFixture.images(3, 2, 2));

        assertThat(Refusals.sentence(() -> load(28, 1, 0))).contains(raw.toString());
    }

    @Test
    void validationFoldersAreHeldOutToo() throws IOException {
        fill("train/0", 4, 0xff000000);
        fill("val/0", 3, 0xff000000);

        Dataset data = load(28, 1, 0);

        assertThat(data.summary().classes()).containsExactly("0");
        assertThat(data.heldOut().size()).isEqualTo(3);
    }

    @Test
    void deepFoldersAreLeftOutAndListed() throws IOException {
        fill("a", 3, 0xff000000);
        Files.createDirectories(folder.resolve("a/" + "d/".repeat(ImageTree.DEEPEST + 10)));

        assertThat(load(28, 1, 0).summary().skipped()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("problem.data.deep");
            assertThat((String) problem.arguments().getFirst()).hasSizeLessThan(60);
            Refusals.assertTellable(problem);
        });
    }

    @Test
    void theRootOfTheFileSystemIsNeverWalked() {
        AtomicInteger looks = new AtomicInteger();
        Path root = folder.getRoot();

        assertRefused("problem.data.root",
                () -> Datasets.load(DataSpec.of(root.toString()), 1, (_, _) -> looks.incrementAndGet() < 2));
        assertThat(looks).hasValue(0);
    }

    @Test
    void linksToFoldersAroundTheDataAreNotFollowed() throws IOException {
        Path data = folder.resolve("data");
        fill("data/a", 4, 0xff000000);
        fill("beside", 4, 0xff000000);
        Files.createSymbolicLink(data.resolve("up"), folder);
        Files.createSymbolicLink(data.resolve("root"), folder.getRoot());

        Dataset read = Datasets.load(DataSpec.of(data.toString()), 1, Progress.IGNORED);

        assertThat(read.train().size() + read.heldOut().size()).isEqualTo(4);
    }

    @Test
    void aPipeNamedLikeAnImageIsListed() throws Exception {
        fill("a", 4, 0xff000000);
        ImageFixture.pipe(folder.resolve("a/pipe.png"));

        assertThat(load(28, 1, 0).summary().skipped()).extracting(Problem::key)
                .containsExactly("problem.data.special");
    }

    private void fill(String name, int count, int argb) throws IOException {
        for (int i = 0; i < count; i++) {
            write(folder.resolve(name).resolve(i + ".png"), plain(30, 20, argb));
        }
    }

    private Dataset load(int side, int channels, int limit) {
        return load(side, channels, limit, 1);
    }

    private Dataset load(int side, int channels, int limit, long seed) {
        return Datasets.load(new DataSpec(folder.toString(), side, channels, limit), seed, Progress.IGNORED);
    }

    private static List<Integer> labels(Split split) {
        return IntStream.range(0, split.size()).mapToObj(split::label).toList();
    }

    private static List<Integer> firsts(Split split) {
        return IntStream.range(0, split.size()).mapToObj(i -> first(split, i)).toList();
    }

    private static int first(Split split, int index) {
        byte[] pixels = new byte[split.shape().size()];
        ((PixelSplit) split).copy(index, pixels, 0);
        return pixels[0] & 0xff;
    }
}
