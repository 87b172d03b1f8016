package elboroom.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.document.Block;
import elboroom.domain.document.Document;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import org.jspecify.annotations.Nullable;

/// A document: headings, paragraphs, lists, tables and code. Runs on the FX thread.
final class DocumentView extends VBox {

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Messages messages;
    /// The nodes of each line of each block, in the order of `Block.lines`.
    private final List<List<List<? extends Node>>> lines = new ArrayList<>();
    private List<? extends Node> marked = List.of();

    /// @param links the links of the block with this index
    DocumentView(Document document, IntFunction<Links> links, Messages messages) {
        this.messages = messages;
        getStyleClass().add("document");
        for (int i = 0; i < document.blocks().size(); i++) {
            lines.add(new ArrayList<>());
            StackPane frame = new StackPane(node(document.blocks().get(i), links.apply(i)));
            frame.getStyleClass().add("document-block");
            frame.setAlignment(Pos.TOP_LEFT);
            getChildren().add(frame);
        }
    }

    /// The node at a place.
    Node at(Place place) {
        List<? extends Node> nodes = nodes(place);
        return nodes.isEmpty() || place.block() == 0 ? this : nodes.getFirst();
    }

    /// Marks the line that was found.
    ///
    /// @param place `null` for none
    void mark(@Nullable Place place) {
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
        TableGrid grid = new TableGrid(table, links);
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
