package elboroom.service.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class ThreadPriorityTest {

    @Test
    void onlyTheCallingThreadGetsALowerPriority() {
        int before = nice();
        CompletableFuture<Integer> lowered = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            ThreadPriority.lower();
            lowered.complete(nice());
        });
        assertThat(lowered.join()).isEqualTo(Math.max(before, ThreadPriority.NICE));
        assertThat(nice()).isEqualTo(before);
    }

    /// The field after the priority, which is the sixteenth after the name (proc_pid_stat(5)).
    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
