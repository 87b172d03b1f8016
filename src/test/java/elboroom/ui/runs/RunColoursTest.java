package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunColoursTest {

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
    void twoSelectedRunsNeverShareAColour() {
        colours.of(List.of(A));
        colours.of(List.of(B));
        assertThat(colours.of(List.of(B, A)).values()).doesNotHaveDuplicates();
        assertThat(colours.of(List.of(A, B, C)).values()).containsExactlyInAnyOrder(0, 1, 2);
    }
}
