package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.Background;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static elboroom.data.ImageFixture.fill;
import static elboroom.data.ImageFixture.first;
import static elboroom.data.ImageFixture.plain;
import static elboroom.data.ImageFixture.write;
import static elboroom.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImageFolderTest {

    @TempDir
    Path folder;

    @Test
    void mixedFormatsAndSizesAreFittedToTheShape() throws IOException {
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
        fill(folder.resolve("a"), 20, 0xff0a0a0a);
        Files.createFile(folder.resolve("a/empty.png"));
        Files.writeString(folder.resolve("a/text.png"), "no image");
        Files.write(folder.resolve("a/bomb.png"), ImageFixture.bomb(50_000));
        Files.writeString(folder.resolve("a/notes.txt"), "not even named like an image");
        Files.writeString(folder.resolve("a/._0.png"), "what macOS leaves");

        Dataset data = load(28, 1, 0);

        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(20);
        assertThat(data.summary().skipped()).extracting(Problem::key).containsExactlyInAnyOrder("problem.image.empty",
                "problem.image.format", "problem.image.tooLarge");
        assertThat(data.summary().skipped()).allSatisfy(Refusals::assertTranslated)
                .allSatisfy(p -> assertThat((String) p.arguments().getFirst()).endsWith(".png"));
    }

    @Test
    void theSplitDependsOnTheSeedOnly() throws IOException {
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
    void ifEveryHeldOutFileIsUnreadableATenthOfTheRestIsHeldOut() throws IOException {
        fill(folder.resolve("train"), 3, 0xff000000);
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
        fill(folder, 1, 0xff000000);
        assertRefused("problem.data.tooFew", () -> load(28, 1, 0));
    }

    @Test
    void refusesOtherSizesAndChannels() throws IOException {
        fill(folder, 2, 0xff000000);
        assertRefused("problem.data.size", () -> load(257, 1, 0));
        assertRefused("problem.data.channels", () -> load(28, 2, 0));
    }

    @Test
    void reportsProgressAndStopsWhenCancelled() throws IOException {
        fill(folder, 5, 0xff000000);
        List<Long> reports = new ArrayList<>();
        Datasets.load(DataSpec.of(folder.toString()), 1,
                (done, total) -> total == 0 || (reports.add(done) && total == 5));
        assertThat(reports).containsExactly(0L, 1L, 2L, 3L, 4L);

        assertThatThrownBy(() -> Datasets.load(DataSpec.of(folder.toString()), 1, (done, _) -> done < 2))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void imagesInUnsupportedFormatsAreListed() throws IOException {
        fill(folder.resolve("a"), 4, 0xff0a0a0a);
        Files.writeString(folder.resolve("a/z.heic"), "not looked at");
        ImageFixture.resource(folder.resolve("a"), "lossy.webp");
        ImageFixture.resource(folder.resolve("a"), "exif_6.tiff");
        ImageFixture.resource(folder.resolve("a"), "truncated.jpg");

        Dataset data = load(28, 1, 0);

        assertThat(data.train().size() + data.heldOut().size()).isEqualTo(6);
        assertThat(data.summary().skipped()).extracting(Problem::key)
                .containsExactlyInAnyOrder("problem.image.unsupported", "problem.image.truncated");
        assertThat(data.summary().skipped()).allSatisfy(Refusals::assertTranslated);
    }

    @Test
    void theReasonWhyNothingCanBeReadIsReported() throws IOException {
        Files.write(folder.resolve("a.png"), ImageFixture.bomb(30_000));
        assertThat(Refusals.sentence(() -> load(28, 1, 0))).contains("900 megapixels", "limit is 64");

        Files.write(folder.resolve("b.png"), ImageFixture.bomb(30_000));
        assertThat(Refusals.sentence(() -> load(28, 1, 0))).contains("2 tried", "900 megapixels");
    }

    @Test
    void paddingIsReportedWithTheNumberOfImages() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(folder.resolve(i + ".png"), plain(9, 9, 0xff0a0a0a));
        }
        write(folder.resolve("wide.png"), plain(30, 10, 0xff646464));

        assertThat(load(64, 3, 0).hints()).containsExactly(Problem.of("problem.data.padded", 1, 4, "64×64"));

        assertThat(load(28, 1, 0).hints()).singleElement().satisfies(hint -> {
            assertThat(hint).isEqualTo(Problem.of("problem.data.padded", 1, 4, "28×28"));
            Refusals.assertTranslated(hint);
        });
    }

    private Dataset load(int side, int channels, int limit) {
        return load(side, channels, limit, 1);
    }

    @Test
    void theBackgroundCanBeChosenIfImagesHaveTransparentPixels() throws IOException {
        ImageFixture.fill(folder, 5, 0xff336699);
        DataSpec spec = DataSpec.of(folder.toString());
        assertThat(Datasets.load(spec, 1, Progress.IGNORED).options()).doesNotContain(DataOption.BACKGROUND);
        for (int i = 0; i < 5; i++) {
            ImageFixture.write(folder.resolve("clear" + i + ".png"), ImageFixture.plain(40, 30, 0));
        }
        Dataset white = Datasets.load(spec, 1, Progress.IGNORED);
        DataSpec onBlack = spec.withFitting(spec.fitting().withBackground(Background.BLACK));
        Dataset black = Datasets.load(onBlack, 1, Progress.IGNORED);
        assertThat(white.options()).contains(DataOption.BACKGROUND);
        assertThat(black.pin(onBlack).fitting().background()).isEqualTo(Background.BLACK);
        assertThat(black.fingerprint()).isNotEqualTo(white.fingerprint());
    }

    private Dataset load(int side, int channels, int limit, long seed) {
        return Datasets.load(
                DataSpec.of(folder.toString()).withFitting(ImageFitting.square(side, channels)).withLimit(limit), seed,
                Progress.IGNORED);
    }

    private static List<Integer> firsts(Split split) {
        return IntStream.range(0, split.size()).mapToObj(i -> first(split, i)).toList();
    }
}
