package elboroom.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunSizesTest {

    private static final int RUNS = 30;

    @TempDir
    Path folder;

    @BeforeEach
    void keep() throws IOException {
        for (Path run : runs()) {
            Files.createDirectories(run.resolve("snapshots"));
            Files.write(run.resolve("run.json"), new byte[100]);
            Files.write(run.resolve("snapshots/1.safetensors"), new byte[1000]);
            settle(run, 1);
        }
    }

    @Test
    void anUnchangedDirectoryIsMeasuredOnce() throws IOException {
        RunSizes first = measure();
        assertThat(first.measured()).isEqualTo(RUNS);
        Path changed = runs()[7];
        Files.write(changed.resolve("snapshots/2.safetensors"), new byte[500]);
        settle(changed, 2);
        RunSizes second = new RunSizes(folder);
        assertThat(second.bytes(changed)).isEqualTo(1600);
        assertThat(second.bytes(runs()[8])).isEqualTo(1100);
        assertThat(second.measured()).isEqualTo(1);
    }

    @Test
    void foldersDeeperThanARunAreNotWalked() throws IOException {
        Path run = runs()[0];
        Path deep = Files.createDirectories(run.resolve("snapshots/a/b/c"));
        Files.write(deep.resolve("large"), new byte[5000]);
        assertThat(new RunSizes(folder).bytes(run)).isEqualTo(1100);
    }

    @Test
    void aRecentlyChangedDirectoryIsMeasuredAgain() throws IOException {
        Path run = runs()[0];
        Files.setLastModifiedTime(run.resolve("snapshots"), FileTime.fromMillis(System.currentTimeMillis()));
        measure();
        RunSizes again = new RunSizes(folder);
        assertThat(again.bytes(run)).isEqualTo(1100);
        assertThat(again.measured()).isEqualTo(1);
    }

    @Test
    void aDamagedCacheIsIgnored() throws IOException {
        for (String text : new String[]{"{\"0/snapshots\": [1]}", "{\"0/snapshots\": 3}", "[", "{\"a\": [1, \"b\"]}"}) {
            Files.writeString(folder.resolve(".sizes.json"), text);
            assertThat(new RunSizes(folder).bytes(runs()[0])).isEqualTo(1100);
        }
    }

    @Test
    void linksAreNotFollowedAndFewRunsCreateNoCache() throws IOException {
        Path run = runs()[0];
        Files.createSymbolicLink(run.resolve("latents"), folder);
        Files.createSymbolicLink(run.resolve("snapshots/2.safetensors"), runs()[1].resolve("run.json"));
        settle(run, 3);
        RunSizes sizes = new RunSizes(folder);
        assertThat(sizes.bytes(run)).isEqualTo(1100);
        sizes.save();
        assertThat(folder.resolve(".sizes.json")).doesNotExist();
    }

    private RunSizes measure() {
        RunSizes sizes = new RunSizes(folder);
        for (Path run : runs()) {
            assertThat(sizes.bytes(run)).isEqualTo(1100);
        }
        sizes.save();
        assertThat(folder.resolve(".sizes.json")).isRegularFile();
        return sizes;
    }

    /// Makes the directory appear unchanged for a long time.
    private static void settle(Path run, int second) throws IOException {
        Files.setLastModifiedTime(run.resolve("snapshots"), FileTime.fromMillis(1_000_000_000_000L + 1000L * second));
    }

    private Path[] runs() {
        return IntStream.range(0, RUNS).mapToObj(i -> folder.resolve("run-" + i)).toArray(Path[]::new);
    }
}
