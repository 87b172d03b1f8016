package elboroom.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;

import elboroom.ui.control.UserText;
import elboroom.ui.control.scale.ScaledRoot;
import org.jspecify.annotations.Nullable;

/// Finds what users cannot read or reach in a window: truncated texts (except user texts, which have a tooltip), controls
/// that overlap, and controls outside their container (except in scroll panes). Runs on the FX thread.
final class LayoutFaults {

    /// Tolerance for rounding to pixels.
    private static final double TOLERANCE = 1.5;

    /// A shortened text that is narrower shows nothing.
    private static final double READABLE = 50;

    private final List<String> faults = new ArrayList<>();
    private final List<Node> leaves = new ArrayList<>();

    private LayoutFaults() {}

    static List<String> in(Node root) {
        LayoutFaults found = new LayoutFaults();
        found.visit(root);
        found.compare();
        return found.faults;
    }

    private void visit(Node node) {
        if (!node.isVisible() || (!node.isManaged() && node.getParent() instanceof Labeled)) {
            return;
        }
        if (node instanceof Labeled labeled) {
            read(labeled);
            if (labeled.getText() == null || labeled.getText().isBlank()) {
                return;
            }
        }
        if (node instanceof Control || node.isFocusTraversable()) {
            reach(node);
        }
        if (node instanceof Labeled || node instanceof TextInputControl || node instanceof ComboBoxBase<?>
                || node instanceof Slider) {
            leaves.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void compare() {
        List<Bounds> places = leaves.stream().map(LayoutFaults::visible).toList();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (overlap(places.get(i), places.get(j)) && !within(leaves.get(i), leaves.get(j))
                        && !within(leaves.get(j), leaves.get(i))) {
                    faults.add("overlap: " + describe(leaves.get(i)) + " and " + describe(leaves.get(j)));
                }
            }
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOLERANCE
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOLERANCE;
    }

    private static boolean within(Node inner, Node outer) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /// Where a node is in the scene, without the parts that are scrolled away.
    private static Bounds visible(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof VirtualFlow<?>) {
                bounds = intersection(bounds, at.localToScene(at.getLayoutBounds()));
            }
        }
        return bounds;
    }

    private static Bounds intersection(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.min(one.getMaxX(), other.getMaxX()) - x,
                Math.min(one.getMaxY(), other.getMaxY()) - y);
    }

    private void read(Labeled labeled) {
        String text = labeled.getText();
        if (labeled.isTextTruncated() && labeled.getWidth() < READABLE) {
            faults.add("unreadable: " + describe(labeled));
        }
        if (labeled.isTextTruncated() && text != null && !text.isBlank()
                && !labeled.getStyleClass().contains(UserText.STYLE) && !(labeled.getParent() instanceof Labeled outer
                        && outer.getStyleClass().contains(UserText.STYLE))) {
            faults.add("cut off: " + describe(labeled));
        }
    }

    private void reach(Node node) {
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            faults.add("without room: " + describe(node));
            return;
        }
        Node at = node;
        while (at.getParent() != null) {
            bounds = at.localToParent(bounds);
            at = at.getParent();
            if (at instanceof VirtualFlow<?> || at instanceof TableHeaderRow) {
                return;
            }
            if (at instanceof ScrollPane pane) {
                bounds = withinReach(bounds, pane);
            } else if (at instanceof ScaledRoot) {
                return; // scrolls where its content is larger
            } else if (at instanceof Region && !inside(bounds, at.getLayoutBounds()) && !scrolls(at)) {
                faults.add("sticks out of " + name(at) + ": " + describe(node));
                return;
            }
        }
    }

    /// The viewport moves over its content.
    private static boolean scrolls(Node node) {
        return node.getParent() instanceof ScrollPane || node.getStyleClass().contains("viewport")
                || (node.getParent() != null && node.getParent().getStyleClass().contains("viewport"));
    }

    /// Content of a scroll pane counts as inside.
    private static Bounds withinReach(Bounds bounds, ScrollPane pane) {
        Bounds own = pane.getLayoutBounds();
        boolean across = pane.getHbarPolicy() != ScrollBarPolicy.NEVER;
        boolean down = pane.getVbarPolicy() != ScrollBarPolicy.NEVER;
        return new BoundingBox(across ? own.getMinX() : bounds.getMinX(), down ? own.getMinY() : bounds.getMinY(),
                across ? 1 : bounds.getWidth(), down ? 1 : bounds.getHeight());
    }

    private static boolean inside(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - TOLERANCE && inner.getMaxX() <= outer.getMaxX() + TOLERANCE
                && inner.getMinY() >= outer.getMinY() - TOLERANCE && inner.getMaxY() <= outer.getMaxY() + TOLERANCE;
    }

    private static String describe(Node node) {
        Bounds size = node.getLayoutBounds();
        StringBuilder where = new StringBuilder();
        for (@Nullable
        Node at = node; at != null && where.length() < 120; at = at.getParent()) {
            where.append(" < ").append(name(at));
        }
        return "%s %.0f × %.0f%s".formatted(node instanceof Labeled labeled ? "“" + labeled.getText() + "”" : "",
                size.getWidth(), size.getHeight(), where);
    }

    private static String name(Node node) {
        return node.getId() != null
                ? "#" + node.getId()
                : node instanceof Shape
                        ? node.getClass().getSimpleName()
                        : node.getClass().getSimpleName() + node.getStyleClass();
    }
}
