package elboroom.service.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import elboroom.domain.document.Span;
import elboroom.domain.document.Span.Style;
import elboroom.domain.document.Span.Target;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Reads the text of a block of Markdown. A picture is replaced by its description.
final class SpanReader {

    private final String path;

    /// @param path of the document, to which links are relative
    SpanReader(String path) {
        this.path = path;
    }

    List<Span> read(Node block) {
        List<Span> spans = new ArrayList<>();
        collect(block, Set.of(), null, spans);
        return spans;
    }

    private void collect(Node parent, Set<Style> styles, @Nullable Target target, List<Span> spans) {
        MarkdownReader.children(parent).forEach(node -> {
            switch (node) {
                case Text text -> add(text.getLiteral(), styles, target, spans);
                case Code code -> add(code.getLiteral(), with(styles, Style.CODE), target, spans);
                case SoftLineBreak _ -> add(" ", styles, target, spans);
                case HardLineBreak _ -> add("\n", styles, target, spans);
                case StrongEmphasis _ -> collect(node, with(styles, Style.STRONG), target, spans);
                case Emphasis _ -> collect(node, with(styles, Style.EMPHASIS), target, spans);
                case Image _ -> collect(node, with(styles, Style.EMPHASIS), target, spans);
                case Link link -> collect(node, styles, target(link.getDestination()), spans);
                case HtmlInline _ -> {
                    // left out
                }
                default -> collect(node, styles, target, spans);
            }
        });
    }

    /// Joins text with the previous one of the same style: a new line in the source is only a space.
    private static void add(String text, Set<Style> styles, @Nullable Target target, List<Span> spans) {
        Span span = new Span(text, styles, target);
        if (!spans.isEmpty()) {
            Span last = spans.getLast();
            if (last.styles().equals(span.styles()) && Objects.equals(last.target(), target)) {
                spans.set(spans.size() - 1, new Span(last.text() + text, styles, target));
                return;
            }
        }
        spans.add(span);
    }

    private static Set<Style> with(Set<Style> styles, Style style) {
        Set<Style> more = EnumSet.of(style);
        more.addAll(styles);
        return more;
    }

    private Target target(String destination) {
        if (destination.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
            return new Target.Address(destination);
        }
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        return new Target.Section(file.isEmpty() ? path : resolve(file),
                hash < 0 ? "" : destination.substring(hash + 1));
    }

    private String resolve(String file) {
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        parts.removeLast();
        for (String part : file.split("/", -1)) {
            switch (part) {
                case ".", "" -> {
                    // the same folder
                }
                case ".." -> {
                    if (!parts.isEmpty()) {
                        parts.removeLast();
                    }
                }
                default -> parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
