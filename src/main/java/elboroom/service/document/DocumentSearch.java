package elboroom.service.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import elboroom.domain.document.Block;
import elboroom.domain.document.Document;
import elboroom.domain.document.Found;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span;

/// Finds the sections of documents that contain all words of a query, headings first. Syllables are compared by their
/// letters, so that a Hangul syllable is found while it is being typed. Immutable.
final class DocumentSearch {

    /// More results than anyone reads.
    private static final int MOST = 200;
    /// Characters of a context, and of these before the word.
    private static final int CONTEXT = 140;
    private static final int BEFORE = 40;

    private final List<Section> sections;

    /// A line of text.
    ///
    /// @param letters compared with the query
    private record Line(Place place, String text, String letters) {

        Line(Place place, String text) {
            this(place, text, DocumentSearch.letters(text));
        }

        long matching(List<String> words) {
            return words.stream().filter(letters::contains).count();
        }
    }

    /// @param lines the heading and the lines under it
    private record Section(Document document, String heading, List<Line> lines) {

        boolean hasAll(List<String> words) {
            return words.stream().allMatch(word -> lines.stream().anyMatch(line -> line.letters().contains(word)));
        }

        boolean isNamed(List<String> words) {
            return words.stream().allMatch(lines.getFirst().letters()::contains);
        }

        /// Shows the heading, or the line under it that has most of the words.
        Found found(List<String> words) {
            List<Line> body = lines.subList(Math.min(1, lines.size() - 1), lines.size());
            Line best = body.stream().max(Comparator.comparingLong((Line line) -> line.matching(words))
                    .thenComparingInt(line -> -body.indexOf(line))).orElseThrow();
            Place place = isNamed(words) ? lines.getFirst().place() : best.place();
            return new Found(place, document.title(), heading, excerpt(best.text(), words));
        }
    }

    DocumentSearch(List<Document> documents) {
        sections = documents.stream().flatMap(DocumentSearch::sections).toList();
    }

    List<Found> find(String query) {
        List<String> words = Stream.of(letters(query.strip()).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return sections.stream().filter(section -> section.hasAll(words))
                .sorted(Comparator.comparing((Section section) -> !section.isNamed(words))).limit(MOST)
                .map(section -> section.found(words)).toList();
    }

    private static Stream<Section> sections(Document document) {
        List<Section> sections = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        String heading = document.title();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block instanceof Block.Heading && !lines.isEmpty()) {
                sections.add(new Section(document, heading, List.copyOf(lines)));
                lines.clear();
            }
            if (block instanceof Block.Heading next) {
                heading = Span.plain(next.text());
            }
            List<String> texts = block.lines();
            for (int line = 0; line < texts.size(); line++) {
                lines.add(new Line(new Place(document.path(), i, line), texts.get(line)));
            }
        }
        if (!lines.isEmpty()) {
            sections.add(new Section(document, heading, List.copyOf(lines)));
        }
        return sections.stream();
    }

    /// The text around the first word, without broken words where possible.
    private static String excerpt(String text, List<String> words) {
        int found = words.stream().mapToInt(word -> indexOf(text, word)).filter(at -> at >= 0).min().orElse(0);
        int from = found <= BEFORE ? 0 : text.indexOf(' ', found - BEFORE) + 1;
        if (from > found) {
            from = found;
        }
        int to = Math.min(text.length(), from + CONTEXT);
        if (to < text.length()) {
            int space = text.lastIndexOf(' ', to);
            to = space > found ? space : to;
        }
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }

    /// The position of a word given by its letters; −1 if there is none.
    private static int indexOf(String text, String word) {
        for (int i = 0; i < text.length(); i++) {
            if (letters(text.substring(i, Math.min(text.length(), i + word.length()))).startsWith(word)) {
                return i;
            }
        }
        return -1;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }
}
