package elboroom.ui.runs;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunColoursTest {

    @TempDir
    Path folder;

    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");
    private static final Path C = Path.of("c");

    private final RunColours colours = new RunColours(3);

    @Test
    void aRunKeepsItsColourWhateverTheOrder() {
        assertThat(colours.of(List.of(A, B))).isEqualTo(Map.of(A, 0, B, 1));
        assertThat(colours.of(List.of(B, A))).isEqualTo(Map.of(A, 0, B, 1));
        assertThat(colours.of(List.of(C, B))).isEqualTo(Map.of(B, 1, C, 0));
        assertThat(new RunColours(3).of(List.of(B, A))).isEqualTo(Map.of(A, 0, B, 1));
    }

    @Test
    void aRunInsideAJarCanBeSelectedWithOneInAFolder() throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(folder.resolve("bundled.jar"), Map.of("create", "true"))) {
            Path bundled = jar.getPath("/models/mnist-2d");
            Path own = folder.resolve("own");
            assertThat(colours.of(List.of(own, bundled)).values()).containsExactlyInAnyOrder(0, 1);
            assertThat(colours.of(List.of(bundled, own))).isEqualTo(colours.of(List.of(own, bundled)));
            assertThat(colours.of(List.of(bundled, A, own)).values()).containsExactlyInAnyOrder(0, 1, 2);
        }
    }

    @Test
    void twoSelectedRunsNeverShareAColour() {
        colours.of(List.of(A));
        colours.of(List.of(B));
        assertThat(colours.of(List.of(B, A)).values()).doesNotHaveDuplicates();
        assertThat(colours.of(List.of(A, B, C)).values()).containsExactlyInAnyOrder(0, 1, 2);
    }
}
