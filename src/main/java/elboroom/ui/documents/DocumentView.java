package elboroom.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.document.Block;
import elboroom.domain.document.Document;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import org.jspecify.annotations.Nullable;

/// A document: headings, paragraphs, lists, tables and code. Its blocks are created a few at a time. Runs on the FX
/// thread.
final class DocumentView extends VBox {

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    /// The time for the next blocks, in nanoseconds: they share a frame with everything else.
    private static final long PORTION = 10_000_000;

    /// The rows of a table that are created at once.
    private static final int ROWS = 8;

    private final Document document;
    private final IntFunction<Links> links;
    private final Messages messages;
    /// The nodes of each line of each block, in the order of `Block.lines`.
    private final List<List<List<? extends Node>>> lines = new ArrayList<>();
    private List<? extends Node> marked = List.of();
    private @Nullable Place found;
    /// The table whose next row is `row`; null between blocks.
    private @Nullable VBox table;
    private int row;

    /// @param links the links of the block with this index
    DocumentView(Document document, IntFunction<Links> links, Messages messages) {
        this.document = document;
        this.links = links;
        this.messages = messages;
        getStyleClass().add("document");
    }

    /// Whether all blocks are there.
    boolean isWhole() {
        return table == null && lines.size() == document.blocks().size();
    }

    /// Creates the next blocks, as many as there is time for, with style and size.
    void grow() {
        long end = System.nanoTime() + PORTION;
        while (!isWhole() && System.nanoTime() < end) {
            MeasuredPane part = table == null ? nextBlock() : nextRows(table);
            part.applyCss();
            part.prefHeight(getWidth() - snappedLeftInset() - snappedRightInset());
            if (found != null && found.block() == lines.size() - 1) {
                mark(found);
            }
        }
    }

    private MeasuredPane nextBlock() {
        int next = lines.size();
        lines.add(new ArrayList<>());
        boolean inParts = document.blocks().get(next) instanceof Block.Table;
        MeasuredPane frame = styled(new MeasuredPane(inParts
                ? new VBox()
                : node(document.blocks().get(next), links.apply(next))), "document-block");
        getChildren().add(frame);
        if (inParts) {
            table = (VBox) frame.getChildren().getFirst();
            row = 0;
        }
        return frame;
    }

    /// The last block is a table.
    private MeasuredPane nextRows(VBox parts) {
        int block = lines.size() - 1;
        Block.Table whole = (Block.Table) document.blocks().get(block);
        int end = Math.min(row + ROWS, whole.rows().size());
        TableGrid grid = new TableGrid(whole, row, end, links.apply(block));
        lines.getLast().addAll(grid.rows());
        MeasuredPane part = new MeasuredPane(grid);
        parts.getChildren().add(part);
        row = end;
        if (end == whole.rows().size()) {
            table = null;
        }
        return part;
    }

    /// The node at a place; the whole document for its start, or if there is no such line.
    ///
    /// @return null while its block is not there
    @Nullable
    Node at(Place place) {
        List<? extends Node> nodes = nodes(place);
        boolean coming = nodes.isEmpty() && place.block() >= lines.size() - 1 && !isWhole();
        return coming ? null : nodes.isEmpty() || place.block() == 0 ? this : nodes.getFirst();
    }

    /// Marks the line that was found, as soon as it is there.
    ///
    /// @param place `null` for none
    void mark(@Nullable Place place) {
        found = place;
        marked.forEach(node -> node.pseudoClassStateChanged(FOUND, false));
        marked = place == null ? List.of() : nodes(place);
        marked.forEach(node -> node.pseudoClassStateChanged(FOUND, true));
    }

    private List<? extends Node> nodes(Place place) {
        boolean exists = place.block() < lines.size() && place.line() < lines.get(place.block()).size();
        return exists ? lines.get(place.block()).get(place.line()) : List.of();
    }

    private Node node(Block block, Links links) {
        return switch (block) {
            case Block.Heading heading -> line(heading(heading, links));
            case Block.Paragraph paragraph -> line(new SpanFlow(paragraph.text(), links));
            case Block.Items items -> items(items, links);
            case Block.Table table -> table(table, links);
            case Block.Code code -> code(code);
            case Block.Quote quote -> column("document-quote", quote.blocks(), links);
            case Block.Rule _ -> styled(new Region(), "document-rule");
        };
    }

    private SpanFlow line(SpanFlow text) {
        lines.getLast().add(List.of(text));
        return text;
    }

    private TableGrid table(Block.Table table, Links links) {
        TableGrid grid = new TableGrid(table, 0, table.rows().size(), links);
        lines.getLast().addAll(grid.rows());
        return grid;
    }

    private static SpanFlow heading(Block.Heading heading, Links links) {
        SpanFlow text = styled(new SpanFlow(heading.text(), links), "heading-" + Math.min(3, heading.level()));
        text.setAccessibleRole(AccessibleRole.TEXT);
        text.setAccessibleText(Span.plain(heading.text()));
        return text;
    }

    private VBox items(Block.Items items, Links links) {
        VBox list = styled(new VBox(), "document-items");
        for (int i = 0; i < items.items().size(); i++) {
            Label mark = styled(new Label(items.first() == 0 ? "•" : items.first() + i + "."), "document-mark");
            mark.setMinWidth(USE_PREF_SIZE);
            VBox text = column("document-item", items.items().get(i), links);
            HBox.setHgrow(text, Priority.ALWAYS);
            list.getChildren().add(new HBox(6, mark, text));
        }
        return list;
    }

    private VBox column(String style, List<Block> blocks, Links links) {
        VBox column = styled(new VBox(), style);
        blocks.forEach(block -> column.getChildren().add(node(block, links)));
        return column;
    }

    private HBox code(Block.Code code) {
        Label text = styled(new Label(code.text()), "document-code");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = HeaderButtons.button(messages.text("documents.copyCode"),
                messages.text("documents.copyCode.hint"), () -> Copying.copy(code.text()));
        HBox frame = styled(new HBox(6, text, copy), "document-code-frame");
        code.lines().forEach(_ -> lines.getLast().add(List.of(frame)));
        return frame;
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
