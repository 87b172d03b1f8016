package elboroom.ui.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import elboroom.i18n.Visible;
import org.jspecify.annotations.Nullable;

/// Names with their colours, each a toggle that hides and shows; a double-click shows one alone, and again shows all. A
/// vertical legend scrolls when it is long. Lives on the FX thread.
public final class Legend extends Inked {

    private static final double SWATCH = 9;
    private static final double LINE_WIDTH = 12;
    private static final double LINE_HEIGHT = 3;
    private static final int UNSCROLLED = 20;
    private static final double SCROLL_BAR = 14;
    private static final double MAX_HEIGHT = 440;

    private final ObjectProperty<List<LegendItem>> items = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final Pane box;
    private final Region content;
    private @Nullable IntConsumer onChoose;
    private int lastClicked = Integer.MIN_VALUE;

    public Legend(Orientation orientation) {
        super("legend-box");
        boolean vertical = orientation == Orientation.VERTICAL;
        box = vertical ? new VBox() : new HBox();
        content = vertical ? scrolling(box) : box;
        box.getStyleClass().add("legend-items");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("vertical"), vertical);
        getChildren().add(content);
        items.addListener((_, _, _) -> rebuild());
        hidden.addListener((_, _, _) -> update());
    }

    private static ScrollPane scrolling(Pane box) {
        ScrollPane pane = new ScrollPane(box);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFitToWidth(true);
        pane.setMinHeight(0);
        return pane;
    }

    private void rebuild() {
        box.getChildren().setAll(items.get().stream().map(this::toggle).toList());
        update();
        requestLayout();
    }

    private ToggleButton toggle(LegendItem item) {
        ToggleButton toggle = new ToggleButton(Visible.of(item.name()));
        toggle.setMnemonicParsing(false); // names of folders may hold underscores
        toggle.getStyleClass().setAll("legend-item");
        toggle.setUserData(item);
        boolean line = item.ink() != null;
        Rectangle swatch = new Rectangle(line ? LINE_WIDTH : SWATCH, line ? LINE_HEIGHT : SWATCH);
        swatch.setArcWidth(LINE_HEIGHT);
        swatch.setArcHeight(LINE_HEIGHT);
        toggle.setGraphic(swatch);
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.accessibleHelpProperty().bind(accessibleHelpProperty());
        toggle.setOnAction(_ -> act(item.id(), toggle.isSelected()));
        toggle.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(item.id(), event.getClickCount()));
        return toggle;
    }

    /// Quick clicks on two neighbours count as a double-click for JavaFX, but not for us.
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
        Ink ink = item.ink();
        Color color = ink == null ? labelColor(item.id()) : ink(ink);
        if (toggle.getGraphic() instanceof Rectangle swatch) {
            swatch.setFill(shown ? color : Color.TRANSPARENT);
            swatch.setStroke(color);
        }
    }

    @Override
    void inksChanged() {
        super.inksChanged();
        update();
    }

    @Override
    void paint() {}

    @Override
    void resizeLayers(double width, double height) {
        content.resizeRelocate(snappedLeftInset(), snappedTopInset(), width - snappedLeftInset() - snappedRightInset(),
                height - snappedTopInset() - snappedBottomInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        double scrollBar = content instanceof ScrollPane && items.get().size() > UNSCROLLED ? SCROLL_BAR : 0;
        return snappedLeftInset() + box.prefWidth(-1) + scrollBar + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(MAX_HEIGHT, snappedTopInset() + box.prefHeight(-1) + snappedBottomInset());
    }

    @Override
    protected double computeMaxWidth(double height) {
        return prefWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return prefHeight(width);
    }

    public ObjectProperty<List<LegendItem>> itemsProperty() {
        return items;
    }

    /// Is told the id of an entry that is clicked, in place of switching it off and on.
    public void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    /// The ids of the entries that are switched off.
    public ObjectProperty<Set<Integer>> hiddenProperty() {
        return hidden;
    }
}
