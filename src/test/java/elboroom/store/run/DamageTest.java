package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunNotes;
import elboroom.domain.training.StepMetrics;
import elboroom.store.file.TemporaryFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Damages each file of a run folder in each way, one at a time; everything else must remain readable.
class DamageTest {

    enum Damage {
        TRUNCATED, EMPTY, GARBAGE, ZEROS, GONE;

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case EMPTY -> Files.write(file, new byte[0]);
                case GARBAGE -> {
                    new SplittableRandom(bytes.length).nextBytes(bytes);
                    Files.write(file, bytes);
                }
                case ZEROS -> Files.write(file, new byte[bytes.length]);
                case GONE -> Files.delete(file);
            }
        }
    }

    private static final RunNotes NOTES = RunNotes.NONE.withTags(List.of("good")).pin(10, true);

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void create() {
        folder = parent.resolve("run");
        RunFolder run = RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY, Map.of("djl", "1"));
        for (long step : List.of(0L, 10L, 20L)) {
            run.append(Samples.stepped(step));
            run.append(Samples.evaluated(step));
            run.steps().save(Samples.snapshot(step));
            run.steps().save(step, Samples.latents());
        }
        new NotesFile(folder).change(_ -> NOTES);
        run.record(Figures.of(Samples.evaluated(20), Samples.MODEL.likelihood()));
        run.update(RunState.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingRunJsonIsRecoveredFromSnapshots(Damage damage) throws IOException {
        damage.to(folder.resolve("run.json"));
        RunFolder run = opensBut(10, 20, damage == Damage.GONE
                ? "problem.store.run.recovered.missing"
                : "problem.store.run.recovered");
        assertThat(run.versions()).containsEntry("djl", "1");
        assertThat(run.figures()).contains(Figures.of(Samples.evaluated(20), Samples.MODEL.likelihood()));
        assertThat(run.interrupted()).isTrue();
        run.update(RunState.STOPPED);
        assertThat(RunFolder.open(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GONE")
    void theNewestOfThemMayBeDamagedToo(Damage damage) throws IOException {
        Files.delete(folder.resolve("run.json"));
        damage.to(folder.resolve("snapshots/20.safetensors"));
        opensBut(10, 10, "problem.store.run.recovered.missing", "problem.store.snapshot.older");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRUNCATED")
    void withoutMetricsARunHasNoHistory(Damage damage) throws IOException {
        damage.to(folder.resolve("metrics.csv"));
        RunFolder run = RunFolder.open(folder);
        assertThat(run.history().steps()).isEmpty();
        assertThat(run.steps().newest().orElseThrow().step()).isEqualTo(20);
        assertThat(run.problems()).singleElement().extracting(Problem::key).asString()
                .startsWith("problem.store.metrics");
    }

    @Test
    void truncatedMetricsAreReadUpToTheCut() throws IOException {
        Damage.TRUNCATED.to(folder.resolve("metrics.csv"));
        assertThat(RunFolder.open(folder).history().steps()).extracting(StepMetrics::step).contains(0L);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GONE")
    void thePreviousSnapshotReplacesADamagedOne(Damage damage) throws IOException {
        damage.to(folder.resolve("snapshots/20.safetensors"));
        opensBut(10, 10, "problem.store.snapshot.older");
    }

    @Test
    void aDeletedSnapshotIsNotListed() throws IOException {
        Files.delete(folder.resolve("snapshots/20.safetensors"));
        opensBut(10, 10);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GONE")
    void withoutAReadableSnapshotAProblemIsReported(Damage damage) throws IOException {
        for (String step : List.of("0", "10", "20")) {
            damage.to(folder.resolve("snapshots/" + step + ".safetensors"));
        }
        assertThat(Problems.of(() -> RunFolder.open(folder).steps().newest()))
                .isEqualTo(Problem.of("problem.store.run.weights", folder.toString()));
        Files.delete(folder.resolve("run.json"));
        assertThat(Problems.keyOf(() -> RunFolder.open(folder))).isEqualTo("problem.store.run.none");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GONE")
    void damagedLatentsAreIgnored(Damage damage) throws IOException {
        damage.to(folder.resolve("latents/20.npz"));
        RunFolder run = RunFolder.open(folder);
        assertThat(run.steps().latents(20)).isEmpty();
        assertThat(run.steps().latents(10)).isPresent();
        assertThat(run.problems()).extracting(Problem::key).containsExactly("problem.store.latents");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GONE")
    void damagedNotesAreIgnoredUntilRewritten(Damage damage) throws IOException {
        damage.to(folder.resolve("notes.json"));
        RunFolder run = RunFolder.open(folder);
        assertThat(run.notes()).isEqualTo(RunNotes.NONE);
        assertThat(run.problems()).extracting(Problem::key).containsExactly("problem.store.notes");
        assertThat(run.steps().thin(0)).as("pins are not known").isEmpty();
        new NotesFile(folder).change(notes -> notes.withText("again"));
        assertThat(RunFolder.open(folder).notes().text()).isEqualTo("again");
    }

    @Test
    void aRunWithoutNotesHasNone() throws IOException {
        Files.delete(folder.resolve("notes.json"));
        RunFolder run = RunFolder.open(folder);
        assertThat(run.notes()).isEqualTo(new RunNotes(List.of(), "", new TreeSet<>(), new TreeSet<>()));
        assertThat(run.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pid=", "pid=99999999999999999999\nhost=x\nstart=1\n", "\u0000\u0000\u0000"})
    void aDamagedLockFileLocksNothing(String text) throws IOException {
        Files.writeString(folder.resolve("run.lock"), text);
        assertThat(RunLock.holder(folder)).isEmpty();
        RunLock.take(folder).close();
        assertThat(folder.resolve("run.lock")).doesNotExist();
    }

    @Test
    void aRunOfANewerVersionIsNotReportedAsDamaged() throws IOException {
        Path file = folder.resolve("run.json");
        Files.writeString(file, Files.readString(file).replace("\"version\": 2", "\"version\": 99"));
        assertThat(Problems.keyOf(() -> RunFolder.open(folder))).isEqualTo("problem.store.run.version");
    }

    @Test
    void leftoversOfAKillAreRemovedWhenTheRunIsResumed() throws IOException {
        Path left = Files.writeString(folder.resolve("snapshots/.elboroom-x.tmp"), "left");
        Path other = Files.writeString(folder.resolve(".elboroom-y.tmp"), "left");
        Path own = Files.writeString(folder.resolve("mine.tmp"), "the person's");
        TemporaryFile.removeAll(folder);
        assertThat(left).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(own).exists();
    }

    private RunFolder opensBut(long bestStep, long newest, String... problems) {
        RunFolder run = RunFolder.open(folder);
        assertThat(run.spec()).isEqualTo(Samples.SPEC);
        assertThat(run.summary()).isEqualTo(Samples.SUMMARY);
        assertThat(run.history().evaluations()).hasSize(3);
        assertThat(run.notes()).isEqualTo(NOTES);
        assertThat(run.steps().newest()).map(Snapshot::step).contains(newest);
        assertThat(run.steps().latents(bestStep)).isPresent();
        assertThat(run.problems()).extracting(Problem::key).containsExactlyInAnyOrder(problems);
        return run;
    }
}
