package elboroom.store.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import elboroom.domain.Problem;
import elboroom.store.file.LockOwner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class RunLockTest {

    @TempDir
    Path folder;

    private @Nullable Process other;

    @AfterEach
    void end() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @Test
    void onlyOneHolderAtATime() {
        try (RunLock _ = RunLock.take(folder)) {
            LockOwner self = RunLock.holder(folder).orElseThrow();
            assertThat(self.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(RunLock.isHeldHere(folder)).isTrue();
            assertThat(Problems.of(() -> RunLock.take(folder))).isEqualTo(
                    Problem.of("problem.store.run.lockedHere", folder.toString()));
        }
        assertThat(folder.resolve(RunLock.NAME)).doesNotExist();
        assertThat(RunLock.holder(folder)).isEmpty();
        RunLock.take(folder).close();
    }

    @Test
    void theSameFolderThroughAnotherPathIsTheSame() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        try (RunLock _ = RunLock.take(folder)) {
            assertThat(Problems.keyOf(() -> RunLock.take(link))).isEqualTo("problem.store.run.lockedHere");
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void closingTwiceDoesNotReleaseAnotherHoldersLock() {
        RunLock lock = RunLock.take(folder);
        lock.close();
        try (RunLock _ = RunLock.take(folder)) {
            lock.close();
            assertThat(RunLock.isHeldHere(folder)).isTrue();
        }
    }

    @Test
    void anotherProcessHoldsTheLockUntilKilled() throws IOException, InterruptedException {
        Process holder = holder();
        LockOwner owner = RunLock.holder(folder).orElseThrow();
        assertThat(owner.pid()).isEqualTo(holder.pid());
        assertThat(RunLock.isHeldHere(folder)).isFalse();
        assertThat(Problems.of(() -> RunLock.take(folder))).isEqualTo(
                Problem.of("problem.store.run.locked", folder.toString(), owner.process(), owner.host()));
        assertThat(RunLock.holder(folder)).as("being refused takes nothing away").isPresent();

        holder.destroyForcibly().waitFor();
        assertThat(folder.resolve(RunLock.NAME)).exists();
        assertThat(RunLock.holder(folder)).isEmpty();
        RunLock.take(folder).close();
        assertThat(folder.resolve(RunLock.NAME)).doesNotExist();
    }

    /// The parent, a shell replaced by `sleep`, never asks how its child ended.
    @Test
    @EnabledOnOs(OS.LINUX)
    void anEndedProcessThatItsParentIgnoresHoldsNothing() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 1000 & echo $!; exec sleep 1000").start();
        try {
            ProcessHandle child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine())).orElseThrow();
            writeOwner(LockOwner.of(child));
            assertThat(RunLock.holder(folder)).isPresent();
            Path parentName = Path.of("/proc", Long.toString(parent.pid()), "comm");
            while (!Files.readString(parentName).equals("sleep\n")) { // until then, the shell might ask
                Thread.onSpinWait();
            }
            child.destroyForcibly();
            Path stat = Path.of("/proc", Long.toString(child.pid()), "stat");
            while (!Files.readString(stat).contains(") Z ")) {
                Thread.onSpinWait();
            }
            assertThat(RunLock.holder(folder)).isEmpty();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void anotherProcessIsRefused() throws IOException, InterruptedException {
        try (RunLock _ = RunLock.take(folder)) {
            Problems.of(() -> RunLock.take(folder));
            assertThat(RunLock.holder(folder)).isPresent();
            assertThat(start().waitFor()).as("refused").isEqualTo(3);
        }
    }

    /// Java derives the start time of a process from the clock of the system, which may be set while a run is held.
    @Test
    @EnabledOnOs(OS.LINUX)
    void theStartOfAnOwnerDoesNotDependOnTheClock() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        assertThat(LockOwner.self().start()).isPositive();
        assertThat(stat).contains(" " + LockOwner.self().start() + " ");
    }

    @Test
    void aReusedProcessIdIsNotTheOwner() throws IOException {
        LockOwner self = LockOwner.self();
        writeOwner(new LockOwner(self.pid(), self.host(), self.start() - 60_000));
        assertThat(RunLock.holder(folder)).isEmpty();
        RunLock.take(folder).close();
    }

    @Test
    void aReleasedFileNotYetRemovedLocksNothing() throws IOException {
        Files.writeString(folder.resolve(RunLock.NAME), "released\n");
        RunLock.take(folder).close();
        assertThat(folder.resolve(RunLock.NAME)).doesNotExist();
    }

    @Test
    void anUnwritableFolderIsReported() throws IOException {
        Path missing = folder.resolve("none");
        assertThat(Problems.keyOf(() -> RunLock.take(missing))).startsWith("problem.store.write");
        assertThat(RunLock.holder(missing)).isEmpty();
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: no folder that nobody may write");
        assertThat(Problems.keyOf(() -> RunLock.take(Path.of("/proc/self")))).startsWith("problem.store.write");
    }

    private void writeOwner(LockOwner owner) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(RunLock.NAME), CREATE, WRITE)) {
            owner.write(file);
        }
    }

    /// Starts a process that holds the lock.
    private Process holder() throws IOException {
        Process holder = start();
        BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream(), UTF_8));
        assertThat(out.readLine()).isEqualTo("taken");
        return holder;
    }

    private Process start() throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), folder.toString());
        other = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return Objects.requireNonNull(other);
    }

    /// Takes the lock and holds it until killed; exits with 3 if it is refused.
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (RunLock _ = RunLock.take(Path.of(arguments[0]))) {
                System.out.println("taken");
                System.out.flush();
                System.in.read();
            } catch (elboroom.domain.ProblemException e) {
                System.exit(3);
            }
        }
    }
}
