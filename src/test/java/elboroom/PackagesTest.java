package elboroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/architecture.md` lists every package and every arrow, and no package holds more files than a reader can survey.
class PackagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path PAGE = Path.of("docs", "architecture.md");
    private static final int MOST_FILES = 30;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9.]+)` \\| (.+) \\|$");
    private static final Pattern ARROW = Pattern.compile("(?m)^ {4}([A-Za-z0-9]+) +-> ([a-z0-9, ]+)$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?elboroom\\.([a-z0-9]+)\\.");

    @Test
    void thePageListsEveryPackage() throws IOException {
        Set<String> listed = listed();
        assertThat(filesByPackage().keySet()).filteredOn(name -> !listed.contains(name))
                .as("add a row to the table under \"Packages\" in %s: | `package` | its contents |", PAGE).isEmpty();
    }

    @Test
    void thePageListsNoPackageThatIsGone() throws IOException {
        Set<String> packages = filesByPackage().keySet();
        assertThat(listed()).filteredOn(name -> !packages.contains(name))
                .as("remove these rows from the table under \"Packages\" in %s", PAGE).isEmpty();
    }

    @Test
    void aPackageCanBeSurveyed() throws IOException {
        filesByPackage().forEach((name, files) -> assertThat(files)
                .as("split %s by subject: a package has at most %d files", name, MOST_FILES)
                .hasSizeLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void everyPackageSaysWhatItContains() throws IOException {
        assertThat(filesByPackage().entrySet().stream().filter(each -> !says(each.getValue())).map(Map.Entry::getKey))
                .as("add a package-info.java whose first line is a /// comment").isEmpty();
    }

    @Test
    void everyImportFollowsAnArrowOfThePage() throws IOException {
        Map<String, Set<String>> arrows = arrows();
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<String, List<Path>> each : filesByPackage().entrySet()) {
            String from = each.getKey().equals("elboroom") ? "Main" : top(each.getKey());
            for (Path file : each.getValue()) {
                IMPORT.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .filter(to -> !to.equals(from) && !to.equals("domain")
                                && !arrows.getOrDefault(from, Set.of()).contains(to))
                        .forEach(to -> missing.add(from + " -> " + to));
            }
        }
        assertThat(missing).as("not an arrow of %s: remove the import, or change the page and ArchitectureTest", PAGE)
                .isEmpty();
    }

    private static boolean says(List<Path> files) {
        return files.stream().filter(file -> file.endsWith("package-info.java")).anyMatch(file -> {
            try {
                return Files.readString(file).startsWith("/// ");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Set<String> listed() throws IOException {
        String table = Files.readString(PAGE).replaceFirst("(?s).*\n## Packages\n", "").replaceFirst("(?s)\n## .*", "");
        return ROW.matcher(table).results().map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> arrows() throws IOException {
        return ARROW.matcher(Files.readString(PAGE)).results().collect(Collectors.toMap(arrow -> arrow.group(1),
                (MatchResult arrow) -> Set.copyOf(Arrays.asList(arrow.group(2).split(", *")))));
    }

    /// The Java files of each package, named without the base package.
    private static Map<String, List<Path>> filesByPackage() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(PackagesTest::packageOf, TreeMap::new, Collectors.toList()));
        }
    }

    private static String packageOf(Path file) {
        String path = SOURCES.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
        return name.replaceFirst("^elboroom\\.", "");
    }

    private static String top(String name) {
        return name.replaceFirst("\\..*", "");
    }
}
