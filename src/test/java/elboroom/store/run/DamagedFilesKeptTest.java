package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.run.Budget;
import elboroom.domain.run.RunNotes;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.store.file.Disk;
import elboroom.store.library.BudgetFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// If an unreadable file is rewritten, the old one is kept under another name, and fields of other versions are kept.
class DamagedFilesKeptTest {

    @TempDir
    Path parent;

    private Path folder;
    private Path metrics;

    @BeforeEach
    void create() {
        folder = parent.resolve("run");
        metrics = folder.resolve("metrics.csv");
        RunFolder run = RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY, Map.of());
        for (long step : List.of(10L, 20L)) {
            run.append(Samples.stepped(step));
            run.append(Samples.evaluated(step));
            run.steps().save(Samples.snapshot(step));
        }
    }

    private RunFolder resumed() {
        RunFolder run = RunFolder.open(folder);
        run.resume(run.spec(), run.steps().newestCheckpoint());
        return run;
    }

    private static List<String> keys(RunFolder run) {
        return run.problems().stream().map(Problem::key).filter(key -> key.startsWith("problem.store.metrics"))
                .toList();
    }

    private void kept(byte[] old, int rows, Object... told) throws IOException {
        Files.write(metrics, old);
        RunFolder run = resumed();
        assertThat(run.problems()).contains(Problem.of("problem.store.metrics.kept", metrics.toString(), told[0],
                told[1], "metrics.damaged.csv"));
        assertThat(folder.resolve("metrics.damaged.csv")).hasBinaryContent(old);
        RunFolder again = RunFolder.open(folder);
        assertThat(again.history().steps()).extracting(StepMetrics::step).hasSize(rows);
        assertThat(again.problems()).isEmpty();
    }

    @Test
    void metricsOfASpreadsheetWithSemicolons() throws IOException {
        kept(Files.readString(metrics).replace(',', ';').getBytes(UTF_8), 0, 5, 1);
    }

    @Test
    void metricsWithALineThatCannotBeRead() throws IOException {
        List<String> lines = Files.readAllLines(metrics);
        lines.set(1, "seven" + lines.get(1));
        kept((String.join("\n", lines) + "\n").getBytes(UTF_8), 1, 1, 2);
    }

    @Test
    void metricsWithOtherColumns() throws IOException {
        kept(Files.readString(metrics).replace("kl_0", "first").getBytes(UTF_8), 2, 1, 1);
    }

    @Test
    void metricsInAnotherEncodingOrWithOtherLineEnds() throws IOException {
        byte[] old = Files.readAllBytes(metrics);
        kept(new String(old, UTF_8).replace('\n', '\r').getBytes(UTF_8), 0, 1, 1);
        Files.delete(folder.resolve("metrics.damaged.csv"));
        kept(new String(old, UTF_8).getBytes(UTF_16), 0, 5, 1);
    }

    @Test
    void metricsWhoseLastRowLacksItsLineEnd() throws IOException {
        kept(Files.readString(metrics).strip().getBytes(UTF_8), 2, 1, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void metricsSavedWithAByteOrderMarkOrCarriageReturnsAreReadAsTheyAre(String end) throws IOException {
        String saved = Files.readString(metrics);
        Files.writeString(metrics, "\uFEFF" + saved.replace("\n", end));
        assertThat(keys(resumed())).isEmpty();
        assertThat(metrics).hasContent(saved);
    }

    @Test
    void aTornRowAfterTheSnapshotIsCutOffWithoutACopy() throws IOException {
        Files.writeString(metrics, Files.readString(metrics) + "30,1,0.");
        assertThat(keys(resumed())).isEmpty();
        assertThat(folder.resolve("metrics.damaged.csv")).doesNotExist();
    }

    @Test
    void twoDamagedFilesAreBothKept() throws IOException {
        kept(Files.readString(metrics).replace(',', ';').getBytes(UTF_8), 0, 5, 1);
        Files.writeString(metrics, "mine\n");
        resumed();
        assertThat(folder.resolve("metrics.damaged-2.csv")).hasContent("mine\n");
    }

    @Test
    void missingMetricsAreReported() throws IOException {
        Files.delete(metrics);
        assertThat(keys(resumed())).containsExactly("problem.store.metrics.none");
    }

    @Test
    void whereTheCopyCannotBeWrittenNothingChanges() throws IOException {
        Files.writeString(metrics, "mine\n");
        RunFolder run = RunFolder.open(folder);
        Optional<Checkpoint> first = Optional.of(new Checkpoint(run.steps().snapshot(10), Optional.empty()));
        String key = ScopedValue.where(Disk.BOUND, _ -> {
            throw new IOException("No space left on device");
        }).call(() -> Problems.keyOf(() -> run.resume(run.spec(), first)));
        assertThat(key).isEqualTo("problem.store.write");
        assertThat(metrics).hasContent("mine\n");
        assertThat(run.steps().list()).containsExactly(10L, 20L);
    }

    @Test
    void aForkReportsWhatItsParentLacks() throws IOException {
        Files.writeString(metrics, Files.readString(metrics).replaceFirst("\n10,", "\nten,"));
        RunFolder child = RunFolder.create(parent.resolve("child"), Samples.SPEC, Samples.SUMMARY);
        child.adopt(RunFolder.open(folder), Samples.snapshot(20));
        assertThat(child.problems()).containsExactly(Problem.of("problem.store.metrics", metrics.toString(), 1, 2));
        assertThat(RunFolder.open(child.path()).history().evaluations()).extracting(Evaluation::step)
                .containsExactly(10L, 20L);
    }

    @Test
    void aDamagedRunJson() throws IOException {
        Path json = folder.resolve("run.json");
        String old = Files.readString(json).replace("\"latent\"", "\"lat\"");
        Files.writeString(json, old);
        RunFolder run = resumed();
        assertThat(run.problems()).first().isEqualTo(Problem.of("problem.store.run.recovered", json.toString(), 20L,
                "run.damaged.json"));
        assertThat(folder.resolve("run.damaged.json")).hasContent(old);
        assertThat(RunFolder.open(folder).problems()).isEmpty();
    }

    @Test
    void damagedNotes() throws IOException {
        Path json = Files.writeString(folder.resolve("notes.json"), "{\"text\": \"three weeks of thought");
        Optional<Problem> told = new NotesFile(folder).change(notes -> notes.withTags(List.of("good")));
        assertThat(told).contains(Problem.of("problem.store.notes.kept", json.toString(), "notes.damaged.json"));
        assertThat(folder.resolve("notes.damaged.json")).hasContent("{\"text\": \"three weeks of thought");
        assertThat(new NotesFile(folder).readOrNone().tags()).containsExactly("good");
        assertThat(new NotesFile(folder).change(notes -> notes.withText("again"))).isEmpty();
    }

    @Test
    void damagedLimits() throws IOException {
        Path json = Files.writeString(parent.resolve("space.json"), "{\"runMiB\": 7, \"allMiB\": lots}");
        assertThat(new BudgetFile(parent).write(Budget.DEFAULT))
                .contains(Problem.of("problem.store.space.kept", json.toString(), "space.damaged.json"));
        assertThat(parent.resolve("space.damaged.json")).hasContent("{\"runMiB\": 7, \"allMiB\": lots}");
        assertThat(new BudgetFile(parent).read()).isEqualTo(Budget.DEFAULT);
    }

    @Test
    void fieldsOfOtherVersionsStay() throws IOException {
        new NotesFile(folder).change(_ -> RunNotes.NONE.withText("a"));
        new BudgetFile(parent).write(Budget.DEFAULT);
        List<Path> files = List.of(folder.resolve("run.json"), folder.resolve("notes.json"),
                parent.resolve("space.json"));
        for (Path file : files) {
            Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"stars\": 5,"));
        }
        RunFolder.open(folder).update(RunState.STOPPED);
        new NotesFile(folder).change(notes -> notes.withText("b"));
        new BudgetFile(parent).write(Budget.DEFAULT.withAutomatic(true));
        assertThat(files).allSatisfy(file -> assertThat(file).content().contains("\"stars\": 5"));
        assertThat(RunFolder.open(folder).state()).isEqualTo(RunState.STOPPED);
    }
}
