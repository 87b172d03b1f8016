package elboroom.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonObject;
import elboroom.cli.Execution;
import elboroom.cli.InterruptionTest;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RunsCommandTest {

    private static final String PLACE = "elboroom.runs";
    private static final ImageShape SHAPE = new ImageShape(1, 8, 8);
    private static final ModelSpec MODEL = new ModelSpec(SHAPE, Architecture.MLP, List.of(32), 2,
            new Likelihood.Bernoulli()).with(FamilySpec.ofBeta(8));

    @TempDir
    Path parent;

    private Path runs;

    @BeforeEach
    void place() {
        runs = parent.resolve("runs");
        System.setProperty(PLACE, runs.toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty(PLACE);
    }

    @Test
    void longNamesAreShortenedOnlyInTheTable() {
        String name = "a".repeat(100) + "z".repeat(100);
        keep(name, 90.5);
        assertThat(Execution.of("runs").succeeds().out().lines().toList().get(1))
                .startsWith("a".repeat(30) + "…" + "z".repeat(29) + " ");
        assertThat(Execution.of("runs", "--json").succeeds().out()).contains(name);
    }

    @Test
    void runsAreListedWithModelAndResults() {
        keep("low", 90.5);
        keep("high", 120.25);
        Execution.of("runs", "tag", "low", "good", "for paper").succeeds();
        String table = Execution.of("runs", "--sort", "LOSS").succeeds().out();
        List<String> lines = table.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("run").contains("quantity   held-out nats", "state", "tags");
        assertThat(lines.get(1)).startsWith("low").contains("faces", "beta-vae β=8", "3/10", "−ELBO           90.50",
                "completed",
                "MiB", "good, for paper");
        assertThat(lines.get(2)).startsWith("high").contains("120.25");
        assertThat(Execution.in(Locale.KOREAN, "runs").succeeds().out()).contains("완료");
        assertThat(Execution.of("runs", "--search", "PAPER").succeeds().out()).contains("low").doesNotContain("high");
        assertThat(Execution.of("runs", runs.resolve("high")).succeeds().out()).hasLineCount(2);
    }

    @Test
    void controlCharactersInRunsAreEscaped() {
        keep("a", 90.5);
        String tag = "\u001b]0;owned\u0007\u202Edesrever\u009b31m";
        Execution.of("runs", "tag", "a", tag).succeeds();
        Execution.of("runs", "note", "a", "two\nlines" + tag).succeeds();
        String table = Execution.of("runs").succeeds().out();
        assertThat(table).hasLineCount(2).contains("␛]0;owned␇�desrever�31m");
        assertThat(table.replace(System.lineSeparator(), "").chars()).allMatch(c -> !Character.isISOControl(c));
        Execution listed = Execution.of("runs", "--json").succeeds();
        assertThat(listed.out()).doesNotContain("\u001b", "\u202E", "\u009b");
        JsonObject run = listed.json().getAsJsonArray("runs").get(0).getAsJsonObject();
        assertThat(run.get("tags").getAsJsonArray().get(0).getAsString()).isEqualTo(tag);
        assertThat(run.get("note").getAsString()).isEqualTo("two\nlines" + tag);
        Execution missing = Execution.of("runs", "delete", "b\u001b[2J\nc");
        missing.fails(1, "b␛[2J␊c");
    }

    @Test
    void listAsJson() {
        keep("a", Double.NaN);
        Execution.of("runs", "note", "a", "a \"note\"").succeeds();
        Execution.of("runs", "pin", "a@7").succeeds();
        JsonObject run = Execution.of("runs", "--json").succeeds().json().getAsJsonArray("runs").get(0)
                .getAsJsonObject();
        assertThat(run.get("name").getAsString()).isEqualTo("a");
        assertThat(run.get("note").getAsString()).isEqualTo("a \"note\"");
        assertThat(run.get("pinned").getAsJsonArray()).hasSize(1);
        assertThat(run.getAsJsonObject("heldOut").get("loss").isJsonNull()).isTrue();
        assertThat(run.get("heldOutNats").isJsonNull()).isTrue();
        assertThat(run.get("heldOutQuantity").getAsString()).isEqualTo("negative-elbo");
        assertThat(run.getAsJsonObject("model").getAsJsonObject("family").get("beta").getAsInt()).isEqualTo(8);
        assertThat(run.get("parent").isJsonNull()).isTrue();
    }

    @Test
    void anEmptyFolderIsNotAFailure() {
        Execution result = Execution.of("runs").succeeds();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(runs.toString());
        assertThat(Execution.of("runs", "--json").succeeds().json().getAsJsonArray("runs")).isEmpty();
        Execution.of("runs", parent.resolve("none")).fails(1, "none");
    }

    @Test
    void aDamagedRunIsListedAndReported() throws IOException {
        keep("a", 100);
        Files.writeString(runs.resolve("a/run.json"), "{");
        keep("b", 100);
        Files.writeString(runs.resolve("b/notes.json"), "{");
        Execution result = Execution.of("runs", "--sort", "name").succeeds();
        assertThat(result.out().lines().toList().get(1)).startsWith("a").contains("interrupted", "beta-vae");
        assertThat(result.out().lines().toList().get(2)).startsWith("b").contains("completed");
        assertThat(result.err()).hasLineCount(2).contains("step 7", "notes.json");
    }

    @Test
    void tagsAndPinsAreRemovedAndARunIsRenamed() {
        keep("a", 100);
        Execution.of("runs", "tag", runs.resolve("a"), "x", "y").succeeds();
        Execution.of("runs", "tag", "a", "--remove", "x").succeeds();
        Execution.of("runs", "pin", "a@7").succeeds();
        Execution.of("runs", "pin", "--remove", "a@7").succeeds();
        Execution.of("runs", "rename", "a", "b").succeeds();
        RunFolder renamed = RunFolder.open(runs.resolve("b"));
        assertThat(renamed.spec().name()).isEqualTo("b");
        assertThat(renamed.notes().tags()).containsExactly("y");
        assertThat(renamed.notes().pinned()).isEmpty();
    }

    @Test
    void invalidRequestsAreReportedInOneSentence() {
        keep("a", 100);
        Execution.of("runs", "tag", "none", "x").fails(1, "Run none not found");
        Execution.of("runs", "pin", "a@8").fails(1, "step 8");
        Execution.of("runs", "rename", "a", "x/y").fails(1, "x/y");
        try (RunLock _ = RunLock.take(runs.resolve("a"))) {
            Execution.of("runs", "rename", "a", "b").fails(1, "is training this run");
            Execution.of("runs", "delete", "a").fails(1, "is training this run");
        }
        assertThat(runs.resolve("a")).exists();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the bin cannot be put in another place")
    void aDeletedRunIsInTheBin() throws IOException, InterruptedException {
        keep("a", 100);
        ProcessBuilder program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + PLACE + "=" + runs, "-cp", System.getProperty("java.class.path"),
                InterruptionTest.Program.class.getName(), "runs", "delete", "a")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("XDG_DATA_HOME", parent.resolve("data").toString());
        assertThat(program.start().waitFor()).isZero();
        assertThat(runs.resolve("a")).doesNotExist();
        assertThat(RunFolder.open(parent.resolve("data/Trash/files/a")).steps().list()).containsExactly(7L);
    }

    @Test
    void spaceIsShownAndLimitedAndFreedOnlyOnRequest() {
        keep("a", 100);
        RunFolder run = RunFolder.open(runs.resolve("a"));
        for (long step = 8; step <= 20; step++) {
            run.steps().save(
                    new Snapshot(MODEL, step, 3, Map.of("bias", new Tensor(new int[]{50_000}, new float[50_000]))));
        }
        assertThat(Execution.of("runs", "space").succeeds().out()).contains("of 2,048.0 MiB", "only with --thin");
        assertThat(Execution.of("runs", "space", "--limit", "1", "--keep", "100").succeeds().out())
                .contains("of 1.0 MiB", "up to 100 MiB", "--thin would remove");
        assertThat(run.steps().list()).hasSize(14);
        assertThat(Execution.of("runs", "space", "--thin").succeeds().out()).contains("Removed");
        assertThat(run.steps().list()).hasSizeBetween(2, 8).contains(20L);
        assertThat(Execution.of("runs", "space", "--automatic", "ON").succeeds().out()).contains("after each training");
        Execution.of("runs", "space", "--automatic", "maybe").fails(2, "on or off");
        Execution.of("runs", "space", "--limit", "0").fails(2, "--limit");
        Execution.of("runs", "space", "--limit", "9000000000000").fails(2, "--limit");
    }

    private void keep(String name, double heldOut) {
        RunFolder run = RunFolder.create(runs.resolve(name), new RunSpec(name, DataSpec.of("/data/faces/"), MODEL,
                new OptimizerSpec(1e-3, 32, 10), 1), new DataSummary("faces", SHAPE, 20, 5, List.of(), List.of()));
        run.steps().save(new Snapshot(MODEL, 7, 3, Map.of("bias", new Tensor(new int[]{2}, new float[]{1, 2}))));
        run.record(new Figures(3, 1, MODEL.likelihood(), new Losses(1, 1, 8, 20),
                new Losses(heldOut, 0, 8, 5)));
        run.update(RunState.COMPLETED);
    }
}
