package elboroom.domain.document;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a document that starts on a new line.
public sealed interface Block {

    /// The lines of the text: paragraphs, items, rows of tables, lines of code.
    default List<String> lines() {
        return switch (this) {
            case Heading heading -> List.of(Span.plain(heading.text()));
            case Paragraph paragraph -> List.of(Span.plain(paragraph.text()));
            case Items items -> items.items().stream().flatMap(List::stream).flatMap(block -> block.lines().stream())
                    .toList();
            case Table table -> table.rows().stream()
                    .map(row -> row.stream().map(Span::plain).collect(Collectors.joining(" · "))).toList();
            case Quote quote -> quote.blocks().stream().flatMap(block -> block.lines().stream()).toList();
            case Code code -> code.text().lines().toList();
            case Rule _ -> List.of();
        };
    }

    /// A heading.
    ///
    /// @param level 1 for the title of the document
    /// @param anchor names the heading in links, as GitHub does
    record Heading(int level, List<Span> text, String anchor) implements Block {

        public Heading {
            text = List.copyOf(text);
        }
    }

    record Paragraph(List<Span> text) implements Block {

        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /// A list.
    ///
    /// @param first the number of the first item; 0 if the items have none
    record Items(int first, List<List<Block>> items) implements Block {

        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// A table.
    ///
    /// @param rows of cells; the first row is the header
    record Table(List<List<List<Span>>> rows) implements Block {

        public Table {
            rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
        }
    }

    record Code(String text) implements Block {}

    record Quote(List<Block> blocks) implements Block {

        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// A horizontal line.
    record Rule() implements Block {}
}
