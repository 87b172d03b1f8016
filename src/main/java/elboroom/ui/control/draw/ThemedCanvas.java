package elboroom.ui.control.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableBooleanProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableBooleanProperty;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;

import elboroom.ui.control.scale.ScaledRoot;

/// A control that draws itself in the theme's colours. Paints at most once per pulse, in the layout phase, and again
/// when its size, the theme or the scale changes. Runs on the FX thread.
@SuppressWarnings("this-escape") // listeners that run later, on this thread
public abstract class ThemedCanvas extends Region {

    private static final StyleablePropertyFactory<ThemedCanvas> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final Map<ThemeColour, CssMetaData<ThemedCanvas, Color>> META = new EnumMap<>(ThemeColour.class);

    private static final CssMetaData<ThemedCanvas, Boolean> SHAPES = FACTORY
            .createBooleanCssMetaData("-elbo-class-shapes", canvas -> canvas.classShapes, false);

    static {
        for (ThemeColour colour : ThemeColour.values()) {
            META.put(colour,
                    FACTORY.createColorCssMetaData(colour.cssName(), canvas -> canvas.property(colour), Color.GRAY));
        }
    }

    private final StyleableBooleanProperty classShapes = new SimpleStyleableBooleanProperty(SHAPES, this,
            "classShapes");
    private final Map<ThemeColour, StyleableObjectProperty<Color>> colours = new EnumMap<>(ThemeColour.class);
    private final ObservableValue<Number> renderScale = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);
    /// The size of the interface, where 1 is the usual one.
    private final ObservableValue<Number> enlargement = sceneProperty().flatMap(Scene::rootProperty)
            .flatMap(root -> root instanceof ScaledRoot scaled ? scaled.scaleProperty() : null).orElse(1.0);
    /// Undoes the enlargement of the layers, which are drawn enlarged to be sharp.
    private final javafx.scene.transform.Scale reduced = new javafx.scene.transform.Scale(1, 1);

    private final List<Canvas> layers = new ArrayList<>();
    /// Pixels per layout unit of the picture being made; 0 while drawing for the screen.
    private double picture;

    /// Not managed, so that a repaint does not lay out the whole window.
    private final Region painter = new Region() {
        @Override
        protected void layoutChildren() {
            paintIfShown();
        }
    };

    protected ThemedCanvas(String styleClass) {
        META.forEach((colour, meta) -> {
            colours.put(colour, new SimpleStyleableObjectProperty<>(meta, this, colour.name(), Color.GRAY));
            property(colour).addListener((_, _, _) -> coloursChanged());
        });
        classShapes.addListener((_, _, _) -> coloursChanged());
        getStyleClass().addAll("themed-canvas", styleClass);
        painter.setManaged(false);
        getChildren().add(painter);
        renderScale.addListener((_, _, _) -> requestLayout());
        enlargement.subscribe(_ -> enlarge());
    }

    private void enlarge() {
        reduced.setX(1 / factor());
        reduced.setY(1 / factor());
        requestLayout();
    }

    /// How much larger than in layout units is drawn.
    private double factor() {
        return picture > 0 ? picture : enlargement.getValue().doubleValue();
    }

    private StyleableObjectProperty<Color> property(ThemeColour colour) {
        return Objects.requireNonNull(colours.get(colour));
    }

    /// Adds a layer on top, of the size of the control.
    protected final Canvas layer() {
        Canvas layer = new Canvas();
        layer.setMouseTransparent(true);
        layer.getTransforms().add(reduced);
        layers.add(layer);
        getChildren().add(layer);
        return layer;
    }

    /// Clears a layer to draw on it.
    protected final GraphicsContext cleared(Canvas layer) {
        return clear(layer, getWidth(), getHeight());
    }

    /// Clears a small canvas on top of the layers to draw on it.
    ///
    /// @param side of its square, in layout units
    public final GraphicsContext cleared(Canvas small, double side) {
        if (small.getTransforms().isEmpty()) {
            small.getTransforms().add(reduced);
        }
        resize(small, side, side);
        return clear(small, side, side);
    }

    private GraphicsContext clear(Canvas canvas, double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(factor(), 0, 0, factor(), 0, 0);
        g.clearRect(0, 0, width, height);
        return g;
    }

    private void resize(Canvas canvas, double width, double height) {
        canvas.setWidth(width * factor());
        canvas.setHeight(height * factor());
    }

    /// Draws everything that changed. The size is known and positive.
    protected abstract void paint();

    /// Called when a theme colour or the symbols of classes changed. Subclasses that cache drawings invalidate them here and call `super`.
    protected void coloursChanged() {
        repaint();
    }

    /// Requests painting on the next pulse.
    public final void repaint() {
        painter.requestLayout();
    }

    public final Color colour(ThemeColour colour) {
        return property(colour).get();
    }

    /// The colour of a label; labels from 10 on are shades of the first ten, −1 (unlabelled) is grey.
    public final Color labelColor(int label) {
        return label < 0
                ? colour(ThemeColour.UNLABELLED)
                : Shades.shade(colour(ThemeColour.label(label)), label / ThemeColour.CLASSES);
    }

    /// Whether classes differ in their symbols too, not in their colours only.
    public final boolean classShapes() {
        return classShapes.get();
    }

    /// The symbol of a label on maps and in legends; a circle unless classes differ in their symbols.
    public final DotShape labelShape(int label) {
        return classShapes() ? DotShape.of(label) : DotShape.CIRCLE;
    }

    /// Device pixels per layout unit.
    public final double pixelScale() {
        return picture > 0 ? picture : renderScale.getValue().doubleValue() * factor();
    }

    /// Paints for a picture at once.
    ///
    /// @param pixels per layout unit; 0 paints for the screen again
    final void paintFor(double pixels) {
        picture = pixels;
        enlarge();
        coloursChanged(); // discards what is kept at another size
        layoutChildren();
    }

    /// Resizes what covers the control; called before paint when the size may have changed, which clears the layers.
    protected void resizeLayers(double width, double height) {}

    @Override
    protected void layoutChildren() {
        for (Canvas layer : layers) {
            resize(layer, getWidth(), getHeight());
        }
        resizeLayers(getWidth(), getHeight());
        paintIfShown();
    }

    private void paintIfShown() {
        if (getWidth() > 0 && getHeight() > 0) {
            paint();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
