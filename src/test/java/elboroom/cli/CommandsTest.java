package elboroom.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import elboroom.store.NpyArray;
import elboroom.store.Npz;
import elboroom.store.RunFolder;
import elboroom.store.RunState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Every command on a run that was trained for two steps.
@Tag("engine")
class CommandsTest {

    private static final Map<String, String> TINY = Map.of("--data", "digits", "--limit", "256", "--hidden", "32",
            "--latent", "3", "--epochs", "1");

    @TempDir
    static Path shared;

    private static Path run = Path.of("");
    private static Execution trained = new Execution(-1, "", "");

    @TempDir
    Path folder;

    @BeforeAll
    static void train() {
        run = shared.resolve("tiny");
        trained = train(run, "--beta", "2", "--json");
    }

    private static Execution train(Path out, String... options) {
        return tiny(List.of("train", "--out", out.toString()), List.of(options));
    }

    /// Runs a command with options that make it quick, where no others are given.
    private static Execution tiny(List<String> command, List<String> options) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(options);
        TINY.forEach((option, value) -> {
            if (!options.contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        return Execution.of(arguments.toArray());
    }

    @Test
    void trainPrintsOneJsonObjectAndKeepsTheRun() {
        JsonObject json = trained.succeeds().json();
        assertThat(json.get("epochs").getAsInt()).isEqualTo(1);
        assertThat(json.get("imagesPerSecond").getAsDouble()).isPositive();
        assertThat(json.get("likelihood").getAsString()).isEqualTo("bernoulli");
        checkLosses(json.getAsJsonObject("train"), 256);
        checkLosses(json.getAsJsonObject("heldOut"), 2000);

        RunFolder kept = RunFolder.open(run);
        assertThat(kept.state()).isEqualTo(RunState.COMPLETED);
        assertThat(kept.snapshotSteps()).containsExactly(0L, 1L, 2L);
        assertThat(kept.latents(2)).hasValueSatisfying(latents -> assertThat(latents.size()).isEqualTo(2000));
        assertThat(kept.versions()).containsKeys("elboroom", "pytorch", "djl", "java");
    }

    private static void checkLosses(JsonObject losses, int examples) {
        double reconstruction = losses.get("reconstruction").getAsDouble();
        double kl = losses.get("kl").getAsDouble();
        assertThat(losses.get("loss").getAsDouble()).isCloseTo(reconstruction + 2 * kl, within(1e-9));
        assertThat(losses.get("examples").getAsInt()).isEqualTo(examples);
    }

    @Test
    void theSameSeedGivesTheSameLosses() {
        train(folder.resolve("again"), "--beta", "2").succeeds();
        train(folder.resolve("other"), "--beta", "2", "--seed", "2").succeeds();
        assertThat(losses(folder.resolve("again"))).isEqualTo(losses(run))
                .isNotEqualTo(losses(folder.resolve("other")));
    }

    private static List<Double> losses(Path run) {
        return RunFolder.open(run).metrics().steps().stream().map(step -> step.train().loss()).toList();
    }

    @Test
    void trainTellsEachEpochOnStandardErrorAndTheFiguresAsATable() {
        Execution told = train(folder.resolve("run"), "--epochs", "2").succeeds();
        assertThat(told.err()).contains("epoch 1/2:", "epoch 2/2:", "held-out", "nats").doesNotContain("\r");
        assertThat(told.out()).contains("Nats per example", "Bernoulli likelihood", "one sample of z", "train",
                "2,000");
    }

    @Test
    void trainSaysOnStandardErrorWhatLooksWrongAndGoesOn() {
        Execution told = train(folder.resolve("run"), "--epochs", "3", "--beta", "1000", "--limit", "1600", "--batch",
                "8")
                .succeeds();
        assertThat(told.err()).containsOnlyOnce("Posterior collapse after epoch 2").contains("epoch 3/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--likelihood gaussian --sigma 0.3", "--likelihood gaussian --sigma learned",
            "--arch conv --hidden 16", "--threads 1 --batch 100 --lr 5e-4"})
    void trainTakesEveryKindOfModel(String options) {
        train(folder.resolve("run"), (options + " --limit 64").split(" ")).succeeds();
        Execution.of("evaluate", folder.resolve("run"), "--data", "digits").succeeds();
    }

    @Test
    void trainSaysHowManyFilesItLeavesOut() throws IOException {
        Path pictures = folder.resolve("pictures");
        for (int i = 0; i < 12; i++) {
            Samples.picture(pictures.resolve(i + ".png"), 30, 40);
        }
        Samples.broken(pictures.resolve("broken.png"));
        Execution told = train(folder.resolve("run"), "--data", pictures.toString(), "--side", "32", "--channels", "3");
        assertThat(told.succeeds().err()).contains("broken.png is not an image", "32×32×3");
    }

    @Test
    void aBundledModelIsFoundByItsName() throws IOException {
        Path file = folder.resolve("bundled.png");
        Execution.of("manifold", "mnist-2d", "--grid", "2", "--out", file).succeeds();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2 * 28 * 4);
    }

    @Test
    void trainLeavesAFolderAloneThatIsNotEmpty() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        train(folder).fails(1, folder.toString(), "not empty");
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
        try (var content = Files.list(folder)) {
            assertThat(content).hasSize(1);
        }
    }

    @Test
    void aLossThatIsNoNumberIsToldWithItsStepAndTheLastGoodWeightsAreKept() {
        Path broken = folder.resolve("run");
        Execution told = train(broken, "--lr", "1e30");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err().lines().toList().getLast()).contains("no number at step 2", "weights of step 0");
        assertThat(RunFolder.open(broken).state()).isEqualTo(RunState.DIVERGED);
        Execution.of("evaluate", broken, "--data", "digits").succeeds();
    }

    @Test
    void evaluateMeasuresWhatTrainingMeasured() {
        JsonObject json = Execution.of("evaluate", run, "--data", "digits", "--json").succeeds().json();
        assertThat(json.get("epochs").getAsInt()).isEqualTo(1);
        assertThat(json.get("imagesPerSecond").getAsDouble()).isPositive();
        assertThat(json.getAsJsonObject("heldOut")).isEqualTo(trained.json().getAsJsonObject("heldOut"));
        checkLosses(json.getAsJsonObject("train"), 256);
    }

    @Test
    void evaluateTakesMoreExamplesWhenAsked() {
        Execution told = Execution.of("evaluate", run, "--data", "digits", "--limit", "300").succeeds();
        assertThat(told.out()).contains("300", "2,000", "beta 2");
    }

    @Test
    void dataOfAnotherShapeIsRefusedInOneSentence() throws IOException {
        Path larger = Samples.idx(folder.resolve("larger"), 32, 20, 10);
        Execution.of("evaluate", run, "--data", larger).fails(1, "32×32", "28×28");
        Execution.of("encode", run, "--data", larger, "--out", folder.resolve("a.csv")).fails(1, "32×32", "28×28");
    }

    @Test
    void encodeWritesATable() throws IOException {
        Path file = folder.resolve("posteriors.csv");
        Execution.of("encode", run, "--data", "digits", "--limit", "5", "--out", file).succeeds();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + 5 + 2000);
        assertThat(lines.getFirst()).isEqualTo("index,split,label,class,mu_0,mu_1,mu_2,logvar_0,logvar_1,logvar_2");
        assertThat(lines.get(5)).matches("4,train,(\\d),\\1(,-?[0-9.E-]+){6}");
        assertThat(lines.get(6)).startsWith("0,heldout,");
    }

    @Test
    void encodeWritesNumpyArraysThatAgreeWithTheKeptOnes() {
        Path file = folder.resolve("posteriors.npz");
        Execution.of("encode", run, "--data", "digits", "--limit", "5", "--out", file).succeeds();
        SequencedMap<String, NpyArray> arrays = Npz.read(file);
        assertThat(arrays.keySet()).containsExactly("mean", "log_var", "index", "label", "split", "class_name");
        assertThat(requireNonNull(arrays.get("mean")).shape()).containsExactly(2005, 3);
        float[] mean = ((NpyArray.Floats) requireNonNull(arrays.get("mean"))).values();
        float kept = RunFolder.open(run).latents(2).orElseThrow().mean(0, 0);
        assertThat(mean[15]).isCloseTo(kept, within(1e-5f));
        int[] split = ((NpyArray.Ints) requireNonNull(arrays.get("split"))).values();
        assertThat(split).startsWith(0, 0, 0, 0, 0, 1).endsWith(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--grid 4", "--grid 4 --dims 2,0 --spacing quantile", "--grid 4 --range 1.5"})
    void manifoldDrawsAGrid(String options) throws IOException {
        BufferedImage picture = draw("manifold", options);
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo(4 * 28 * 4);
    }

    @Test
    void aModelOfOneDimensionHasAManifoldOfOneRow() throws IOException {
        Path line = folder.resolve("line");
        train(line, "--latent", "1", "--limit", "64").succeeds();
        Path file = folder.resolve("line.png");
        Execution.of("manifold", line, "--grid", "5", "--out", file).succeeds();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(5 * ImageIO.read(file.toFile()).getHeight());
    }

    @Test
    void traverseDrawsARowForEachDimension() throws IOException {
        BufferedImage picture = draw("traverse", "--steps 5");
        assertThat(picture.getHeight()).isEqualTo(1 + 3 * (28 * 4 + 1));
        assertThat(picture.getWidth()).isGreaterThan(5 * (28 * 4 + 1));
    }

    @Test
    void traverseStartsAtAnImage() throws IOException {
        Path image = Samples.picture(folder.resolve("bar.png"), 60, 40);
        BufferedImage origin = draw("traverse", "--steps 3");
        BufferedImage elsewhere = draw("traverse", "--steps 3 --image " + image);
        assertThat(pixels(elsewhere)).isNotEqualTo(pixels(origin));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private BufferedImage draw(String command, String options) throws IOException {
        Path file = folder.resolve(command + ".png");
        String arguments = command + " " + run + " --out " + file + " " + options;
        Execution told = Execution.of((Object[]) arguments.split(" ")).succeeds();
        assertThat(told.err()).contains(file.toString());
        return ImageIO.read(file.toFile());
    }

    @Test
    void aModelThatIsToldClassesSamplesARowOfEachOrAGridOfOne() throws IOException {
        Path told = folder.resolve("told");
        train(told, "--model", "cvae", "--prior", "learned").succeeds();
        Path file = folder.resolve("samples.png");
        Execution.of("sample", told, "--n", "4", "--out", file).succeeds();
        BufferedImage rows = ImageIO.read(file.toFile());
        assertThat(rows.getHeight()).isEqualTo(1 + 10 * (28 * 4 + 1));
        assertThat(rows.getWidth()).isGreaterThan(1 + 4 * (28 * 4 + 1));
        assertThat(Execution.of("sample", told, "--n", "9", "--class", "7", "--out", file).succeeds().err())
                .contains("class 7");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1 + 3 * (28 * 4 + 1));
        Execution.of("sample", told, "--class", "ten", "--out", file).fails(2, "no class ten", "0, 1, 2", "to 9");
        Execution.of("sample", told, "--n", "101", "--out", file).fails(2, "--n cannot be 101");

        Path image = Samples.picture(folder.resolve("bar.png"), 28, 28);
        for (String command : List.of("manifold", "traverse")) {
            int[] first = pixels(drawn(command, told, "0"));
            assertThat(pixels(drawn(command, told, "5"))).isNotEqualTo(first);
        }
        assertThat(Execution.of("reconstruct", told, image, "--out", file).succeeds().err()).contains("class 0",
                "--class");
        Execution.of("traverse", told, "--image", image, "--class", "5", "--out", file).succeeds();
        JsonObject measured = Execution.of("evaluate", told, "--data", "digits", "--nll-examples", "100", "--json")
                .succeeds().json();
        assertThat(measured.get("decomposition").isJsonNull()).as("parts of the KL from N(0, I)").isTrue();
    }

    private BufferedImage drawn(String command, Path told, String label) throws IOException {
        Path file = folder.resolve(command + label + ".png");
        Execution.of(command, told, "--class", label, "--out", file).succeeds();
        return ImageIO.read(file.toFile());
    }

    @Test
    void aModelThatIsToldNoClassSamplesAGrid() throws IOException {
        BufferedImage first = draw("sample", "--n 10");
        assertThat(first.getWidth()).isEqualTo(1 + 4 * (28 * 4 + 1));
        assertThat(first.getHeight()).isEqualTo(1 + 3 * (28 * 4 + 1));
        assertThat(pixels(draw("sample", "--n 10 --seed 2"))).isNotEqualTo(pixels(first));
        Execution.of("sample", run, "--class", "1", "--out", folder.resolve("a.png")).fails(2, "told no class");
    }

    @Test
    void dataWithoutTheClassesThatAModelIsToldAreRefused() throws IOException {
        Path told = folder.resolve("told");
        train(told, "--model", "cvae", "--limit", "64").succeeds();
        Path pictures = folder.resolve("pictures");
        for (int i = 0; i < 4; i++) {
            Samples.picture(pictures.resolve(i + ".png"), 28, 28);
        }
        Execution.of("evaluate", told, "--data", pictures).fails(1, "0 classes", "one of 10");
    }

    @Test
    void reconstructDrawsInputOutputAndDifferenceAndPrintsBothTerms() throws IOException {
        Path image = Samples.picture(folder.resolve("bar.png"), 60, 40);
        Path sheet = folder.resolve("sheet.png");
        Execution told = Execution.of("reconstruct", run, image, image, "--invert", "--out", sheet).succeeds();
        assertThat(told.out()).contains("reconstruction", "KL", "negative ELBO", "64 samples", "bar.png");
        assertThat(ImageIO.read(sheet.toFile()).getHeight()).isEqualTo(4 + 2 * (28 * 4 + 4));
    }

    @Test
    void anImageThatCannotBeReadIsToldAndTheOthersAreReconstructed() throws IOException {
        Path image = Samples.picture(folder.resolve("bar.png"), 28, 28);
        Path broken = Samples.broken(folder.resolve("broken.png"));
        Path sheet = folder.resolve("sheet.png");
        Execution told = Execution.of("reconstruct", run, broken, image, "--out", sheet);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).hasLineCount(1).contains("broken.png");
        assertThat(told.out()).contains("bar.png");
        assertThat(sheet).exists();
    }

    @Test
    void withoutAnyReadableImageNothingIsWritten() throws IOException {
        Path broken = Samples.broken(folder.resolve("broken.png"));
        Execution.of("reconstruct", run, broken, "--out", folder.resolve("sheet.png")).fails(1, "broken.png");
        assertThat(folder.resolve("sheet.png")).doesNotExist();
    }

    @Test
    void benchSaysWhereTheTimeGoes() {
        Execution told = Execution.of("bench", "--steps", "3", "--limit", "256", "--hidden", "32").succeeds();
        assertThat(told.out()).contains("examples/s", "forward", "backward", "optimiser", "rest", "GFLOP/s");
    }

    @Test
    void damagedRunsAreToldInOneSentence() throws IOException {
        Path damaged = folder.resolve("damaged");
        Files.createDirectories(damaged);
        Files.writeString(damaged.resolve("run.json"), "{");
        Execution.of("evaluate", damaged, "--data", "digits").fails(1, "run.json");
        Execution.of("manifold", folder, "--out", folder.resolve("a.png")).fails(1, "no run folder");
        Execution.of("traverse", "no-such-run", "--out", folder.resolve("a.png")).fails(1, "no run no-such-run");
    }

    @Test
    void aPictureThatCannotBeWrittenIsToldInOneSentence() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.png"));
        Execution.of("manifold", run, "--grid", "2", "--out", file).fails(1, "a.png");
    }
}
