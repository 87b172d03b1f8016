package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.RunInfo;
import elboroom.service.run.RunCatalogue;
import elboroom.service.run.RunStart;
import elboroom.store.file.TemporaryFile;
import elboroom.store.library.SystemTrash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Each file of a run folder is replaced by something else: nothing outside the folder may be read or written, nothing
/// may block, and other runs must be listed as usual.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there, and there are no pipes in folders")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // otherwise a pipe would block forever
class SpecialFilesTest {

    private static final List<String> PARTS = List.of("run.json", "metrics.csv", "notes.json", "run.lock", "snapshots",
            "snapshots/20.safetensors", "states", "states/20.safetensors", "latents", "latents/20.npz");

    enum Special {
        LINK, DANGLING_LINK, LINK_TO_ENDLESS_DEVICE, LINK_TO_ITSELF, PIPE, FOLDER, HARD_LINK;

        void put(Path place, Path outside) throws IOException {
            switch (this) {
                case LINK -> Files.createSymbolicLink(place, outside);
                case DANGLING_LINK -> Files.createSymbolicLink(place, outside.resolveSibling("not-there"));
                case LINK_TO_ENDLESS_DEVICE -> {
                    Path zero = Path.of("/dev/zero");
                    assumeTrue(Files.exists(zero), "skipped: this system has no /dev/zero");
                    Files.createSymbolicLink(place, zero);
                }
                case LINK_TO_ITSELF -> Files.createSymbolicLink(place, place);
                case PIPE -> makePipe(place);
                case FOLDER -> Files.createDirectories(place.resolve("inside"));
                case HARD_LINK -> {
                    assumeTrue(Files.isRegularFile(outside), "skipped: folders have no hard links");
                    Files.createLink(place, outside);
                }
            }
        }

        private static void makePipe(Path place) throws IOException {
            boolean made;
            try {
                made = new ProcessBuilder("mkfifo", place.toString()).start().waitFor() == 0;
            } catch (IOException e) {
                made = false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assumeTrue(made, "skipped: mkfifo makes no pipe here");
        }
    }

    record Case(String part, Special special) {}

    static Stream<Case> cases() {
        return PARTS.stream().flatMap(part -> Stream.of(Special.values()).map(special -> new Case(part, special)));
    }

    @TempDir
    Path parent;

    private Path folder;
    private Path outside = Path.of("");

    @BeforeEach
    void create() throws IOException {
        for (String name : List.of("run", "beside")) {
            RunFolder run = RunFolder.create(parent.resolve("runs").resolve(name), Samples.SPEC.named(name),
                    Samples.SUMMARY);
            for (long step : List.of(0L, 10L, 20L)) {
                run.append(Samples.stepped(step));
                run.steps().save(FlippedBitsTest.checkpoint(step));
                run.steps().save(step, Samples.latents());
            }
            new NotesFile(run.path()).change(notes -> notes.withText(name));
        }
        folder = parent.resolve("runs/run");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isNeitherReadNorWrittenNorWaitedFor(Case tried) throws IOException {
        Path place = folder.resolve(tried.part());
        outside = Files.createDirectory(parent.resolve("outside")).resolve("theirs");
        if (Files.exists(place)) {
            Files.move(place, outside); // valid, but outside the folder
        } else {
            Files.writeString(outside, "theirs");
        }
        tried.special().put(place, outside);
        String before = fingerprint();

        List<RunInfo> listed = new RunCatalogue(parent.resolve("runs")).list();
        assertThat(listed).filteredOn(run -> run.name().equals("beside"))
                .allMatch(run -> run.problems().isEmpty() && run.notes().text().equals("beside")).hasSize(1);
        assertThat(listed).hasSize(2);
        everythingIsTried();
        assertThat(fingerprint()).isEqualTo(before);
    }

    /// Every refusal must be a problem with a text.
    private void everythingIsTried() {
        List<Runnable> all = List.of(() -> RunFolder.open(folder).history(),
                () -> RunFolder.open(folder).steps().newestCheckpoint(),
                () -> RunFolder.open(folder).steps().snapshot(20),
                () -> RunFolder.open(folder).steps().latents(20), () -> RunFolder.open(folder).steps().snapshots(),
                () -> RunFolder.open(folder).steps().best(), () -> RunFolder.open(folder).notes(),
                () -> RunLock.holder(folder), () -> RunFolder.open(folder).append(Samples.stepped(21)),
                () -> new NotesFile(folder).change(notes -> notes.withText("changed")),
                () -> new RunCatalogue(folder).rename(folder, "renamed"),
                () -> new RunCatalogue(folder).rename(parent.resolve("runs/renamed"), "run"),
                () -> RunStart.resume(folder, OptionalInt.of(20), Samples.SUMMARY).close(),
                () -> RunFolder.open(folder).steps().save(FlippedBitsTest.checkpoint(20)),
                () -> RunFolder.open(folder).steps().save(20, Samples.latents()),
                () -> RunFolder.open(folder).steps().thin(0),
                () -> TemporaryFile.removeAll(folder),
                () -> new SystemTrash(true, Map.of("XDG_DATA_HOME", parent.resolve("data").toString())).add(folder));
        for (Runnable one : all) {
            try {
                one.run();
            } catch (ProblemException e) {
                assertThat(Problems.of(() -> {
                    throw e;
                })).extracting(Problem::key).asString().startsWith("problem.");
            }
        }
    }

    @Test
    void aLinkInsteadOfTheLockIsReportedAndKept() throws IOException {
        Path theirs = Files.writeString(parent.resolve("theirs"), "theirs");
        Path lock = folder.resolve("run.lock");
        for (Special special : List.of(Special.LINK, Special.HARD_LINK)) {
            special.put(lock, theirs);
            assertThat(Problems.of(() -> RunLock.take(folder)))
                    .isEqualTo(Problem.of("problem.store.irregular", lock.toString()));
            assertThat(theirs).hasContent("theirs");
            Files.delete(lock);
        }
    }

    @Test
    void aRunThatIsALinkIsMovedToTheTrashAsALink() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("runs/link"), folder);
        assertThat(RunFolder.open(link).steps().newest()).isPresent();
        new SystemTrash(true, Map.of("XDG_DATA_HOME", parent.resolve("data").toString())).add(link);
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(RunFolder.open(folder).steps().newest()).isPresent();
    }

    /// Returns the content of everything outside the run, byte by byte.
    private String fingerprint() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(outside.getParent())) {
            for (Path file : files.sorted().toList()) {
                all.append(file).append(' ').append(Files.getLastModifiedTime(file)).append(' ')
                        .append(Files.isRegularFile(file)
                                ? Arrays.hashCode(Files.readAllBytes(file))
                                : 0)
                        .append('\n');
            }
        }
        return all.toString();
    }
}
