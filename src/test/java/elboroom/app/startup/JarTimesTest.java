package elboroom.app.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class JarTimesTest {

    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-11-21T00:00:00Z"));
    private static final FileTime COPIED = FileTime.from(Instant.parse("2027-03-04T05:06:07Z"));

    @TempDir
    Path folder;

    private Path list;

    @BeforeEach
    void copied() throws IOException, NoSuchAlgorithmException {
        list = folder.resolve("elboroom.jars");
        Files.write(list, List.of("1795219200", line("a b.jar", "first"), line("c.jar", "other")));
        for (Path jar : List.of(folder.resolve("a b.jar"), folder.resolve("c.jar"))) {
            Files.setLastModifiedTime(jar, COPIED);
        }
    }

    private String line(String name, String content) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = content.getBytes(UTF_8);
        Files.write(folder.resolve(name), bytes);
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return bytes.length + " " + digest + " " + name;
    }

    private FileTime time(String name) throws IOException {
        return Files.getLastModifiedTime(folder.resolve(name));
    }

    @Test
    void timesAreRestoredIfTheJarsAreTheSame() throws IOException {
        JarTimes.restore(list);
        assertThat(time("a b.jar")).isEqualTo(BUILT);
        assertThat(time("c.jar")).isEqualTo(BUILT);
    }

    @Test
    void timesStayIfAJarWasReplacedEvenByOneOfTheSameSize() throws IOException {
        Files.writeString(folder.resolve("c.jar"), "OTHER");
        Files.setLastModifiedTime(folder.resolve("c.jar"), COPIED);
        JarTimes.restore(list);
        assertThat(time("a b.jar")).isEqualTo(BUILT);
        assertThat(time("c.jar")).isEqualTo(COPIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon\n", "1795219200\nx\n", "1795219200\n5 00 missing.jar\n"})
    void aDamagedListDoesNotPreventStarting(String text) throws IOException {
        Files.writeString(list, text);
        assertThatCode(() -> JarTimes.restore(list)).doesNotThrowAnyException();
        assertThatCode(() -> JarTimes.restore(folder.resolve("nothing"))).doesNotThrowAnyException();
        assertThat(time("c.jar")).isEqualTo(COPIED);
    }
}
