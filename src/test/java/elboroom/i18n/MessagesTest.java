package elboroom.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The bundles say the same things, and exactly those that the program says.
class MessagesTest {

    private static final Pattern PROBLEM = Pattern.compile("\"(problem\\.[A-Za-z0-9.]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final Map<String, String> english = load("messages.properties");
    private final Map<String, String> korean = load("messages_ko.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keySet()).filteredOn(key -> !korean.containsKey(key)).as("lacking in Korean").isEmpty();
        assertThat(korean.keySet()).filteredOn(key -> !english.containsKey(key)).as("lacking in English").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_ko.properties"})
    void noKeyIsThereTwice(String bundle) throws IOException {
        try (var stream = Messages.class.getResourceAsStream(bundle)) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
            assertThat(
                    lines.filter(line -> line.matches("[^#\\s][^=]*=.*")).map(line -> line.replaceFirst("\\s*=.*", "")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        english.forEach(
                (key, text) -> assertThat(places(korean.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
    }

    @Test
    void everyTextIsAFormatAndLosesNoApostrophe() {
        Stream.of(english, korean).flatMap(bundle -> bundle.entrySet().stream()).forEach(entry -> {
            assertThat(new MessageFormat(entry.getValue()).getFormats()).as(entry.getKey())
                    .hasSize((int) PLACE.matcher(entry.getValue()).results().count());
            assertThat(entry.getValue().replace("''", "").replaceAll("'[{}]'", "")).as("a lone apostrophe is written "
                    + "twice: " + entry.getKey()).doesNotContain("'");
        });
    }

    @Test
    void everyProblemOfTheProgramHasItsSentence() throws IOException {
        assertThat(problemsInSources()).filteredOn(key -> !isTold(key)).as("lacking").isEmpty();
    }

    @Test
    void everySentenceBelongsToAProblemOfTheProgram() throws IOException {
        Set<String> told = problemsInSources();
        assertThat(english.keySet()).filteredOn(key -> key.startsWith("problem.") && told.stream().noneMatch(
                literal -> literal.equals(key) || (literal.endsWith(".") && key.startsWith(literal))))
                .as("told by nobody").isEmpty();
    }

    @Test
    void aProblemIsToldInTheLanguage() {
        var problem = Problem.of("problem.spec.latent", 600, 512);
        assertThat(new Messages(Locale.US).sentence(problem)).contains("600", "512", "out of range");
        assertThat(new Messages(Locale.KOREA).sentence(problem)).contains("600", "512", "잠재 차원");
        assertThat(new Messages(Locale.GERMANY).sentence(problem)).isEqualTo(new Messages(Locale.US).sentence(problem));
    }

    /// A literal that ends in a dot is the beginning of several keys.
    private boolean isTold(String literal) {
        return english.containsKey(literal)
                || (literal.endsWith(".") && english.keySet().stream().anyMatch(key -> key.startsWith(literal)));
    }

    private static Set<Integer> places(String text) {
        return PLACE.matcher(text).results().map(place -> Integer.valueOf(place.group(1))).collect(Collectors.toSet());
    }

    private static Set<String> problemsInSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(MessagesTest::problems)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> problems(Path source) {
        try {
            return PROBLEM.matcher(Files.readString(source)).results().map((MatchResult key) -> key.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> load(String bundle) {
        var texts = new Properties();
        try (var stream = new InputStreamReader(Messages.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        texts.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }
}
