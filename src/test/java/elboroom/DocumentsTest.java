package elboroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The Markdown files are readable in an editor, are found from the index, and their links lead somewhere.
class DocumentsTest {

    private static final int LONGEST_LINE = 120;
    private static final List<Path> ROOTS = List.of(Path.of("README.md"), Path.of("README.ko.md"),
            Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"), Path.of(".github"), Path.of("docs"),
            Path.of("models"));
    private static final Path INDEX = Path.of("docs", "README.md");
    private static final Path DECISIONS = Path.of("docs", "decisions");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^ {4,}|^- `)([^#`\\s][^#`\n]*)");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) ");
    private static final Pattern PICTURE = Pattern.compile("(?s)!\\[.*?]\\(\\S+/(\\w+\\.png)\\)");
    private static final long LARGEST_PICTURE = 250_000;
    private static final Pattern DECISION = Pattern.compile("(?s)# \\d{4} [^\n]+\n\nDate: \\d{4}-\\d{2}-\\d{2}\n\n"
            + ".*## Why\n\n.+\n## Alternatives\n\n.+\n## Consequences\n\n.+");

    @Test
    void linesFitAnEditor() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path page : pages(_ -> true)) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST_LINE) {
                    tooLong.add(page + ":" + (i + 1));
                }
            }
        }
        assertThat(tooLong).as("wrap at %d characters; turn a table with long cells into a list", LONGEST_LINE)
                .isEmpty();
    }

    @Test
    void linksLeadToFiles() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages(_ -> true)) {
            for (Path target : links(page)) {
                if (!Files.exists(target)) {
                    broken.add(page + " -> " + target);
                }
            }
        }
        assertThat(broken).as("these files do not exist").isEmpty();
    }

    /// To the document or to its folder.
    @Test
    void theIndexLeadsToEveryDocument() throws IOException {
        Set<Path> found = new TreeSet<>(links(INDEX));
        assertThat(pages(page -> page.startsWith("docs") && !page.startsWith(DECISIONS) && !page.equals(INDEX)))
                .filteredOn(page -> found.stream().noneMatch(page::startsWith))
                .as("add a line with a link to %s", INDEX).isEmpty();
    }

    @Test
    void decisionsHaveOneFormAndAreListed() throws IOException {
        Set<Path> listed = new TreeSet<>(links(DECISIONS.resolve("README.md")));
        for (Path page : pages(each -> each.startsWith(DECISIONS) && !each.endsWith("README.md"))) {
            assertThat(Files.readString(page)).as("%s has not the form that docs/decisions/README.md shows", page)
                    .matches(DECISION);
            assertThat(listed).as("add a line with a link to docs/decisions/README.md").contains(page);
        }
    }

    /// Commands are the lines of code up to a comment, and `elboroom …` at the beginning of a list item.
    @Test
    void theKoreanReadmeHasTheSameCommandsHeadingsAndPictures() throws IOException {
        String english = Files.readString(Path.of("README.md"));
        String korean = Files.readString(Path.of("README.ko.md"));
        assertThat(found(COMMAND, korean)).isEqualTo(found(COMMAND, english)).hasSizeGreaterThan(30);
        assertThat(found(HEADING, korean)).isEqualTo(found(HEADING, english));
        assertThat(found(PICTURE, korean)).isEqualTo(found(PICTURE, english)).hasSize(6);
    }

    @Test
    void picturesAreSmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("assets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.size(file)).as("%s: write it with elboroom screenshots", file)
                        .isLessThan(LARGEST_PICTURE);
            }
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1).strip()).toList();
    }

    private static List<Path> links(Path page) throws IOException {
        Path folder = Path.of(page.toString().replaceFirst("[^/\\\\]*$", ""));
        Matcher link = LINK.matcher(Files.readString(page));
        return link.results().map(found -> folder.resolve(found.group(1)).normalize()).toList();
    }

    private static List<Path> pages(Predicate<Path> chosen) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".md")).filter(chosen).sorted().forEach(pages::add);
            }
        }
        return pages;
    }
}
