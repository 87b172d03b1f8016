package elboroom.ui.control.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

import elboroom.i18n.Visible;
import elboroom.ui.control.DirectScrollPane;
import elboroom.ui.control.UserText;
import elboroom.ui.control.draw.DotShape;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import org.jspecify.annotations.Nullable;

/// Names with their colours, each a toggle that hides and shows; a double-click shows one alone, and again shows all.
/// A long vertical legend scrolls. Runs on the FX thread.
public final class Legend extends ThemedCanvas {

    private static final double SWATCH = 9;
    private static final double LINE_WIDTH = 12;
    private static final double LINE_HEIGHT = 3;
    private static final double DOT = 2.6;
    private static final double SCROLL_BAR = 14;
    private static final double MAX_HEIGHT = 440;
    /// Maximum width of an entry, unless another width is given.
    private static final double WIDEST = 180;

    private final ObjectProperty<List<LegendItem>> items = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final boolean vertical;
    private final double widest;
    private final Pane box;
    private final Region content;
    private @Nullable IntConsumer onChoose;
    private boolean symbols;
    private int lastClicked = Integer.MIN_VALUE;

    public Legend(Orientation orientation) {
        this(orientation, WIDEST);
    }

    /// @param widest of an entry of a horizontal legend; no entry is wider than the legend itself
    public Legend(Orientation orientation, double widest) {
        super("legend-box");
        this.widest = widest;
        vertical = orientation == Orientation.VERTICAL;
        box = vertical ? new VBox() : new FlowPane(1, 1);
        content = vertical ? scrolling(box) : box;
        box.getStyleClass().add("legend-items");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("vertical"), vertical);
        getChildren().add(content);
        items.addListener((_, _, _) -> rebuild());
        hidden.addListener((_, _, _) -> update());
    }

    private static ScrollPane scrolling(Pane box) {
        ScrollPane pane = new DirectScrollPane(box);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFitToWidth(true);
        pane.setMinHeight(0);
        return pane;
    }

    private void rebuild() {
        symbols = classShapes();
        box.getChildren().setAll(items.get().stream().map(this::toggle).toList());
        update();
        requestLayout();
    }

    private ToggleButton toggle(LegendItem item) {
        ToggleButton toggle = new ToggleButton(Visible.of(item.name()));
        toggle.setMnemonicParsing(false); // folder names may contain underscores
        toggle.getStyleClass().setAll("legend-item");
        toggle.setUserData(item);
        toggle.setGraphic(swatch(item));
        if (item.hint() == null) {
            UserText.limit(toggle, Double.MAX_VALUE);
            toggle.accessibleHelpProperty().bind(accessibleHelpProperty());
        } else {
            UserText.limit(toggle, Double.MAX_VALUE, item.hint());
        }
        if (!vertical) {
            toggle.maxWidthProperty().bind(box.widthProperty().map(width -> width.doubleValue() > 0
                    ? Math.min(widest, width.doubleValue())
                    : widest));
        }
        toggle.setOnAction(_ -> act(item.id(), toggle.isSelected()));
        toggle.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(item.id(), event.getClickCount()));
        return toggle;
    }

    private Node swatch(LegendItem item) {
        return switch (item.mark()) {
            case SQUARE -> item.colour() == null && classShapes()
                    ? symbol(labelShape(item.id()))
                    : rounded(SWATCH, SWATCH);
            case LINE -> rounded(LINE_WIDTH, LINE_HEIGHT);
            case DOTS -> new HBox(2, new Circle(DOT), new Circle(DOT));
        };
    }

    private static StackPane symbol(DotShape shape) {
        SVGPath symbol = new SVGPath();
        symbol.setContent(shape.path());
        symbol.setScaleX(SWATCH / 2);
        symbol.setScaleY(SWATCH / 2);
        symbol.setStrokeWidth(2 / SWATCH);
        StackPane box = new StackPane(symbol);
        box.setMinSize(SWATCH, SWATCH);
        box.setMaxSize(SWATCH, SWATCH);
        return box;
    }

    private static Rectangle rounded(double width, double height) {
        Rectangle swatch = new Rectangle(width, height);
        swatch.setArcWidth(LINE_HEIGHT);
        swatch.setArcHeight(LINE_HEIGHT);
        return swatch;
    }

    /// Ignores JavaFX's double-clicks that span two entries.
    private void clicked(int id, int count) {
        boolean again = id == lastClicked && count % 2 == 0;
        lastClicked = id;
        if (again && onChoose == null) {
            showAlone(id);
        }
    }

    private void act(int id, boolean shown) {
        if (onChoose == null) {
            setShown(id, shown);
        } else {
            onChoose.accept(id);
            update();
        }
    }

    private void setShown(int id, boolean shown) {
        Set<Integer> changed = new HashSet<>(hidden.get());
        if (shown) {
            changed.remove(id);
        } else {
            changed.add(id);
        }
        hidden.set(Set.copyOf(changed));
    }

    private void showAlone(int id) {
        Set<Integer> others = items.get().stream().map(LegendItem::id).filter(other -> other != id)
                .collect(Collectors.toUnmodifiableSet());
        hidden.set(others.equals(hidden.get()) ? Set.of() : others);
    }

    private void update() {
        for (int i = 0; i < box.getChildren().size(); i++) {
            if (box.getChildren().get(i) instanceof ToggleButton toggle) {
                update(toggle, items.get().get(i));
            }
        }
    }

    private void update(ToggleButton toggle, LegendItem item) {
        boolean shown = !hidden.get().contains(item.id());
        toggle.setSelected(shown);
        ThemeColour colour = item.colour();
        Color color = colour == null ? labelColor(item.id()) : colour(colour);
        Stream<Node> shapes = toggle.getGraphic() instanceof Pane several
                ? several.getChildren().stream()
                : Stream.of(toggle.getGraphic());
        shapes.map(Shape.class::cast).forEach(shape -> {
            shape.setFill(shown ? color : Color.TRANSPARENT);
            shape.setStroke(color);
        });
    }

    @Override
    protected void coloursChanged() {
        super.coloursChanged();
        if (symbols == classShapes()) {
            update();
        } else {
            rebuild();
        }
    }

    @Override
    protected void paint() {}

    @Override
    protected void resizeLayers(double width, double height) {
        content.resizeRelocate(snappedLeftInset(), snappedTopInset(), width - snappedLeftInset() - snappedRightInset(),
                height - snappedTopInset() - snappedBottomInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        double scrollBar = vertical ? SCROLL_BAR : 0; // even a short legend scrolls in little room
        double entries = vertical ? box.prefWidth(-1) : row();
        return snappedLeftInset() + entries + scrollBar + snappedRightInset();
    }

    /// The width of all entries in one row; a flow pane has no such width of its own.
    private double row() {
        return box.getChildren().stream().mapToDouble(entry -> Math.min(widest, snapSizeX(entry.prefWidth(-1))) + 1)
                .sum()
                + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = vertical || width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return Math.min(MAX_HEIGHT, snappedTopInset() + box.prefHeight(inside) + snappedBottomInset());
    }

    @Override
    protected double computeMinHeight(double width) {
        return vertical ? 0 : computePrefHeight(width);
    }

    /// A horizontal legend wraps.
    @Override
    public @Nullable Orientation getContentBias() {
        return vertical ? null : Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return prefWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    public ObjectProperty<List<LegendItem>> itemsProperty() {
        return items;
    }

    /// Sets a handler that receives the id of a clicked entry, instead of toggling it.
    public void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    /// The ids of the hidden entries.
    public ObjectProperty<Set<Integer>> hiddenProperty() {
        return hidden;
    }
}
