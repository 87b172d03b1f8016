package elboroom.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// A row with its first node on the left and the others on the right. Nodes that do not fit wrap to the next row, so
/// that nothing is cut off in a narrow window. Runs on the FX thread.
public class WrapRow extends Pane {

    private static final double ROW_GAP = 4;

    private final double gap;
    private final boolean shrinks;

    /// @param gap between two nodes
    public WrapRow(double gap, Node... nodes) {
        this(gap, false, nodes);
    }

    private WrapRow(double gap, boolean shrinks, Node... nodes) {
        super(nodes);
        this.gap = gap;
        this.shrinks = shrinks;
    }

    /// A row whose nodes shrink to their minimum widths before they wrap, the first one first.
    public static WrapRow shrinking(double gap, Node... nodes) {
        return new WrapRow(gap, true, nodes);
    }

    /// A node that shrinks in steps, because it omits whole parts.
    public interface Stepwise {

        /// The part of an offered width that the node uses.
        double used(double offered);
    }

    private record Row(List<Node> nodes, double width, double height) {}

    @Override
    protected void layoutChildren() {
        double inside = inside(getWidth());
        List<Row> rows = rows(inside);
        double all = rows.stream().mapToDouble(Row::height).sum() + ROW_GAP * (rows.size() - 1);
        double y = snappedTopInset() + Math.max(0, (getHeight() - snappedTopInset() - snappedBottomInset() - all) / 2);
        for (Row row : rows) {
            place(row, y, inside, row.equals(rows.getFirst()));
            y += row.height() + ROW_GAP;
        }
    }

    private void place(Row row, double y, double inside, boolean first) {
        Map<Node, Double> widths = widths(row, inside);
        double taken = widths.values().stream().mapToDouble(Double::doubleValue).sum()
                + gap * Math.max(0, widths.size() - 1);
        double x = snappedLeftInset() + (first ? 0 : inside - taken);
        for (Node node : row.nodes()) {
            double width = widths.getOrDefault(node, 0.0);
            double height = height(node, width);
            node.resizeRelocate(snapPositionX(x), snapPositionY(y + (row.height() - height) / 2), width, height);
            x += width + gap + (first && node.equals(row.nodes().getFirst()) ? inside - taken : 0);
        }
    }

    /// The nodes' widths. Room that a node cannot use goes to the first of the others that shrank.
    private Map<Node, Double> widths(Row row, double inside) {
        Map<Node, Double> widths = new HashMap<>();
        double excess = Math.max(0, row.width() - inside);
        double spare = 0;
        for (Node node : row.nodes()) {
            double preferred = width(node, inside);
            double width = Math.max(preferred - excess, least(node, inside));
            excess -= preferred - width;
            double used = node instanceof Stepwise parts && width < preferred ? parts.used(width) : width;
            spare += width - used;
            widths.put(node, used);
        }
        for (Node node : row.nodes()) {
            if (spare > 0 && !(node instanceof Stepwise)) {
                double own = widths.getOrDefault(node, 0.0);
                double more = Math.min(spare, width(node, inside) - own);
                widths.put(node, own + more);
                spare -= more;
            }
        }
        return widths;
    }

    private List<Row> rows(double inside) {
        List<Row> rows = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        double least = 0;
        for (Node node : getManagedChildren()) {
            double own = least(node, inside);
            if (!nodes.isEmpty() && least + gap + own > inside) {
                rows.add(row(nodes, inside));
                nodes = new ArrayList<>();
                least = 0;
            }
            least += (nodes.isEmpty() ? 0 : gap) + own;
            nodes.add(node);
        }
        rows.add(row(nodes, inside));
        return rows;
    }

    private Row row(List<Node> nodes, double inside) {
        double width = nodes.stream().mapToDouble(node -> width(node, inside)).sum()
                + gap * Math.max(0, nodes.size() - 1);
        double height = nodes.stream().mapToDouble(node -> height(node, width(node, inside))).max().orElse(0);
        return new Row(nodes, width, height);
    }

    private double least(Node node, double inside) {
        return shrinks ? snapSizeX(Math.min(node.minWidth(-1), inside)) : width(node, inside);
    }

    private double width(Node node, double inside) {
        double wanted = Math.min(node.prefWidth(-1), node.maxWidth(-1));
        return snapSizeX(Math.min(Math.max(wanted, node.minWidth(-1)), inside));
    }

    private double height(Node node, double width) {
        double bound = node.getContentBias() == Orientation.HORIZONTAL ? width : -1;
        return snapSizeY(Math.max(node.prefHeight(bound), node.minHeight(bound)));
    }

    private double inside(double width) {
        return width < 0 ? Double.MAX_VALUE : Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double nodes = getManagedChildren().stream().mapToDouble(node -> width(node, Double.MAX_VALUE)).sum();
        double gaps = gap * Math.max(0, getManagedChildren().size() - 1);
        return snappedLeftInset() + nodes + gaps + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Row> rows = rows(inside(width));
        return snappedTopInset() + rows.stream().mapToDouble(Row::height).sum() + ROW_GAP * (rows.size() - 1)
                + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(computePrefHeight(width), 0);
    }
}
