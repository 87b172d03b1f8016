package elboroom.store.run;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.RunEvent;
import elboroom.store.tensor.SafeTensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void resumingDropsLaterEventsAndAForkInheritsEarlierOnes() {
        RunFolder run = RunFolder.create(parent.resolve("eventful"), Samples.SPEC, Samples.SUMMARY);
        run.steps().save(Samples.snapshot(10));
        run.record(new RunEvent(10, RunEvent.Kind.PAUSE));
        run.record(new RunEvent(15, RunEvent.Kind.COLLAPSE));
        RunFolder child = RunFolder.create(parent.resolve("child"), Samples.SPEC, Samples.SUMMARY);
        child.adopt(run, Samples.snapshot(12));
        assertThat(child.history().events()).containsExactly(new RunEvent(10, RunEvent.Kind.PAUSE));
        run.resume(run.spec(), run.steps().newestCheckpoint());
        assertThat(run.history().events()).containsExactly(new RunEvent(10, RunEvent.Kind.PAUSE),
                new RunEvent(10, RunEvent.Kind.RESUME));
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
}
