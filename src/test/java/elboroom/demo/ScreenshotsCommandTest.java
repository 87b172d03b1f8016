package elboroom.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import elboroom.cli.ElboRoom;
import elboroom.i18n.Messages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/// The pictures are drawn in a separate process, because JavaFX starts only once per process.
class ScreenshotsCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--size 1440", "--size 1023x640", "--size 1024x639", "--size 3841x2160",
            "--size 99999999999x900", "--only map", "--lang fr", "--theme blue"})
    void invalidOptionsAreUsageErrorsAndLeaveNothing(String options) {
        Path pictures = folder.resolve("pictures");
        assertThat(execute(("screenshots " + pictures + " " + options).split(" "))).startsWith("2 ")
                .contains(options.substring(options.indexOf(' ') + 1)).doesNotContain("Exception");
        assertThat(pictures).doesNotExist();
    }

    @Test
    void aFolderWithOtherFilesIsRefused() throws IOException {
        Path own = Files.writeString(folder.resolve("start.png"), "a picture of something else");
        Files.writeString(folder.resolve("notes.txt"), "notes");
        assertThat(execute("screenshots", folder.toString())).startsWith("1 ").contains("notes.txt");
        assertThat(own).hasContent("a picture of something else");
    }

    @Test
    void aFileInsteadOfAFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");
        assertThat(execute("screenshots", file.toString())).startsWith("1 ").contains(file.toString());
    }

    @Test
    @Tag("engine")
    void placesAreDrawnInTheRequestedSizeAndLanguage() throws IOException, InterruptedException {
        Path english = folder.resolve("en");
        Path korean = folder.resolve("ko");
        draw(english, "start,explore", "en");
        draw(korean, "explore", "ko");
        try (Stream<Path> files = Files.list(english)) {
            assertThat(files).extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("start.png", "explore.png");
        }
        assertThat(pixels(english.resolve("start.png"))).isNotEqualTo(pixels(english.resolve("explore.png")));
        assertThat(pixels(korean.resolve("explore.png"))).isNotEqualTo(pixels(english.resolve("explore.png")));
        assertThat(Files.size(english.resolve("explore.png"))).isBetween(20_000L, 250_000L);
    }

    private void draw(Path pictures, String places, String language) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agentlib"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "elboroom.Main", "screenshots",
                pictures.toString(), "--only", places, "--lang", language, "--theme", "light", "--size",
                "1024x640"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static int[] pixels(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1024);
        assertThat(picture.getHeight()).isEqualTo(640);
        return picture.getRGB(0, 0, 1024, 640, null, 0, 1024);
    }

    /// Returns the exit code and the messages.
    private String execute(String... arguments) {
        Messages messages = new Messages(Locale.ENGLISH);
        StringWriter errors = new StringWriter();
        CommandLine commands = ElboRoom.commandLine(messages, folder.resolve("log"),
                new ScreenshotsCommand(messages));
        int code = commands.setErr(new PrintWriter(errors)).execute(arguments);
        return code + " " + errors;
    }
}
