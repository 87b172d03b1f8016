package elboroom.store.run;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.store.tensor.SafeTensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunFolderTest {

    @TempDir
    Path parent;

    private Path folder;
    private RunFolder run;

    @BeforeEach
    void create() {
        folder = parent.resolve("runs/first");
        run = RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY, Map.of("djl", "0.35.1"));
    }

    @Test
    void startsAsARunningRunThatCanBeOpened() {
        RunFolder opened = RunFolder.open(folder);
        assertThat(opened.spec()).isEqualTo(Samples.SPEC);
        assertThat(opened.summary()).isEqualTo(Samples.SUMMARY);
        assertThat(opened.state()).isEqualTo(RunState.RUNNING);
        assertThat(opened.versions()).containsEntry("djl", "0.35.1").containsKey("java");
        assertThat(opened.figures()).isEmpty();
        assertThat(opened.steps().list()).isEmpty();
        assertThat(opened.steps().newest()).isEmpty();
        assertThat(opened.steps().latents(0)).isEmpty();
        assertThat(opened.history()).isEqualTo(new History(List.of(), List.of()));
    }

    @Test
    void refusesANonEmptyFolder() {
        assertThat(Problems.of(() -> RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY)))
                .isEqualTo(Problem.of("problem.store.run.exists", folder.toString()));
        assertThat(Problems.keyOf(() -> RunFolder.create(folder.resolve("run.json"), Samples.SPEC, Samples.SUMMARY)))
                .isEqualTo("problem.store.run.exists");
    }

    @Test
    void acceptsAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("empty"));
        RunFolder.create(empty, Samples.SPEC, Samples.SUMMARY);
        assertThat(RunFolder.open(empty).spec()).isEqualTo(Samples.SPEC);
    }

    @Test
    void runJsonExplainsItself() throws IOException {
        assertThat(Files.readString(folder.resolve("run.json"))).contains("\"architecture\": \"mlp\"",
                "\"kind\": \"gaussian\"", "\"sigma\": 0.1", "\"scale\": \"learned\"", "\"source\": \"some/<folder>\"",
                "\"state\": \"running\"", "\"seed\": -7", "일").doesNotContain("final");
    }

    @Test
    void recordsItsEnd() {
        Figures figures = Figures.of(Samples.evaluated(70), Samples.MODEL.likelihood());
        run.update(RunState.PAUSED);
        assertThat(RunFolder.open(folder).state()).isEqualTo(RunState.PAUSED);
        run.record(figures);
        run.record(figures);
        run.update(RunState.COMPLETED);
        RunFolder opened = RunFolder.open(folder);
        assertThat(opened.state()).isEqualTo(RunState.COMPLETED);
        assertThat(opened.figures()).contains(figures);
        assertThat(run.figures()).contains(figures);
    }

    @Test
    void aNonFiniteLossIsStoredAsNullAndReadBack() throws IOException {
        Losses broken = new Losses(Double.NaN, Double.POSITIVE_INFINITY, 1, 5);
        run.record(new Figures(0, 0, Samples.MODEL.likelihood(), broken, broken));
        run.update(RunState.DIVERGED);
        assertThat(Files.readString(folder.resolve("run.json"))).contains("\"loss\": null");
        assertThat(RunFolder.open(folder).figures().orElseThrow().train().finite()).isFalse();
    }

    @Test
    void keepsSnapshotsByStep() throws IOException {
        for (long step : new long[]{100, 0, 20}) {
            run.steps().save(Samples.snapshot(step));
        }
        Files.writeString(folder.resolve("snapshots/.elboroom-x.tmp"), "left by a kill");
        Files.writeString(folder.resolve("snapshots/best.safetensors"), "somebody's");
        Files.writeString(folder.resolve("snapshots/007.safetensors"), "somebody's");
        RunFolder opened = RunFolder.open(folder);
        assertThat(opened.steps().list()).containsExactly(0L, 20L, 100L);
        Snapshot newest = opened.steps().newest().orElseThrow();
        assertThat(newest.step()).isEqualTo(100);
        assertThat(newest.epoch()).isEqualTo(3);
        assertThat(newest.model()).isEqualTo(Samples.MODEL);
        assertThat(newest.weights()).containsOnlyKeys("encoder.weight", "encoder.bias");
        assertThat(Samples.named(newest.weights(), "encoder.weight").shape()).containsExactly(2, 3);
        assertThat(Samples.named(newest.weights(), "encoder.weight").values()).isEqualTo(Samples.tensor(2, 3).values());
    }

    @Test
    void detectsTheSnapshotOfAnotherStepAndOneWithoutWeights() throws IOException {
        run.steps().save(Samples.snapshot(5));
        Files.copy(folder.resolve("snapshots/5.safetensors"), folder.resolve("snapshots/6.safetensors"));
        SafeTensors.write(folder.resolve("snapshots/7.safetensors"), Map.of(), Map.of("step", "7", "epoch", "0"));
        SafeTensors.write(folder.resolve("snapshots/8.safetensors"), Samples.snapshot(8).weights(), Map.of());
        for (long step = 6; step <= 8; step++) {
            long bad = step;
            assertThat(Problems.of(() -> run.steps().snapshot(bad)))
                    .isEqualTo(Problem.of("problem.store.snapshot.neighbour",
                            folder.resolve("snapshots/" + bad + ".safetensors").toString(), bad, 5L));
        }
        assertThat(Problems.keyOf(() -> run.steps().snapshot(9))).isEqualTo("problem.store.missing");
    }

    @Test
    void keepsLatentsByStep() {
        run.steps().save(40, Samples.latents());
        assertThat(run.steps().latents(40).orElseThrow().mean()).isEqualTo(Samples.latents().mean());
        assertThat(run.steps().latents(41)).isEmpty();
    }

    @Test
    void detectsLatentsOfAnotherModel() {
        run.steps().save(40, new Latents(3, new float[3], new float[3], new int[1]));
        assertThat(run.steps().latents(40)).isEmpty();
        assertThat(run.problems()).extracting(Problem::key).containsExactly("problem.store.latents");
    }

    @Test
    void canBeReadInsideAJar() throws IOException {
        run.append(Samples.stepped(1));
        run.steps().save(Samples.snapshot(1));
        run.steps().save(1, Samples.latents());
        try (FileSystem jar = Samples.zipped(folder, parent.resolve("x.jar"), "/models/first")) {
            RunFolder inside = RunFolder.open(jar.getPath("/models/first"));
            assertThat(inside.spec()).isEqualTo(Samples.SPEC);
            assertThat(inside.steps().newest().orElseThrow().weights()).hasSize(2);
            assertThat(inside.steps().latents(1).orElseThrow().labels()).containsExactly(7, -1, 9);
            assertThat(inside.history().steps()).hasSize(1);
            assertThat(Problems.keyOf(() -> inside.append(Samples.stepped(2)))).isEqualTo("problem.store.writeDenied");
            assertThat(Problems.keyOf(() -> inside.update(RunState.PAUSED))).isEqualTo("problem.store.writeDenied");
            assertThat(inside.state()).isEqualTo(RunState.RUNNING);
        }
    }

    @Test
    void reportsThatAFolderIsNotARun() throws IOException {
        Path plain = Files.writeString(parent.resolve("plain"), "x");
        assertThat(Problems.keyOf(() -> RunFolder.open(parent))).isEqualTo("problem.store.run.none");
        assertThat(Problems.keyOf(() -> RunFolder.open(plain))).isEqualTo("problem.store.run.none");
        assertThat(Problems.keyOf(() -> RunFolder.open(parent.resolve("no")))).isEqualTo("problem.store.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{'version': 1,}", "{} {}", "\u0000\u0000"})
    void reportsADamagedRunJson(String text) throws IOException {
        Files.writeString(folder.resolve("run.json"), text.replace('\'', '"'));
        assertThat(keyOfOpening()).isEqualTo("problem.store.run.json");
    }

    @ParameterizedTest
    @CsvSource({"version,version", "name,name", "state,state", "latent,model.latent", "kind,model.likelihood.kind",
            "sigma,model.likelihood.sigma", "learningRate,optimizer.learningRate", "heldOut,examples.heldOut",
            "family,model.family", "schedule,model.family.schedule"})
    void reportsAMissingField(String name, String path) throws IOException {
        edit("\"" + name + "\":", "\"other\":");
        assertThat(Problems.of(() -> RunFolder.open(folder)))
                .isEqualTo(Problem.of("problem.store.run.missing", folder.resolve("run.json").toString(), path));
    }

    @ParameterizedTest
    @CsvSource({"\"latent\": 2,\"latent\": 0,model", "\"latent\": 2,\"latent\": 2.5,model.latent",
            "\"latent\": 2,\"latent\": \"two\",model.latent", "\"latent\": 2,\"latent\": null,model.latent",
            "\"latent\": 2,\"latent\": 4294967298,model.latent", "\"mlp\",\"rnn\",model.architecture",
            "\"gaussian\",\"laplace\",model.likelihood", "\"sigma\": 0.1,\"sigma\": -1,model.likelihood",
            "\"scale\": \"learned\",\"scale\": 1,model.likelihood.scale", "\"beta-vae\",\"gan\",model.family",
            "\"capacity\": 25,\"capacity\": -1,model.family", "\"running\",\"gone\",state",
            "\"batch\": 128,\"batch\": 0,optimizer", "\"width\": 28,\"width\": 99999999,model.image",
            "400,true,model.hidden", "\"name\": \"first light\",\"name\": 7,name"})
    void reportsAnInvalidField(String old, String changed, String path) throws IOException {
        edit(old, changed);
        assertThat(Problems.of(() -> RunFolder.open(folder)))
                .isEqualTo(Problem.of("problem.store.run.field", folder.resolve("run.json").toString(), path));
    }

    @Test
    void readsRunsCreatedWhenEveryModelWasAVae() throws IOException {
        String text = Files.readString(folder.resolve("run.json"));
        String family = text.substring(text.indexOf("\"family\""), text.indexOf("\"classes\""));
        Files.writeString(folder.resolve("run.json"), text.replace("\"version\": 2", "\"version\": 1")
                .replace(family, "").replace("\"classes\": 0", "\"ignored\": 0")
                .replace("\"scale\": \"learned\"", "\"learned\": true")
                .replace("\"activation\": \"relu\",", "")
                .replace("\"optimizer\"", "\"objective\": {\"beta\": 4.0}, \"optimizer\""));
        assertThat(RunFolder.open(folder).spec()).isEqualTo(Samples.SPEC);
    }

    @Test
    void readsRunsCreatedWhenAVaeHadNoBeta() throws IOException {
        String text = Files.readString(folder.resolve("run.json"));
        String family = text.substring(text.indexOf("\"family\""), text.indexOf("\"classes\""));
        Files.writeString(folder.resolve("run.json"), text.replace(family, "\"family\": {\"name\": \"vae\"}, "));
        assertThat(RunFolder.open(folder).spec().model().family()).isEqualTo(FamilySpec.of(Family.VAE));
    }

    @ParameterizedTest
    @EnumSource(value = Likelihood.Scale.class, names = "FIXED", mode = EnumSource.Mode.EXCLUDE)
    void aSigmaThatStartsFromDataIsKept(Likelihood.Scale scale) {
        ModelSpec model = Samples.SPEC.model();
        RunSpec spec = Samples.SPEC.with(new ModelSpec(model.shape(), model.architecture(), model.hidden(),
                model.latent(), Likelihood.Gaussian.fromData(scale)));
        RunFolder made = RunFolder.create(parent.resolve("sigma"), spec, Samples.SUMMARY);
        assertThat(RunFolder.open(made.path()).spec()).isEqualTo(spec);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void theArchitectureIsKept(Architecture architecture) throws IOException {
        RunSpec spec = Samples.SPEC.with(new ModelSpec(new ImageShape(1, 28, 28), architecture, List.of(), 2,
                new Likelihood.Bernoulli()));
        RunFolder made = RunFolder.create(parent.resolve("made"), spec, Samples.SUMMARY);
        assertThat(RunFolder.open(made.path()).spec()).isEqualTo(spec);
        assertThat(Files.readString(made.path().resolve("run.json")))
                .contains("\"architecture\": \"" + architecture + "\"");
    }

    @Test
    void theBetaOfAVaeIsKept() {
        RunSpec spec = Samples.SPEC.with(Samples.SPEC.model().with(FamilySpec.of(Family.VAE).with("beta", "2.5")));
        RunFolder vae = RunFolder.create(parent.resolve("vae"), spec, Samples.SUMMARY);
        assertThat(RunFolder.open(vae.path()).spec()).isEqualTo(spec);
    }

    @Test
    void ignoresUnknownFields() throws IOException {
        edit("\"seed\":", "\"colour\": {\"of\": [1]}, \"seed\":");
        assertThat(RunFolder.open(folder).spec()).isEqualTo(Samples.SPEC);
    }

    @Test
    void reportsARunOfANewerVersion() throws IOException {
        edit("\"version\": 2", "\"version\": 3");
        assertThat(keyOfOpening()).isEqualTo("problem.store.run.version");
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        run.append(Samples.stepped(1));
        run.steps().save(Samples.snapshot(1));
        run.steps().save(1, Samples.latents());
        run.update(RunState.STOPPED);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder("run.json", "metrics.csv", "snapshots/1.safetensors", "latents/1.npz");
        }
    }

    @Test
    void figuresAsJsonHaveTheDocumentedNames() {
        Evaluation evaluation = Samples.evaluated(70);
        assertThat(Figures.of(evaluation, new Likelihood.Bernoulli()).toJson()).hasToString("{\"epochs\":2,"
                + "\"imagesPerSecond\":20000.5,\"likelihood\":\"bernoulli\","
                + "\"train\":{\"loss\":120.5,\"reconstruction\":99.5,\"kl\":5.25,\"beta\":4.0,\"extra\":0.0,"
                + "\"examples\":900},"
                + "\"heldOut\":{\"loss\":123.5,\"reconstruction\":101.5,\"kl\":5.5,\"beta\":4.0,\"extra\":0.0,"
                + "\"examples\":100},\"evaluationBatch\":250}");
    }

    private String keyOfOpening() {
        return Problems.keyOf(() -> RunFolder.open(folder));
    }

    private void edit(String old, String changed) throws IOException {
        Path file = folder.resolve("run.json");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(changed)));
    }
}
