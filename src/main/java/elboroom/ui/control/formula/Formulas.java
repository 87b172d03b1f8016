package elboroom.ui.control.formula;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// The formulas that can be typeset, and where they occur in texts, which stay readable without them. Their outlines are
/// generated during development: see `FormulaOutlines` among the tests.
public final class Formulas {

    /// A formula in a text neither begins nor ends within a word, an identifier or a larger formula.
    private static final String BEFORE = "(?<![\\p{IsLatin}\\p{IsGreek}\\p{N}_|(-])";
    private static final String AFTER = "(?![\\p{IsLatin}\\p{IsGreek}\\p{N}_|‖-])(?:(?<=[)\\]])|(?!\\())";

    private static final Formulas SHIPPED = read();

    private final Map<String, Formula> formulas = new HashMap<>();
    private final Pattern pattern;

    private Formulas(List<Formula> known) {
        known.forEach(formula -> formulas.put(formula.text(), formula));
        pattern = Pattern.compile(BEFORE + known.stream().map(Formula::text)
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")")) + AFTER);
    }

    /// Whether a text contains more than single letters that can be typeset.
    public static boolean occurIn(@Nullable String text) {
        return text != null && SHIPPED.pattern.matcher(text).results().anyMatch(found -> found.group().length() > 1);
    }

    /// A part of a text between two spaces: its words and formulas, which stay on one line.
    ///
    /// @param broken whether a line ends before it
    record Chunk(List<Object> parts, boolean broken) {}

    /// Splits a text at spaces that are not within formulas.
    static List<Chunk> split(String text) {
        List<Chunk> chunks = new ArrayList<>();
        chunks.add(new Chunk(new ArrayList<>(), false));
        Matcher matcher = SHIPPED.pattern.matcher(text);
        int at = 0;
        while (matcher.find()) {
            words(text.substring(at, matcher.start()), chunks);
            chunks.getLast().parts().add(Objects.requireNonNull(SHIPPED.formulas.get(matcher.group())));
            at = matcher.end();
        }
        words(text.substring(at), chunks);
        chunks.removeIf(chunk -> chunk.parts().isEmpty());
        return chunks;
    }

    private static void words(String text, List<Chunk> chunks) {
        Matcher matcher = Pattern.compile("[ \n]|[^ \n]+").matcher(text);
        while (matcher.find()) {
            if (matcher.group().isBlank()) {
                chunks.add(new Chunk(new ArrayList<>(), matcher.group().equals("\n")));
            } else {
                chunks.getLast().parts().add(matcher.group());
            }
        }
    }

    private static Formulas read() {
        List<String> glyphs = new ArrayList<>();
        List<Formula> formulas = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                Formulas.class.getResourceAsStream("formulas.tsv")), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] fields = line.split("\t", -1);
                if (fields.length == 1) {
                    glyphs.add(line);
                } else {
                    String[] sizes = fields[1].split(" ", -1);
                    formulas.add(new Formula(fields[0], Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]),
                            Integer.parseInt(sizes[2]), fields[2], glyphs));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Formulas(formulas);
    }
}
