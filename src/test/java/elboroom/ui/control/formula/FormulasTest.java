package elboroom.ui.control.formula;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class FormulasTest {

    /// Outlines of fonts are rounded differently on other systems.
    private static final int ROUNDING = 2;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    /// What a word of a text with formulas must not contain.
    private static final Pattern UNTYPESET = Pattern.compile("[pqf]\\(|KL\\(|[EN]\\[|log |[²ᵢⱼₖΣΠ‖∂]|[αβγλσ](?!-)");

    @Test
    void theOutlinesAreThoseOfTheSources() throws IOException {
        List<String> expected = FormulaOutlines.generate();
        List<String> shipped = Files.readAllLines(FormulaOutlines.OUTLINES);
        String run = "run FormulaOutlines again";
        assertThat(shipped).as(run).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(NUMBER.splitAsStream(shipped.get(i))).as(run).containsExactlyElementsOf(
                    NUMBER.splitAsStream(expected.get(i)).toList());
            List<Integer> numbers = numbers(expected.get(i));
            List<Integer> found = numbers(shipped.get(i));
            for (int k = 0; k < numbers.size(); k++) {
                assertThat(Math.abs(found.get(k) - numbers.get(k))).as(run).isLessThanOrEqualTo(ROUNDING);
            }
        }
    }

    private static List<Integer> numbers(String line) {
        return NUMBER.matcher(line).results().map(found -> Integer.parseInt(found.group())).toList();
    }

    @Test
    void everyFormulaOccursInATextAndNoneIsTooWide() throws IOException {
        List<String> texts = Stream.of(Locale.ENGLISH, Locale.KOREAN).flatMap(FormulasTest::texts).toList();
        List<Formula> found = texts.stream().flatMap(text -> formulas(text).stream()).distinct().toList();
        assertThat(found.stream().map(Formula::text)).containsExactlyInAnyOrderElementsOf(
                FormulaOutlines.sources().keySet());
        assertThat(found).allSatisfy(formula -> assertThat(formula.width()).as(formula.text()).isLessThan(15_000));
    }

    @Test
    void noTextHasNoFormula() {
        assertThat(Formulas.occurIn(null)).as("of a cell without an item").isFalse();
    }

    @Test
    void aTextWithAFormulaHasNoneThatIsNotTypeset() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(texts(language).filter(Formulas::occurIn)).allSatisfy(text -> assertThat(words(text)).as(text)
                    .doesNotContainPattern(UNTYPESET));
        }
    }

    @Test
    void textsAreSplitAtSpacesOutsideOfFormulas() {
        assertThat(Formulas.split("Bits per z: −log2 p(x). A β-VAE has more"))
                .extracting(chunk -> chunk.parts().stream()
                        .map(part -> part instanceof Formula formula ? "[" + formula.text() + "]" : part.toString())
                        .collect(joining()))
                .containsExactly("Bits", "per", "[z]:", "[−log2 p(x)].", "A", "β-VAE", "has", "more");
        assertThat(Formulas.split("one\ntwo")).extracting(Formulas.Chunk::broken).containsExactly(false, true);
        assertThat(Formulas.occurIn("the z of an image")).as("a letter only").isFalse();
        assertThat(Formulas.occurIn("under q(z|x)")).isTrue();
    }

    @Test
    void anOutlineIsMovedAndScaled() {
        Formula formula = new Formula("½", 100, 100, 100, "0:10:-20:500 r:1:2:30:4", List.of("M100 -200Q0 0 8 8Z"));
        assertThat(formula.path()).isEqualTo("M60 -120Q10 -20 14 -16ZM1 2h30v4h-30Z");
    }

    private static List<Formula> formulas(String text) {
        List<Formula> found = new ArrayList<>();
        for (Formulas.Chunk chunk : Formulas.split(text)) {
            chunk.parts().stream().filter(Formula.class::isInstance).map(Formula.class::cast).forEach(found::add);
        }
        return found;
    }

    private static String words(String text) {
        return Formulas.split(text).stream().flatMap(chunk -> chunk.parts().stream())
                .map(part -> part instanceof Formula ? "\u25a1" : part.toString()).collect(joining(" "));
    }

    /// The texts that are shown with typeset formulas: hints, and descriptions of families and of their terms.
    private static Stream<String> texts(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle("elboroom.i18n.messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Messages messages = new Messages(language);
        return bundle.keySet().stream().filter(key -> key.endsWith(".hint")
                || key.matches("family\\..*\\.(text|extra)")).sorted()
                .filter(key -> !bundle.getString(key).contains("{")).map(messages::text);
    }
}
