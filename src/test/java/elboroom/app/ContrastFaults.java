package elboroom.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import elboroom.ui.theme.Contrast;

/// Finds text, symbols and focus marks of a window that contrast too little with what is behind them (WCAG 2.2, 1.4.3
/// and 1.4.11), with the colours that the style sheets give to real nodes, also of controls under the pointer and
/// pressed. Disabled controls are exempt, and so is what canvases draw. Runs on the FX thread.
final class ContrastFaults {

    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double MARK = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");
    private static final List<String> STATES = List.of("hover", "pressed", "armed");

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> focused = new HashSet<>();

    /// The faults found so far.
    Set<String> found() {
        return faults;
    }

    /// Looks at a part of the window.
    ///
    /// @param place its name
    void visit(String place, Node root) {
        look(place, root);
        List<Node> controls = all(root).filter(node -> node instanceof Control && !node.isDisabled()).toList();
        for (String state : STATES) {
            PseudoClass pseudo = PseudoClass.getPseudoClass(state);
            controls.forEach(control -> control.pseudoClassStateChanged(pseudo, true));
            root.applyCss();
            look(place + ", " + state, root);
            controls.forEach(control -> control.pseudoClassStateChanged(pseudo, false));
            root.applyCss();
        }
    }

    private void look(String place, Node root) {
        all(root).filter(node -> !isDisabled(node) && isInView(node)).forEach(node -> {
            if (node instanceof Text text && !text.getText().isBlank()) {
                check(place, text, text.getFill(), limit(text));
            } else if (node instanceof SVGPath path) {
                check(place, path, path.getFill(), TEXT);
            } else if (node instanceof Region region && region.getShape() != null && region.getBackground() != null) {
                region.getBackground().getFills().stream().map(BackgroundFill::getFill)
                        .forEach(fill -> check(place, region, fill, MARK));
            }
        });
    }

    /// The item of a menu is disabled by a style only.
    private static boolean isDisabled(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(at -> at.isDisabled() || at.getPseudoClassStates().contains(DISABLED));
    }

    /// Whether the node is within the window and within what its ancestors show of their content.
    private static boolean isInView(Node node) {
        Point2D at = centre(node);
        return at.getX() >= 0 && at.getY() >= 0 && at.getX() < node.getScene().getWidth()
                && at.getY() < node.getScene().getHeight()
                && Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).allMatch(
                        ancestor -> ancestor.getClip() == null
                                || ancestor.getClip().contains(ancestor.sceneToLocal(at)));
    }

    /// Words need more contrast than symbols such as ●.
    private static double limit(Text text) {
        Font font = text.getFont();
        if (text.getText().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return MARK;
        }
        boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return font.getSize() >= (bold ? LARGE_BOLD : LARGE) ? LARGE_TEXT : TEXT;
    }

    /// Focuses each kind of control in a part of the window: some colour must then be new and contrast.
    ///
    /// @param drawn types that draw their own mark
    void visitFocus(String place, Node root, List<? extends Class<? extends Node>> drawn) {
        root.requestFocus();
        root.applyCss();
        for (Node node : all(root).filter(Node::isFocusTraversable).filter(node -> !node.isDisabled()
                && drawn.stream().noneMatch(type -> type.isInstance(node))).toList()) {
            if (focused.add(name(node))) {
                Set<Area> before = areas(node);
                node.requestFocus();
                node.pseudoClassStateChanged(BY_KEY, true);
                root.applyCss();
                Color behind = behind(Objects.requireNonNullElse(node.getParent(), node), centre(node), true);
                boolean marked = areas(node).stream().anyMatch(area -> !before.contains(area)
                        && Contrast.of(over(behind, area.colour(), 1), behind) >= MARK);
                if (!marked && !isUnderlined(node) && node.isFocused()) {
                    faults.add(place + ": no visible focus on " + name(node));
                }
                node.pseudoClassStateChanged(BY_KEY, false);
            }
        }
    }

    /// A coloured border or area.
    private record Area(Region region, boolean border, Color colour) {}

    /// The areas of a node, of its parts, and of the frame around it.
    private static Set<Area> areas(Node root) {
        Set<Area> areas = new HashSet<>();
        Stream.concat(all(root), Stream.ofNullable(root.getParent())).filter(Region.class::isInstance)
                .map(Region.class::cast).forEach(region -> {
                    if (region.getBorder() != null) {
                        region.getBorder().getStrokes().stream().map(BorderStroke::getTopStroke)
                                .forEach(paint -> areas.add(new Area(region, true, colour(paint))));
                    }
                    if (region.getBackground() != null) {
                        region.getBackground().getFills().stream().map(BackgroundFill::getFill)
                                .forEach(paint -> areas.add(new Area(region, false, colour(paint))));
                    }
                });
        return areas;
    }

    /// A link that is a text is underlined.
    private static boolean isUnderlined(Node node) {
        return node instanceof Text text && text.isUnderline();
    }

    private void check(String place, Node node, Paint paint, double least) {
        Color own = colour(paint);
        double opacity = opacity(node);
        if (own.getOpacity() > 0 && opacity > 0) {
            Color behind = behind(node, centre(node), false);
            double contrast = Contrast.of(over(behind, own, opacity), behind);
            boolean hidden = node instanceof Region && contrast == 1; // such as the mark of an empty check box
            if (contrast < least && !hidden) {
                faults.add(
                        "%s: %s is %s on %s, %.2f of %.1f".formatted(place, name(node), hex(own), hex(behind), contrast,
                                least));
            }
        }
    }

    /// The colour behind a point of a node: that of its ancestors, from the outermost on.
    private static Color behind(Node node, Point2D at, boolean self) {
        Color colour = node.getScene().getFill() instanceof Color fill ? fill : Color.WHITE;
        List<Node> chain = new ArrayList<>(Stream.<Node>iterate(self ? node : node.getParent(), Objects::nonNull,
                Node::getParent).toList());
        for (Node ancestor : chain.reversed()) {
            if (ancestor instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (covers(region, fill.getInsets(), at)) {
                        colour = over(colour, colour(fill.getFill()), opacity(region));
                    }
                }
            }
        }
        return colour;
    }

    private static boolean covers(Region region, Insets insets, Point2D sceneAt) {
        Point2D at = region.sceneToLocal(sceneAt);
        return at.getX() >= insets.getLeft() && at.getX() <= region.getWidth() - insets.getRight()
                && at.getY() >= insets.getTop() && at.getY() <= region.getHeight() - insets.getBottom();
    }

    private static Point2D centre(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static double opacity(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).mapToDouble(Node::getOpacity)
                .reduce(1, (a, b) -> a * b);
    }

    private static Color colour(Paint paint) {
        return switch (paint) {
            case Color colour -> colour;
            case LinearGradient gradient -> gradient.getStops().stream().map(Stop::getColor).findFirst()
                    .orElse(Color.TRANSPARENT);
            case null, default -> Color.TRANSPARENT;
        };
    }

    private static Color over(Color below, Color above, double opacity) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()),
                above.getOpacity() * opacity);
    }

    private static Stream<Node> all(Node node) {
        return !node.isVisible()
                ? Stream.empty()
                : node instanceof Parent parent
                        ? Stream.concat(Stream.of(node),
                                parent.getChildrenUnmodifiable().stream().flatMap(ContrastFaults::all))
                        : Stream.of(node);
    }

    private static String hex(Color colour) {
        return colour.toString().replaceFirst("0x(.{6})ff", "#$1").replace("0x", "#");
    }

    /// The style classes of a node and of its parents, and the text.
    private static String name(Node node) {
        String classes = Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).limit(3)
                .map(at -> at.getId() == null ? String.join(".", at.getStyleClass()) : "#" + at.getId())
                .reduce((inner, outer) -> outer + " > " + inner).orElse("");
        return node instanceof Text text
                ? classes + " “" + text.getText().lines().findFirst().orElse("") + "”"
                : classes;
    }
}
