package elboroom.app;

import java.util.Map;

import elboroom.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class DisplayTest {

    @Test
    void thereIsNoDisplayWithoutTheVariable() {
        assertThat(Display.obstacle(Map.of())).contains(Problem.of("problem.display.none"));
        assertThat(Display.obstacle(Map.of("DISPLAY", ""))).contains(Problem.of("problem.display.none"));
    }

    /// The window tests need this too.
    @Test
    void textCanBeDrawnWithoutADisplay() {
        assertThat(Display.headlessObstacle()).isEmpty();
    }

    @Test
    void theHeadlessPlatformIsADisplay() {
        assertThat(System.getProperty("glass.platform")).isEqualTo("Headless");
        assertThat(Display.available()).isTrue();
    }
}
