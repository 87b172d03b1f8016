package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Losses;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunNotes;
import elboroom.domain.run.RunOrder;
import elboroom.domain.run.RunStatus;
import elboroom.domain.training.Evaluation;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.run.RunState;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunCatalogueTest extends CatalogueTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05Z");

    @Test
    void aRunIsListedWithItsResults() {
        RunFolder run = keep(spec("a"));
        run.record(reached(run, 99));
        run.update(RunState.COMPLETED);
        catalogue.annotate(run.path(), notes -> notes.withTags(List.of("good", " ", "good")).withText("a note"));
        RunInfo info = info("a");
        assertThat(info.spec()).contains(spec("a"));
        assertThat(info.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(info.epochs()).isEqualTo(2);
        assertThat(info.heldOut()).map(Losses::loss).contains(99.0);
        assertThat(info.notes()).isEqualTo(RunNotes.NONE.withTags(List.of("good")).withText("a note"));
        assertThat(info.bytes()).isGreaterThan(500);
        assertThat(info.problems()).isEmpty();
        assertThat(new RunCatalogue(run.path()).list()).as("a run by itself").containsExactly(info);
        assertThat(new RunCatalogue(parent.resolve("none")).list()).isEmpty();
    }

    @Test
    void anUnlockedRunningRunCountsAsInterrupted() {
        RunFolder run = keep(spec("a"));
        assertThat(info("a").status()).isEqualTo(RunStatus.INTERRUPTED);
        try (RunLock _ = RunLock.take(run.path())) {
            assertThat(info("a").status()).isEqualTo(RunStatus.TRAINING);
            run.update(RunState.PAUSED);
            assertThat(info("a").status()).isEqualTo(RunStatus.PAUSED);
        }
        assertThat(info("a").status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void damagedRunsAreListedWithKnownParts() throws IOException {
        RunFolder known = keep(spec("a"));
        known.steps().save(snapshot(1));
        Files.writeString(known.path().resolve("run.json"), "{");
        Files.writeString(keep(spec("b")).path().resolve("run.json"), "{");
        catalogue.annotate(parent.resolve("b"), notes -> notes.withText("lost"));
        assertThat(info("a").spec()).contains(spec("a"));
        assertThat(info("a").problems()).extracting(Problem::key).containsExactly("problem.store.run.recovered");
        assertThat(info("b").status()).isEqualTo(RunStatus.DAMAGED);
        assertThat(info("b").notes().text()).isEqualTo("lost");
        assertThat(info("b").problems()).extracting(Problem::key).containsExactly("problem.store.run.json");
    }

    @Test
    void runsAreSearchedAndSorted() {
        RunFolder d = keep(spec("d"));
        keep(spec("b")).record(reached(d, 50));
        keep(spec("C")).record(reached(d, 40));
        catalogue.annotate(parent.resolve("C"), notes -> notes.withTags(List.of("Best One")));
        assertThat(catalogue.list().stream().filter(run -> run.matches("one TEST vae")).map(RunInfo::name))
                .containsExactly("C");
        assertThat(names(RunOrder.NAME)).containsExactly("b", "C", "d");
        assertThat(names(RunOrder.LOSS)).containsExactly("C", "b", "d");
        assertThat(names(RunOrder.SIZE)).first().isEqualTo("C");
        assertThat(names(RunOrder.DATE)).hasSize(3);
    }

    @Test
    void onlyAnExistingStepCanBePinned() {
        keep(spec("a")).steps().save(snapshot(7));
        catalogue.pin(parent.resolve("a"), 7, true);
        assertThat(info("a").notes().pinned()).containsExactly(7L);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> catalogue.pin(parent.resolve("a"), 8, true))
                .matches(e -> e.problem().key().equals("problem.library.pin"));
        catalogue.pin(parent.resolve("a"), 7, false);
        assertThat(info("a").notes().pinned()).isEmpty();
    }

    @Test
    void thinningAndRenamingKeepTheDate() throws IOException {
        RunFolder parentRun = keep(spec("a"));
        RunFolder child = keep(spec("child").withParent(new Parent("a", 1)));
        for (long step = 1; step <= 5; step++) {
            parentRun.steps().save(snapshot(step));
        }
        for (RunFolder run : List.of(parentRun, child)) {
            for (String file : List.of("run.json", "metrics.csv")) {
                Files.setLastModifiedTime(run.path().resolve(file), FileTime.from(LONG_AGO));
            }
        }
        catalogue.thin(0);
        assertThat(parentRun.steps().list()).containsExactly(5L);
        assertThat(info("a").changed()).isEqualTo(LONG_AGO);
        catalogue.rename(parentRun.path(), "b");
        assertThat(info("b").changed()).isEqualTo(LONG_AGO);
        assertThat(info("child").changed()).isEqualTo(LONG_AGO);
    }

    @Test
    void theListReadsOnlyWhatItShows() throws IOException {
        for (int i = 0; i < 30; i++) {
            RunFolder run = keep(spec("run-" + i));
            run.steps().save(snapshot(1));
            run.record(reached(run, i));
            run.update(RunState.COMPLETED);
            Files.setLastModifiedTime(run.path().resolve("snapshots"), FileTime.from(LONG_AGO));
        }
        catalogue.annotate(parent.resolve("run-3"), notes -> notes.withText("a note"));
        catalogue.list();
        List<String> read = filesRead(() -> assertThat(catalogue.list()).hasSize(30));
        assertThat(read.stream().filter(name -> name.equals("run.json"))).hasSize(30);
        assertThat(read.stream().filter(name -> !name.equals("run.json"))).containsOnlyOnce("notes.json",
                ".sizes.json").hasSize(2);
    }

    /// Returns the names of the files below the folder that are read, once per opening.
    private List<String> filesRead(Runnable work) throws IOException {
        Path recorded = parent.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileRead").withThreshold(Duration.ZERO).withoutStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(recorded);
        }
        List<String> read = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recorded)) {
            String path = event.getString("path");
            if (event.getEventType().getName().equals("jdk.FileRead") && path != null
                    && Path.of(path).startsWith(parent) && event.getLong("bytesRead") > 0) {
                read.add(String.valueOf(Path.of(path).getFileName()));
            }
        }
        return read;
    }

    private static Figures reached(RunFolder run, double loss) {
        Losses losses = new Losses(loss, 0, 1, 5);
        Evaluation evaluation = new Evaluation(10, 2, losses, losses, new float[]{0, 0}, 1, 1);
        return Figures.of(evaluation, run.spec().model().likelihood());
    }

    private List<String> names(RunOrder order) {
        return catalogue.list().stream().sorted(order.comparator()).map(RunInfo::name).toList();
    }
}
