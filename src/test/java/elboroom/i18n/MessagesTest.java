package elboroom.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
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
import elboroom.domain.model.Family;
import elboroom.domain.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Both bundles have the same keys, and exactly those that the program uses.
class MessagesTest {

    private static final Pattern PROBLEM = Pattern.compile("\"(problem\\.[A-Za-z0-9.]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern PLURAL_AFTER_ONE = Pattern
            .compile("(?<!×)\\b1 ((?!has )[a-z-]+ )?(examples|epochs|steps|samples|"
                    + "dimensions|images|labels|codes|classes|points|posteriors|runs|files|pixels|seconds|processors|bytes|channels|"
                    + "threads|snapshots|megapixels)\\b(?!/s)");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final Map<String, String> english = load(bundle(Locale.ENGLISH));
    private final Map<String, String> korean = load(bundle(Locale.KOREAN));

    static List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Locale language) {
        Set<String> keys = load(bundle(language)).keySet();
        assertThat(english.keySet()).filteredOn(key -> !keys.contains(key)).as("lacking in " + language).isEmpty();
        assertThat(keys).filteredOn(key -> !english.containsKey(key)).as("lacking in English").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyIsThereTwice(Locale language) throws IOException {
        try (var stream = Messages.class.getResourceAsStream(bundle(language))) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
            assertThat(
                    lines.filter(line -> line.matches("[^#\\s][^=]*=.*")).map(line -> line.replaceFirst("\\s*=.*", "")))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSamePlaceholders(Locale language) {
        Map<String, String> translated = load(bundle(language));
        english.forEach(
                (key, text) -> assertThat(places(translated.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAValidFormatAndKeepsItsApostrophes(Locale language) {
        load(bundle(language)).entrySet().forEach(entry -> {
            assertThat(new MessageFormat(entry.getValue()).getFormats()).as(entry.getKey())
                    .hasSize((int) PLACE.matcher(entry.getValue()).results().count());
            assertThat(entry.getValue().replace("''", "").replaceAll("'[{}]'", "")).as("a lone apostrophe is written "
                    + "twice: " + entry.getKey()).doesNotContain("'");
        });
    }

    @Test
    void everyProblemKeyIsTranslated() throws IOException {
        assertThat(problemsInSources()).filteredOn(key -> !isTranslated(key)).as("lacking").isEmpty();
    }

    @Test
    void everyTranslatedProblemIsUsed() throws IOException {
        Set<String> used = problemsInSources();
        assertThat(english.keySet()).filteredOn(key -> key.startsWith("problem.") && used.stream().noneMatch(
                literal -> literal.equals(key) || (literal.endsWith(".") && key.startsWith(literal))))
                .as("told by nobody").isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException, URISyntaxException {
        var inCode = KeysInCode.ofCodeSource(Messages.class);
        Set<String> ofCommands = KeysOfCommands.ofEveryCommand();
        Set<String> ofFamilies = keysOfFamilies();
        assertThat(english.keySet()).filteredOn(key -> !ofCommands.contains(key) && !(ofFamily(key)
                ? ofFamilies.contains(key)
                : inCode.use(key))).as("used by no code: remove these keys from all bundles").isEmpty();
    }

    @Test
    void problemsAreTranslated() {
        var problem = Problem.of("problem.spec.latent", 600, 512);
        assertThat(new Messages(Locale.US).sentence(problem)).contains("600", "512", "Latent dimension");
        assertThat(new Messages(Locale.KOREA).sentence(problem)).contains("600", "512", "잠재 차원");
        assertThat(new Messages(Locale.GERMANY).sentence(problem)).isEqualTo(new Messages(Locale.US).sentence(problem));
    }

    @Test
    void aCountOfOneIsSingular() {
        var messages = new Messages(Locale.ENGLISH);
        Object[] ones = new Object[12];
        Arrays.fill(ones, 1);
        assertThat(english.entrySet().stream().filter(entry -> entry.getValue().contains("{"))
                .map(Map.Entry::getKey).filter(key -> !key.equals("problem.store.tensors.headerLength"))
                .map(key -> key + ": " + messages.text(key, ones)))
                .filteredOn(text -> PLURAL_AFTER_ONE.matcher(text).find())
                .as("write {0} {0,choice,0#examples|1#example|1<examples}; the argument must be a number").isEmpty();
        Object[] twos = new Object[12];
        Arrays.fill(twos, 2);
        assertThat(messages.text("selection.count", twos)).isEqualTo("2 examples");
        assertThat(messages.text("cli.train.begins.points", 1, 1, 1, "Gaussian"))
                .startsWith("Training on 1 point in the plane for 1 epoch of 1 step.");
        assertThat(messages.text("cli.train.begins.points", 1_000, 0, 2, "Gaussian"))
                .startsWith("Training on 1,000 points in the plane for 0 epochs of 2 steps.");
        assertThat(messages.text("problem.alarm.collapse", 3, 1, 10))
                .contains("only 1 of 10 latent dimensions carries");
    }

    @Test
    void englishIsPlainAndCurrent() {
        Pattern quaint = Pattern.compile("(?i)\\b(anew|beside|whoever|the person|lets? go|(is|are) told|does without|"
                + "goes? on|is no number|looked at|stands? at)\\b");
        assertThat(english.entrySet()).filteredOn(entry -> quaint.matcher(entry.getValue()).find())
                .as("write as a reference does: short, direct, in the terms of the field").isEmpty();
    }

    @Test
    void koreanUsesOneTermPerConcept() {
        Pattern other = Pattern.compile("총 상관|에포크|나트|\\bnats?\\b|집계 사후|표준 편차|매니폴드|검증용|모델 종류|스택 추적|네트워크|십시오|스냅숏|최선|"
                + "라벨|단추|옵티마이저|et al");
        assertThat(korean.entrySet()).filteredOn(entry -> other.matcher(entry.getValue()).find()).isEmpty();
        assertThat(korean.entrySet().stream().filter(entry -> entry.getValue().contains("단계"))
                .map(Map.Entry::getKey)).as("a step is 스텝").containsOnly(
                        "family.wake-sleep.extra", "family.wake-sleep.text", "problem.data.deep"); // phases, levels
    }

    @Test
    void koreanParticlePairsHaveTheReplaceableOrder() {
        Pattern reversed = Pattern.compile("가\\(이\\)|는\\(은\\)|를\\(을\\)|과\\(와\\)");
        Pattern decided = Pattern.compile("\\}(이|가|은|는|을|를|과|와|로|으로)(?![가-힣])(?!\\()");
        assertThat(korean.entrySet()).filteredOn(entry -> reversed.matcher(entry.getValue()).find()
                || decided.matcher(entry.getValue()).find()).isEmpty();
    }

    @Test
    void collectionsAreJoinedWithCommas() {
        assertThat(new Messages(Locale.ENGLISH).sentence(Problem.of("problem.spec.hidden", List.of(0, 12))))
                .endsWith("(got 0,12).");
    }

    /// A literal that ends in a dot is the prefix of several keys.
    private boolean isTranslated(String literal) {
        return english.containsKey(literal)
                || (literal.endsWith(".") && english.keySet().stream().anyMatch(key -> key.startsWith(literal)));
    }

    private static boolean ofFamily(String key) {
        return key.startsWith("family.") || key.startsWith("setting.");
    }

    /// `family.<family>`, `setting.<family>.<setting>.<choice>`, and what explains them.
    private static Set<String> keysOfFamilies() {
        Set<String> keys = new TreeSet<>();
        for (Family family : Family.values()) {
            Stream.of("", ".hint", ".text", ".extra").forEach(end -> keys.add("family." + family.id() + end));
            for (Setting setting : family.settings()) {
                String key = "setting." + family.id() + "." + setting.name();
                Stream.concat(Stream.of(key), setting.choices().stream().map(choice -> key + "." + choice))
                        .forEach(each -> keys.addAll(List.of(each, each + ".hint")));
            }
        }
        return keys;
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

    private static String bundle(Locale language) {
        return language.equals(Locale.ENGLISH)
                ? "messages.properties"
                : "messages_" + language.toLanguageTag() + ".properties";
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
