package elboroom.app.startup;

import java.util.Map;
import java.util.Optional;

import elboroom.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class DisplayTest {

    @Test
    void thereIsNoDisplayWithoutTheVariable() {
        assertThat(Display.obstacle(Map.of())).contains(Problem.of("problem.display.none"));
        assertThat(Display.obstacle(Map.of("DISPLAY", ""))).contains(Problem.of("problem.display.none"));
    }

    @Test
    void waylandWithoutX11IsNotEnough() {
        assertThat(Display.obstacle(Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .contains(Problem.of("problem.display.wayland"));
        assertThat(Display.obstacle(Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", ":987654")))
                .isNotEqualTo(Optional.of(Problem.of("problem.display.wayland")));
    }

    @ParameterizedTest
    @ValueSource(strings = {":987654", "unix:987654.0", "host:0", "127.0.0.1:10.0", "/tmp/socket", ":", ":1x"})
    void aDisplayWithoutAServerHereDoesNotListen(String display) {
        assertThat(Display.listens(display)).isFalse();
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
