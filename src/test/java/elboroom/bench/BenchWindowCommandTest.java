package elboroom.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

import com.google.gson.JsonObject;
import elboroom.cli.ElboRoom;
import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BenchWindowCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "601"})
    void secondsOutOfBoundsAreUsageErrors(String seconds) {
        var err = new StringWriter();
        var messages = new Messages(Locale.ENGLISH);
        CommandLine line = ElboRoom.commandLine(messages, Path.of("details.log"), new BenchWindowCommand(messages));
        assertThat(line.setErr(new PrintWriter(err)).execute("bench-window", "--seconds", seconds)).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--seconds", seconds);
    }

    @Test
    void latencyIsComparedWithTwoFramesAndAStep() {
        var figures = new WindowFigures(1, 2, new TimingStats(20, 22, 25, 120), new TimingStats(10, 20, 30, 40),
                new TimingStats(25, 50, 60, 40),
                new TimingStats(50, 90, 95, 40), new TimingStats(30, 40, 45, 40), 10, 12, 10, 128,
                new double[]{0.5, 0.6});
        assertThat(figures.bound()).isCloseTo(50, within(0.01));
        assertThat(figures.frames(figures.time().median())).isCloseTo(2.5, within(1e-9));
        JsonObject json = figures.toJson();
        assertThat(json.get("p99OfBound").getAsDouble()).isCloseTo(50 / 50.0, within(0.01));
        assertThat(json.get("slowdown").getAsDouble()).isCloseTo(1.2, within(1e-9));
        assertThat(json.get("imagesPerSecondAlone").getAsDouble()).isCloseTo(12_800, within(1e-6));
        assertThat(json.getAsJsonObject("sliderIdle").get("medianMs").getAsDouble()).isEqualTo(10);
        assertThat(json.getAsJsonObject("timeline").get("p99Ms").getAsDouble()).isEqualTo(90);
    }
}
