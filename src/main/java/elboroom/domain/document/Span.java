package elboroom.domain.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// Text of one style.
///
/// @param target where a click leads; `null` if it is not a link
public record Span(String text, Set<Style> styles, @Nullable Target target) {

    public enum Style {
        CODE, STRONG, EMPHASIS
    }

    /// Where a link leads.
    public sealed interface Target {

        /// A heading of a document.
        ///
        /// @param path of the document, for instance `docs/models.md`
        /// @param anchor of the heading; empty for the start of the document
        record Section(String path, String anchor) implements Target {}

        /// An address outside the program.
        record Address(String address) implements Target {}
    }

    public Span {
        styles = Set.copyOf(styles);
    }

    public static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
