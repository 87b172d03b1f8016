package elboroom.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import elboroom.domain.Problem;
import elboroom.domain.preferences.Appearance;
import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.Behaviour;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.Memory;
import elboroom.domain.preferences.PaneLayout;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.RecentItems;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.domain.preferences.WindowPosition;
import elboroom.domain.preferences.WindowSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesFileTest {

    private static final PaneLayout LAYOUT = new PaneLayout(Arrangement.TRAINING,
            Map.of(Arrangement.STANDARD, Set.of(ExplorePane.LOSSES, ExplorePane.SETUP)),
            Map.of("standard.map", 0.6123));
    private static final Preferences ALL = new Preferences(
            new Appearance(ThemeChoice.LIGHT, "ko", 150, true, true), new Behaviour(3, "/runs", false, false, false),
            new Memory(new WindowSize(1200, 700, true), new WindowPosition(-20, 40), LAYOUT,
                    new LastRun("/runs/a", 20L), new RecentItems(List.of("/runs/a", "/runs/b"), List.of("/data")),
                    Map.of("images", "/home"), Map.of("mnist", "/data/mnist"),
                    Set.of("optimizer", "model"), true, 0.95));

    @TempDir
    Path folder;

    private Path path = Path.of("");
    private PreferencesFile file = new PreferencesFile(path);

    private Preferences read() {
        return file.read().preferences();
    }

    @BeforeEach
    void choosePlace() {
        path = folder.resolve("config").resolve("preferences.json");
        file = new PreferencesFile(path);
    }

    @Test
    void aMissingFileGivesNoPreferencesAndIsNotCreated() {
        assertThat(read()).isEqualTo(Preferences.NONE);
        assertThat(path.getParent()).doesNotExist();
    }

    @Test
    void preferencesRoundTrip() throws IOException {
        file.change(_ -> ALL);
        assertThat(read()).isEqualTo(ALL);
        assertThat(path).content().isEqualTo("""
                {
                  "theme": "light",
                  "language": "ko",
                  "scale": 150,
                  "projection": true,
                  "class shapes": true,
                  "threads": 3,
                  "runsFolder": "/runs",
                  "confirmDeleting": false,
                  "confirmClosing": false,
                  "startPage": false,
                  "window": {
                    "width": 1200,
                    "height": 700,
                    "maximized": true,
                    "x": -20,
                    "y": 40
                  },
                  "arrangement": "training",
                  "hiddenPanes": {
                    "standard": [
                      "setup",
                      "losses"
                    ]
                  },
                  "panes": {
                    "standard.map": 0.6123
                  },
                  "lastRun": {
                    "folder": "/runs/a",
                    "step": 20
                  },
                  "recentRuns": [
                    "/runs/a",
                    "/runs/b"
                  ],
                  "recentData": [
                    "/data"
                  ],
                  "folders": {
                    "images": "/home"
                  },
                  "dataFolders": {
                    "mnist": "/data/mnist"
                  },
                  "unfoldedDetails": [
                    "model",
                    "optimizer"
                  ],
                  "tourClosed": true,
                  "smoothing": 0.95
                }
                """);
        assertThat(path.getParent()).as("no temporary file stays").isDirectoryContaining("glob:**/preferences.json")
                .isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void aChangeKeepsOtherEntriesIncludingUnknownOnes() throws IOException {
        write("{\"theme\": \"light\", \"later\": {\"kept\": [1, 2]}}");
        file.change(old -> old.withAppearance(look -> look.withLanguage("en")));
        assertThat(read()).isEqualTo(Preferences.NONE.withAppearance(
                look -> look.withTheme(ThemeChoice.LIGHT).withLanguage("en")));
        assertThat(Files.readString(path)).contains("\"later\"").contains("\"kept\"");
    }

    @Test
    void theDefaultsAreNotInTheFile() {
        file.change(_ -> ALL);
        file.change(_ -> Preferences.NONE);
        assertThat(path).content().isEqualTo("{}\n");
        assertThat(read()).isEqualTo(Preferences.NONE);
    }

    @Test
    void valuesOutOfRangeAreLimitedAndAnUnknownThemeIsThatOfTheSystem() throws IOException {
        write("{\"theme\": \"sepia\", \"scale\": 900, \"threads\": -3}");
        assertThat(read().appearance()).isEqualTo(new Appearance(ThemeChoice.SYSTEM, null, 200, false, false));
        assertThat(read().behaviour()).isEqualTo(Behaviour.DEFAULT);
    }

    @Test
    void panesAndArrangementsOfOtherVersionsAreIgnored() throws IOException {
        write("""
                {"arrangement": "teaching", "hiddenPanes": {"teaching": ["map"], "exploring": ["map", "atlas"]}}
                """);
        assertThat(read().memory().panes()).isEqualTo(new PaneLayout(Arrangement.STANDARD,
                Map.of(Arrangement.EXPLORING, Set.of(ExplorePane.MAP)), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null"})
    void aDamagedFileIsReportedIgnoredAndRenamedByTheNextChange(String text) throws IOException {
        write(text);
        assertThat(file.read().damage()).map(Problem::key).contains("problem.store.preferences");
        assertThat(read()).isEqualTo(Preferences.NONE);
        assertThat(path).as("reading changes nothing").hasContent(text);

        file.change(old -> old.withAppearance(look -> look.withTheme(ThemeChoice.DARK)));
        assertThat(read()).isEqualTo(Preferences.NONE.withAppearance(look -> look.withTheme(ThemeChoice.DARK)));
        assertThat(path.resolveSibling("preferences.damaged.json")).hasContent(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            theme | 7
            window | {"width": 1e308}
            window | {"width": -1, "height": 700, "maximized": false}
            runsFolder | ["a"]
            recentRuns | "a"
            lastRun | {"step": 3}
            panes | {"map": "x"}
            hiddenPanes | {"standard": "map"}
            scale | "large"
            confirmClosing | 0
            """)
    void onlyAnInvalidEntryIsReportedAndIgnored(String name, String value) throws IOException {
        String text = "{\"language\": \"ko\", \"%s\": %s, \"later\": 1}".formatted(name, value);
        write(text);
        Preferences korean = Preferences.NONE.withAppearance(look -> look.withLanguage("ko"));
        assertThat(file.read().damage()).contains(Problem.of("problem.store.preferences.entries", path.toString(), name,
                "preferences.damaged.json"));
        assertThat(read()).isEqualTo(korean);
        assertThat(path).as("reading changes nothing").hasContent(text);

        file.change(old -> old.withAppearance(look -> look.withClassShapes(true)));
        assertThat(file.read()).isEqualTo(new PreferencesFile.Contents(
                korean.withAppearance(look -> look.withClassShapes(true)), Optional.empty()));
        assertThat(path).content().contains("later");
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
        assertThat(new PreferencesFile(real).read().preferences()).isEqualTo(ALL);
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
