package elboroom.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import elboroom.domain.Preferences;
import elboroom.domain.Preferences.WindowSize;
import elboroom.domain.Problem;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesFileTest {

    private static final Preferences ALL = new Preferences("light", "ko", new WindowSize(1200, 700, true), "/data",
            Map.of("mnist", "/data/mnist"));

    @TempDir
    Path folder;

    private Path path = Path.of("");
    private PreferencesFile file = new PreferencesFile(path);

    @BeforeEach
    void choosePlace() {
        path = folder.resolve("config").resolve("preferences.json");
        file = new PreferencesFile(path);
    }

    @Test
    void aMissingFileGivesNoPreferencesAndIsNotCreated() {
        assertThat(file.read()).isEqualTo(Preferences.NONE);
        assertThat(path.getParent()).doesNotExist();
    }

    @Test
    void preferencesRoundTrip() throws IOException {
        file.change(_ -> ALL);
        assertThat(file.read()).isEqualTo(ALL);
        assertThat(path).content().isEqualTo("""
                {
                  "theme": "light",
                  "language": "ko",
                  "window": {
                    "width": 1200,
                    "height": 700,
                    "maximized": true
                  },
                  "folder": "/data",
                  "dataFolders": {
                    "mnist": "/data/mnist"
                  }
                }
                """);
        assertThat(path.getParent()).as("no temporary file stays").isDirectoryContaining("glob:**/preferences.json")
                .isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void aChangeKeepsOtherEntriesIncludingUnknownOnes() throws IOException {
        write("{\"theme\": \"light\", \"later\": {\"kept\": [1, 2]}}");
        file.change(old -> old.withLanguage("en"));
        assertThat(file.read()).isEqualTo(new Preferences("light", "en", null, null, Map.of()));
        assertThat(Files.readString(path)).contains("\"later\"").contains("\"kept\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"theme\": 7}", "{\"window\": {\"width\": 1e308}}",
            "{\"window\": {\"width\": -1, \"height\": 700, \"maximized\": false}}", "{\"folder\": [\"a\"]}"})
    void aDamagedFileIsReportedIgnoredAndRenamedByTheNextChange(String text) throws IOException {
        write(text);
        Problem problem = Problems.of(file::read);
        assertThat(problem.key()).isEqualTo("problem.store.preferences");
        assertThat(file.readOrNone()).isEqualTo(Preferences.NONE);
        assertThat(path).as("reading changes nothing").hasContent(text);

        file.change(old -> old.withTheme("dark"));
        assertThat(file.read()).isEqualTo(Preferences.NONE.withTheme("dark"));
        assertThat(path.resolveSibling("preferences.damaged.json")).hasContent(text);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToTheFileRemainsALink() throws IOException {
        Path real = Files.writeString(folder.resolve("mine.json"), "{}");
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, real);
        file.change(_ -> ALL);
        assertThat(path).isSymbolicLink();
        assertThat(new PreferencesFile(real).read()).isEqualTo(ALL);
    }

    @Test
    void theFileIsAtTheStandardLocationOfTheSystem() {
        Path home = folder.toAbsolutePath();
        String config = folder.resolve("config").toAbsolutePath().toString();
        assertThat(place("Linux", home, Map.of()))
                .isEqualTo(home.resolve(".config").resolve("elboroom").resolve("preferences.json"));
        assertThat(place("Linux", home, Map.of("XDG_CONFIG_HOME", config)))
                .isEqualTo(Path.of(config).resolve("elboroom").resolve("preferences.json"));
        assertThat(place("Linux", home, Map.of("XDG_CONFIG_HOME", "relative"))).isEqualTo(place("Linux", home,
                Map.of()));
        assertThat(place("Mac OS X", home, Map.of())).isEqualTo(
                home.resolve("Library").resolve("Application Support").resolve("Elbo Room")
                        .resolve("preferences.json"));
        assertThat(place("Windows 11", home, Map.of("APPDATA", config)))
                .isEqualTo(Path.of(config).resolve("Elbo Room").resolve("preferences.json"));
    }

    private static Path place(String system, Path home, Map<String, String> environment) {
        return PreferencesFile.location(system, home, environment::get);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
