package elboroom.ui.control.bar;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.Drawable;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.draw.Ticks;

/// A bar chart over latent dimensions or other items. Scrolls if the bars do not fit; bars below a threshold are
/// faint. Runs on the FX thread.
public final class BarStrip extends ThemedCanvas implements Drawable {

    private static final int NONE = -1;

    private final ObjectProperty<float[]> values = new SimpleObjectProperty<>(new float[0]);
    private final ObjectProperty<Set<Integer>> marked = new SimpleObjectProperty<>(Set.of());
    private final DoubleProperty deadBelow = new SimpleDoubleProperty(0.01);
    private final DoubleProperty full = new SimpleDoubleProperty();
    private final StringProperty unit = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper(NONE);
    private final Canvas canvas = layer();
    private final BarPainter painter;
    private IntConsumer onPick = _ -> {};
    private IntFunction<String> name = Subscript::z;
    private double scroll;

    /// @param colour of the bars
    public BarStrip(ThemeColour colour) {
        super("bar-strip");
        painter = new BarPainter(this, colour);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (ObjectProperty<?> property : List.of(values, marked)) {
            property.addListener((_, _, _) -> repaint());
        }
        deadBelow.addListener((_, _, _) -> repaint());
        full.addListener((_, _, _) -> repaint());
        read.addListener((_, _, _) -> repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> read.set(bars().barAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> read.set(NONE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pick(bars().barAt(event.getX()));
            }
        });
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scroll(ScrollEvent event) {
        if (bars().scrolls()) {
            scroll = bars().scroll() - event.getDeltaY() - event.getDeltaX();
            read.set(bars().barAt(event.getX()));
            repaint();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        int last = values.get().length - 1;
        switch (event.getCode()) {
            case LEFT -> moveTo(Math.max(0, read.get() - 1));
            case RIGHT -> moveTo(Math.min(last, read.get() + 1));
            case HOME -> moveTo(Math.min(0, last));
            case END -> moveTo(last);
            case ENTER, SPACE -> pick(read.get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int bar) {
        read.set(bar);
        scroll = bars().scrollTo(bar);
        repaint();
    }

    private void pick(int bar) {
        if (bar >= 0 && bar < values.get().length) {
            onPick.accept(bar);
        }
    }

    private BarLayout bars() {
        return BarLayout.of(values.get(), full.get(), scroll, getWidth(), getHeight());
    }

    @Override
    protected void paint() {
        Drawing d = new CanvasDrawing(cleared(canvas));
        float[] heights = values.get();
        BarLayout layout = bars();
        draw(d);
        if (layout.scrolls()) {
            painter.scrollThumb(d, layout);
        }
        int bar = read.get();
        if (bar >= 0 && bar < heights.length) {
            String words = name.apply(bar) + "   " + Ticks.reading(heights[bar]) + " " + unit.get();
            painter.reading(d, layout, bar, heights[bar], words);
        }
    }

    /// Draws the visible bars, without the readout.
    @Override
    public void draw(Drawing d) {
        painter.bars(d, bars(), values.get(), deadBelow.get(), marked.get());
    }

    /// The value of each bar; the array must not be modified afterwards.
    public ObjectProperty<float[]> valuesProperty() {
        return values;
    }

    /// Bars with a highlighted number, such as the dimensions shown on the map.
    public ObjectProperty<Set<Integer>> markedProperty() {
        return marked;
    }

    /// The threshold below which bars are faint.
    public DoubleProperty deadBelowProperty() {
        return deadBelow;
    }

    /// The minimum for the top of the scale; 0 to scale to the largest bar.
    public DoubleProperty fullProperty() {
        return full;
    }

    /// The unit of the values, for the readout.
    public StringProperty unitProperty() {
        return unit;
    }

    /// The bar under the pointer or the keyboard cursor, −1 for none.
    public ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Sets the name of a bar in the readout; a latent dimension by default.
    public void setName(IntFunction<String> newName) {
        name = newName;
    }

    /// Sets the handler for a bar that is clicked or chosen with Enter; receives its index.
    public void setOnPick(IntConsumer handler) {
        onPick = handler;
    }
}
