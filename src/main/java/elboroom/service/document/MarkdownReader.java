package elboroom.service.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import elboroom.domain.document.Block;
import elboroom.domain.document.Document;
import elboroom.domain.document.Span;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Reads a document in Markdown (CommonMark with tables). HTML in it is left out.
final class MarkdownReader {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final SpanReader spans;
    private final Map<String, Integer> anchors = new HashMap<>();

    private MarkdownReader(String path) {
        spans = new SpanReader(path);
    }

    static Document read(String path, String markdown) {
        List<Block> blocks = new MarkdownReader(path).blocks(PARSER.parse(markdown));
        String title = blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
                .map(heading -> Span.plain(heading.text())).findFirst().orElse(path);
        return new Document(path, title, blocks);
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : children(parent).toList()) {
            switch (node) {
                case Heading heading -> blocks.add(heading(heading));
                case Paragraph paragraph -> blocks.add(new Block.Paragraph(spans.read(paragraph)));
                case BulletList list -> blocks.add(new Block.Items(0, items(list)));
                case OrderedList list -> blocks.add(new Block.Items(first(list), items(list)));
                case TableBlock table -> blocks.add(new Block.Table(rows(table)));
                case FencedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral().stripTrailing()));
                case IndentedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral().stripTrailing()));
                case BlockQuote quote -> blocks.add(new Block.Quote(blocks(quote)));
                case ThematicBreak _ -> blocks.add(new Block.Rule());
                default -> {
                    // HTML
                }
            }
        }
        return blocks;
    }

    private Block.Heading heading(Heading heading) {
        List<Span> text = spans.read(heading);
        String anchor = anchor(Span.plain(text));
        int earlier = anchors.merge(anchor, 1, Integer::sum) - 1;
        return new Block.Heading(heading.getLevel(), text, earlier == 0 ? anchor : anchor + "-" + earlier);
    }

    private static String anchor(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "").replace(' ', '-');
    }

    private static int first(OrderedList list) {
        Integer number = list.getMarkerStartNumber();
        return number == null ? 1 : Math.max(1, number);
    }

    private List<List<Block>> items(Node list) {
        return children(list).map(this::blocks).toList();
    }

    /// A table has a head and a body, these have rows, rows have cells.
    private List<List<List<Span>>> rows(TableBlock table) {
        return children(table).flatMap(MarkdownReader::children)
                .map(row -> children(row).map(spans::read).toList()).toList();
    }

    static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }
}
