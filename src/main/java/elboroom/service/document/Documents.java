package elboroom.service.document;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.domain.document.Block;
import elboroom.domain.document.Document;
import elboroom.domain.document.Found;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span;
import elboroom.domain.document.Span.Target;

/// The documents in one language, in the order of the index. A document `NAME.ko.md` replaces `NAME.md` where Korean is
/// read; the other remains reachable by links. Immutable.
public final class Documents {

    private static final String INDEX = "docs/README.md";
    private static final String FOLDER_INDEX = "/README.md";
    private static final Pattern LANGUAGE = Pattern.compile("\\.([a-z]{2})\\.md$");

    private final Map<String, Document> byPath;
    private final List<Document> listed;
    private final DocumentSearch search;

    private Documents(List<Document> all, Locale language) {
        byPath = all.stream().collect(Collectors.toMap(Document::path, Function.identity()));
        List<String> order = order();
        listed = all.stream().filter(document -> isListed(document.path(), language.getLanguage()))
                .sorted(Comparator.comparingInt((Document document) -> rank(order, document.path()))
                        .thenComparing(Document::path))
                .toList();
        search = new DocumentSearch(listed);
    }

    static Documents of(List<Document> all, Locale language) {
        return new Documents(all, language);
    }

    /// The documents in the language, as a list to choose from.
    public List<Found> listed() {
        return listed.stream().map(document -> new Found(Place.start(document.path()), document.title(), "", ""))
                .toList();
    }

    public Optional<Document> document(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// The place to which a link leads; empty if that is not among the documents.
    public Optional<Place> place(Target.Section section) {
        return document(section.path()).or(() -> document(section.path() + FOLDER_INDEX))
                .map(document -> document.at(section.anchor()));
    }

    /// Finds the sections that contain all words.
    public List<Found> find(String words) {
        return search.find(words);
    }

    private boolean isListed(String path, String language) {
        return language(path).map(language::equals)
                .orElseGet(() -> !byPath.containsKey(path.replaceFirst("\\.md$", "." + language + ".md")));
    }

    private static Optional<String> language(String path) {
        return LANGUAGE.matcher(path).results().map(found -> found.group(1)).findFirst();
    }

    /// The documents to which the index links, in its order, then the index.
    private List<String> order() {
        Set<String> order = new LinkedHashSet<>();
        document(INDEX).ifPresent(index -> index.blocks().stream().flatMap(Documents::spans)
                .forEach(span -> {
                    if (span.target() instanceof Target.Section section) {
                        order.add(section.path());
                    }
                }));
        order.add(INDEX);
        return List.copyOf(order);
    }

    private static int rank(List<String> order, String path) {
        int rank = order.indexOf(LANGUAGE.matcher(path).replaceFirst(".md"));
        return rank < 0 ? order.size() : rank;
    }

    /// The text of a block.
    static Stream<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text().stream();
            case Block.Paragraph paragraph -> paragraph.text().stream();
            case Block.Items items -> items.items().stream().flatMap(List::stream).flatMap(Documents::spans);
            case Block.Table table -> table.rows().stream().flatMap(List::stream).flatMap(List::stream);
            case Block.Quote quote -> quote.blocks().stream().flatMap(Documents::spans);
            case Block.Code _,Block.Rule _ -> Stream.empty();
        };
    }
}
