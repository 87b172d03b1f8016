package elboroom.cli;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Names that Java cannot represent, in a locale without UTF-8 or because they are not valid UTF-8.
@EnabledOnOs(OS.LINUX)
class NamesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void create() throws IOException, InterruptedException {
        Path images = Files.createDirectories(folder.resolve("plain"));
        for (int i = 0; i < 4; i++) {
            ImageIO.write(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY), "png",
                    images.resolve(i + ".png").toFile());
        }
        shell("mkdir \"$(printf '\\355\\225\\234')\"; cp plain/* \"$(printf '\\355\\225\\234')\""); // 한 in UTF-8
    }

    private void shell(String command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start().waitFor()).isZero();
    }

    private String inTheCLocale(String arguments) throws IOException, InterruptedException {
        return inTheCLocale(folder, arguments);
    }

    private String inTheCLocale(Path current, String arguments) throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", '"' + java + "\" -cp \"$CP\" '"
                + InterruptionTest.Program.class.getName() + "' " + arguments).directory(current.toFile())
                .redirectErrorStream(true).redirectOutput(told.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("CP", Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        builder.start().waitFor();
        return Files.readString(told, UTF_8);
    }

    @Test
    void aClassFolderThatTheLocaleCannotRepresentIsNamedAndIsNoEmptyClass() throws IOException, InterruptedException {
        List<String> lines = inTheCLocale("data .").lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith("Cannot use the name " + folder)
                && line.contains("the encoding of this locale (US-ASCII)") && line.contains("LC_ALL=C.UTF-8"));
        assertThat(lines).filteredOn(line -> line.startsWith("  ")).hasSize(2).last().asString().contains("plain");
    }

    @Test
    void argumentsThatTheLocaleCannotRepresentAreRefused() throws IOException, InterruptedException {
        for (String command : List.of("data $(printf '\\355\\225\\234')",
                "train --data toy:moons --out $(printf '\\355\\225\\234')2",
                "runs note a $(printf '\\355\\225\\234')")) {
            assertThat(inTheCLocale(command)).as(command).startsWith("Cannot use the name").hasLineCount(1)
                    .contains("LC_ALL=C.UTF-8");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder("plain", "한",
                    "told.txt");
        }
    }

    /// Else training would wait for a folder that never comes.
    @Test
    void aCurrentFolderThatTheLocaleCannotRepresentIsRefused() throws IOException, InterruptedException {
        for (String command : List.of("data .", "train --data toy:moons --out run")) {
            assertThat(inTheCLocale(folder.resolve("한"), command)).as(command)
                    .startsWith("Cannot use the name " + folder)
                    .hasLineCount(1).contains("LC_ALL=C.UTF-8");
        }
    }

    @Test
    void aClassFolderWhoseNameIsNotValidUtf8IsNamedAndIsNoEmptyClass() throws IOException, InterruptedException {
        shell("mkdir \"$(printf '\\377')\"; cp plain/0.png \"$(printf '\\377')\"");
        String out = Execution.of("data", folder).succeeds().out();
        assertThat(out).contains("Cannot use the name " + folder, "it is not valid UTF-8");
        assertThat(out.lines().filter(line -> line.startsWith("  "))).hasSize(3); // with the head
    }
}
