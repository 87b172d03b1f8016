package elboroom.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javax.imageio.ImageIO;

import elboroom.cli.Execution;
import elboroom.cli.Samples;
import elboroom.data.table.TableFiles;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;
import elboroom.testing.IdxSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataCommandTest {

    @TempDir
    Path folder;

    @Test
    void digitsAreCountedByClassAndDrawn() throws IOException {
        Path sheet = folder.resolve("sheet.png");
        Execution result = Execution.of("data", "digits", "--limit", "200", "--sheet", sheet).succeeds();
        assertThat(result.out()).contains("digits", "28×28", "grey", "2,000", "slant       continuous, ", "62 values: ")
                .hasLineCount(13 + 16);
        assertThat(ImageIO.read(sheet.toFile()).getWidth()).isEqualTo(2 + 10 * (4 * 28 + 2));
    }

    @Test
    void pointsAreCountedByClassAndPlotted() throws IOException {
        Path sheet = folder.resolve("sheet.png");
        Execution result = Execution.of("data", "toy:rings", "--limit", "300", "--sheet", sheet).succeeds();
        assertThat(result.out()).contains("rings", "points in the plane", "300", "2,000", "100", "667", "666")
                .hasLineCount(6);
        assertThat(result.err()).contains("300");
        assertThat(ImageIO.read(sheet.toFile()).getWidth()).isEqualTo(800);
        assertThat(Execution.of("data", "toy:sine").succeeds().out()).contains("sine", "10,000", "no labels");
    }

    @Test
    void anUnknownToyIsAUsageError() {
        Execution.of("data", "toy:squares").fails(2, "toy:squares", "toy:spiral, toy:moons, toy:rings, toy:sine");
        Execution.of("train", "--data", "toy:squares", "--out", folder.resolve("run")).fails(2, "toy:squares");
    }

    @Test
    void dataWithoutLabelsAreReported() throws IOException {
        Execution result = Execution.of("data", IdxSamples.write(folder.resolve("noise"), 20, 30, 10)).succeeds();
        assertThat(result.out()).contains("20×20", "30", "10", "no labels");
    }

    @Test
    void unreadableFilesAreListed() throws IOException {
        for (int i = 0; i < 12; i++) {
            Samples.picture(folder.resolve("a").resolve(i + ".png"), 30, 30);
        }
        Samples.broken(folder.resolve("a").resolve("broken.png"));
        Execution result = Execution.of("data", folder, "--size", "32", "--channels", "3").succeeds();
        assertThat(result.out()).contains("32×32", "colour", "broken.png");
        assertThat(result.err()).isEmpty();
        Files.delete(folder.resolve("a").resolve("broken.png"));
        assertThat(Execution.of("data", folder, "--held-out", "25%").succeeds().out())
                .containsPattern("examples +9 +3");
        assertThat(Execution.of("data", folder, "--held-out", "5").succeeds().out()).containsPattern("examples +7 +5");
    }

    @Test
    void tablesAreDescribed() {
        Execution result = Execution.of("data", TableFiles.of("categorical")).succeeds();
        assertThat(result.out()).contains("categorical.csv", "UTF-8", "commas", "categorical", "파랑 (179)",
                "−2.26 … 2.57", "-0.455");
        assertThat(Execution.of("data", TableFiles.of("cp949")).succeeds().out()).contains("CP949", "몸무게",
                "always the same");
        assertThat(Execution.of("data", TableFiles.of("missing"), "--missing", "drop").succeeds().out())
                .contains("3 rows were left out");
        Execution.of("data", TableFiles.of("missing")).fails(1, "line 2", "column b", "--missing");
        Execution.of("data", TableFiles.of("ragged")).fails(1, "line 2 has 3 values");
        Execution.of("data", TableFiles.of("crlf_quotes"), "--ignore", "\"a, x\",c", "--label-column", "d")
                .succeeds();
        Execution.of("data", "digits", "--scaling", "none").fails(2, "--scaling");
    }

    @Test
    void foldersWithoutDataAreReportedInOneSentence() {
        Execution.of("data", folder).fails(1, folder.toString());
        Execution.of("data", folder.resolve("missing")).fails(1, "missing");
    }

    @Test
    void anotherSizeIsRefusedForIdxFiles() throws IOException {
        Path idx = IdxSamples.write(folder.resolve("noise"), 20, 30, 10);

        Execution.of("data", idx, "--size", "32").fails(2, "--size 32", "20×20");
        Execution.of("data", idx, "--channels", "3").fails(2, "--channels 3");
        Execution.of("data", idx, "--size", "20", "--channels", "1").succeeds();
        Execution.of("train", "--data", idx, "--size", "32", "--out", folder.resolve("run")).fails(2, "--size 32");
        Execution.of("bench", "--data", idx, "--size", "32").fails(2, "--size 32");
        Execution.of("data", idx, "--held-out", "20%").fails(2, "--held-out 20%", "test examples");
        Execution.of("data", idx, "--held-out", "many").fails(2, "many", "10%");
        Execution.of("data", idx, "--background", "black").fails(2, "--background black");
        Execution.of("data", folder, "--background", "#12345").fails(2, "#12345", "#e0e0e0");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void aFileOfAnUnsupportedFormatIsRefusedWithoutAdviceToChooseItsFolder() throws IOException {
        for (String name : List.of("x.parquet", "x.JSON", "x.rar")) {
            Execution.of("data", Files.createFile(folder.resolve(name))).fails(1, name, "format is not supported");
        }
        Execution.of("data", Files.createFile(folder.resolve("train-images-idx3-ubyte.gz"))).fails(1, "truncated");
    }

    @Test
    void hiddenClassFoldersAreCounted() throws IOException {
        for (String name : List.of("a", "b", ".c", ".d")) {
            Samples.picture(folder.resolve(name).resolve("1.png"), 30, 30);
        }
        Files.createDirectories(folder.resolve(".git/objects"));
        assertThat(Execution.of("data", folder).succeeds().out())
                .contains("Skipped 2 subfolders with images whose names begin with a dot (.c, .d)");
    }

    @Test
    void oneSubfolderUsedAsAClassIsReportedInTheSingular() throws IOException {
        for (String name : List.of("cats", "dogs")) {
            Samples.picture(folder.resolve("all").resolve(name).resolve("1.png"), 30, 30);
            Samples.picture(folder.resolve("all").resolve(name).resolve("2.png"), 30, 30);
        }
        assertThat(Execution.of("data", folder).succeeds().out())
                .contains("The subfolder all is used as a class, but it contains the subfolders cats, dogs");
    }

    @Test
    void aLongClassNameIsShortenedInTheMiddle() throws IOException {
        String name = "a" + "b".repeat(198) + "c";
        Samples.picture(folder.resolve(name).resolve("1.png"), 30, 30);
        Samples.picture(folder.resolve(name).resolve("2.png"), 30, 30);
        assertThat(Execution.of("data", folder).succeeds().out().lines()).allMatch(line -> line.length() < 80)
                .anyMatch(line -> line.matches("  ab+…b+c +1 +1"));
    }

    @Test
    void classesAndUnlabelledImagesAreCounted() throws IOException {
        for (int i = 0; i < 10; i++) {
            Samples.picture(folder.resolve("pets/cat").resolve(i + ".png"), 30, 30);
            Samples.picture(folder.resolve(i + ".png"), 30, 40);
        }
        assertThat(Execution.of("data", folder).succeeds().out()).contains("pets", "without a class",
                "10 of 20 images", "padded");
        assertThat(Execution.of("data", folder.resolve("pets")).succeeds().out()).contains("cat");
    }

    @Test
    void arraysAndLabelsAreChosen() {
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("p", new NpyArray.Floats(new int[]{6, 4, 4}, new float[6 * 16]));
        arrays.put("q", new NpyArray.Ints(new int[]{6}, new int[]{4, 5, 4, 5, 4, 5}));
        Path file = folder.resolve("arrays.npz");
        Npz.write(file, arrays);
        assertThat(Execution.of("data", file, "--images-array", "p", "--labels-array", "q", "--layout", "nhw")
                .succeeds().out()).contains("4×4", "  4 ", "  5 ");
        Execution.of("data", file, "--layout", "hnw").fails(2, "hnw", "nchw");
        Execution.of("data", file, "--images-array", "r").fails(1, "no array r", "p, q");
        Execution.of("data", "digits", "--labels", "labels.csv").fails(2, "--labels", "digits");
    }

    @Test
    void valuesAreKeptForAGaussianOnly() {
        float[] values = new float[40 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i) * 3;
        }
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x", new NpyArray.Floats(new int[]{40, 4, 4}, values));
        Path file = folder.resolve("arrays.npz");
        Npz.write(file, arrays);
        assertThat(Execution.of("data", file, "--values", "keep").succeeds().out()).contains("kept", "black");
        Execution.of("data", file, "--values", "round").fails(2, "round", "scale or keep");
        Execution.of("train", "--data", file, "--values", "keep", "--likelihood", "bernoulli", "--out",
                folder.resolve("run")).fails(1, "--values scale", "Gaussian");
    }
}
