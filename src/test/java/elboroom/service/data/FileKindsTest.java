package elboroom.service.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.BackgroundService;
import elboroom.testing.Deliveries;
import elboroom.testing.IdxSamples;
import elboroom.testing.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What dragged files and folders are, and why others cannot be used.
class FileKindsTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsARunOrData() throws IOException {
        Path run = Runs.bundled("mnist-2d");
        assertThat(FileKinds.of(run)).isEqualTo(new FileKind.Run(run));
        Path idx = IdxSamples.write(folder.resolve("idx"));
        assertThat(FileKinds.of(idx)).isEqualTo(new FileKind.Data(idx));
        Path photos = folder.resolve("photos");
        png(photos.resolve("cats").resolve("a.png"));
        assertThat(FileKinds.of(photos)).isEqualTo(new FileKind.Data(photos));
    }

    @Test
    void aDamagedRunIsARun() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("run.json"), "{");
        assertThat(FileKinds.of(run)).isEqualTo(new FileKind.Run(run));
    }

    @Test
    void aFileOfARunOrOfIdxDataStandsForItsFolder() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Path json = Files.writeString(run.resolve("run.json"), "{");
        Path snapshot = Files.createDirectory(run.resolve("snapshots")).resolve("5.safetensors");
        Files.writeString(snapshot, "");
        Path metrics = Files.writeString(run.resolve("metrics.csv"), "");
        for (Path file : List.of(json, snapshot, metrics)) {
            assertThat(FileKinds.of(file)).isEqualTo(new FileKind.Run(run));
        }
        Path idx = IdxSamples.write(folder.resolve("idx"));
        assertThat(FileKinds.of(idx.resolve("t10k-images-idx3-ubyte"))).isEqualTo(new FileKind.Data(idx));
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Path labels = Files.writeString(alone.resolve("train-labels-idx1-ubyte.gz"), "");
        assertThat(problem(labels)).isEqualTo(Problem.of("problem.idx.noImages", labels.toString(), alone.toString()));
    }

    @Test
    void anImageIsRecognisedByItsNameOrItsContent() throws IOException {
        Path image = png(folder.resolve("a.png"));
        assertThat(FileKinds.of(image)).isEqualTo(new FileKind.Image(image));
        Path unnamed = Files.copy(image, folder.resolve("download"));
        assertThat(FileKinds.of(unnamed)).isEqualTo(new FileKind.Image(unnamed));
    }

    @Test
    void aNumpyFileIsData() throws IOException {
        Path file = write("shapes.NPZ");
        assertThat(FileKinds.of(file)).isEqualTo(new FileKind.Data(file));
    }

    @Test
    void aRunInOneFileIsRecognisedByItsName() throws IOException {
        Path file = write("mnist.ELBOROOM");
        assertThat(FileKinds.of(file)).isEqualTo(new FileKind.Archive(file));
    }

    @Test
    void aTableIsData() throws IOException {
        Path file = write("rows.CSV.gz");
        assertThat(FileKinds.of(file)).isEqualTo(new FileKind.Data(file));
    }

    @Test
    void otherFilesAreRefusedWithTheReason() throws IOException {
        assertThat(key(write("table.json"))).isEqualTo("problem.data.format");
        assertThat(key(write("photo.heic"))).isEqualTo("problem.image.unsupported");
        assertThat(key(write("letter.doc"))).isEqualTo("problem.drop.unknown");
        assertThat(key(folder.resolve("nothing"))).isEqualTo("problem.data.missing");
    }

    @Test
    void otherFoldersAreRefusedWithTheReason() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(key(empty)).isEqualTo("problem.data.empty");
        Path run = Files.createDirectories(folder.resolve("runs").resolve("first"));
        Files.writeString(run.resolve("run.json"), "{");
        assertThat(key(folder.resolve("runs"))).isEqualTo("problem.drop.runs");
        assertThat(key(folder.getRoot())).isEqualTo("problem.data.root");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToAFileIsRefusedAndOneToAFolderIsTheFolder() throws IOException {
        Path image = png(folder.resolve("a.png"));
        assertThat(key(Files.createSymbolicLink(folder.resolve("link.png"), image))).isEqualTo("problem.drop.link");
        Path idx = IdxSamples.write(folder.resolve("idx"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), idx);
        assertThat(FileKinds.of(link)).isEqualTo(new FileKind.Data(link));
        assertThat(key(Path.of("/dev/null"))).isEqualTo("problem.data.special");
    }

    @Test
    void theFirstUsableFileCountsElseTheFirstProblem() throws Exception {
        Deliveries deliveries = new Deliveries();
        List<Object> results = new ArrayList<>();
        try (BackgroundService background = new BackgroundService("test", deliveries)) {
            FileKinds kinds = new FileKinds(background);
            Path text = write("a.doc");
            Path image = png(folder.resolve("b.png"));
            kinds.find(List.of(text, image), results::add, results::add);
            kinds.find(List.of(text, write("c.json")), results::add, results::add);
            deliveries.until(() -> results.size() == 2);
            assertThat(results).containsExactly(new FileKind.Image(image),
                    Problem.of("problem.drop.unknown", text.toString()));
        }
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "some text");
    }

    private static Path png(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        return file;
    }

    private static String key(Path path) {
        return problem(path).key();
    }

    private static Problem problem(Path path) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> FileKinds.of(path)).isInstanceOfSatisfying(ProblemException.class,
                e -> problems.add(e.problem()));
        return problems.getFirst();
    }
}
