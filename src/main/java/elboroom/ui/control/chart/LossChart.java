package elboroom.ui.control.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.Axis;
import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Drawable;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Layered;
import elboroom.ui.control.draw.ThemeColour;

/// A line chart over training steps, updated live: appending to a series redraws once per pulse, at a cost that
/// depends on the chart's pixels, not the number of values. Shows all steps or, zoomed, a part of them, with the value
/// axes over what is visible. Lines can be smoothed; the logged values then remain visible behind them. Runs on the FX
/// thread.
public final class LossChart extends Layered implements Drawable {

    private final ObjectProperty<List<ChartSeries>> series = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<OptionalLong> marked = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<List<ChartMark>> marks = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty();
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
    private final StringProperty stepName = new SimpleStringProperty("");
    private final StringProperty leftName = new SimpleStringProperty("");
    private final StringProperty rightName = new SimpleStringProperty("");
    private final StringProperty unitName = new SimpleStringProperty("");
    private final StringProperty rawName = new SimpleStringProperty("");
    private final StringProperty smoothedText = new SimpleStringProperty("");
    private final StringProperty emptyText = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Readout>> readout = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Canvas canvas = layer();
    private final Canvas overlay = layer();
    private final ChartPainter painter = new ChartPainter(this);
    private final MarkPainter markPainter = new MarkPainter(this);
    private final ReadoutPainter readoutPainter = new ReadoutPainter(this, markPainter);
    private final ChangeListener<Number> grown = (_, _, _) -> invalidate();
    private final WeakChangeListener<Number> weaklyGrown = new WeakChangeListener<>(grown);

    private ChartLayout layout = ChartLayout.of(List.of(), false, 1, 1);
    private double reserved;
    private Optional<StepWindow> window = Optional.empty();
    private final Map<SeriesData, SmoothedSeries> smoothed = new HashMap<>();
    private final ChartPointer pointer;

    public LossChart() {
        super("loss-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        series.addListener((_, before, after) -> listen(before, after));
        for (ObjectProperty<?> property : List.of(series, hidden)) {
            property.addListener((_, _, _) -> invalidate());
        }
        for (StringProperty text : List.of(stepName, leftName, rightName, unitName, rawName, smoothedText, emptyText)) {
            text.addListener((_, _, _) -> invalidate());
        }
        logarithmic.addListener((_, _, _) -> invalidate());
        smoothing.addListener((_, _, _) -> {
            smoothed.clear();
            invalidate();
        });
        marked.addListener((_, _, _) -> repaint());
        marks.addListener((_, _, _) -> invalidate());
        pointer = new ChartPointer(this);
    }

    private void listen(List<ChartSeries> before, List<ChartSeries> after) {
        Set<SeriesData> known = new HashSet<>();
        before.forEach(one -> one.data().sizeProperty().removeListener(weaklyGrown));
        after.stream().map(ChartSeries::data).filter(known::add)
                .forEach(data -> data.sizeProperty().addListener(weaklyGrown));
        smoothed.keySet().retainAll(known);
    }

    /// Called when the crosshair or a drag has moved.
    void pointed() {
        read();
        repaint();
    }

    private void read() {
        readout.set(layout.empty()
                ? Optional.empty()
                : pointer.crosshair().map(x -> Readout.at(layout.stepAt(x), layout.series(), this::drawn)
                        .with(MarkPainter.at(layout, x, marks.get()))));
    }

    /// The values of a series that are drawn as a line: the smoothed ones if smoothing is on, but dots stay as they are.
    SeriesData drawn(ChartSeries one) {
        return smoothing.get() == 0 || one.dots()
                ? one.data()
                : smoothed.computeIfAbsent(one.data(), data -> new SmoothedSeries(data, smoothing.get())).upToDate();
    }

    /// Shows less around a position in pixels, or more with a factor below 1.
    void zoom(double factor, double x) {
        show(StepWindow.zoom(layout.wholeSteps(), layout.steps(), factor, layout.stepAt(x)));
    }

    /// Moves the visible part to the right by a number of pixels.
    void pan(double pixels) {
        Axis steps = layout.steps();
        show(StepWindow.move(layout.wholeSteps(), steps,
                pixels / (steps.end() - steps.start()) * (steps.high() - steps.low())));
    }

    /// Shows the steps between two positions in pixels.
    void show(double from, double to) {
        show(StepWindow.within(layout.wholeSteps(), layout.stepAt(from), layout.stepAt(to)));
    }

    private void show(Optional<StepWindow> part) {
        if (!layout.empty() && !part.equals(window)) {
            window = part;
            lay();
            read();
            invalidate();
        }
    }

    /// Leaves a width at the top right free of text.
    void reserve(double width) {
        reserved = width;
        invalidate();
    }

    /// Shows all steps.
    public void resetView() {
        show(Optional.empty());
    }

    private void lay() {
        List<ChartSeries> shown = series.get().stream().filter(one -> !hidden.get().contains(one.id())).toList();
        long reach = marks.get().isEmpty() ? 0 : marks.get().getLast().step();
        layout = ChartLayout.of(shown, this::drawn, reach, window, logarithmic.get(), getWidth(), getHeight());
        zoomed.set(layout.zoomed());
    }

    ChartLayout chartLayout() {
        return layout;
    }

    @Override
    protected void paint() {
        if (takeInvalid()) {
            lay();
            draw(new CanvasDrawing(cleared(canvas)), reserved);
            read();
        }
        GraphicsContext g = cleared(overlay);
        CanvasDrawing d = new CanvasDrawing(g);
        marked.get().ifPresent(step -> painter.mark(d, layout, step));
        pointer.selected().ifPresent(range -> painter.selection(d, layout, range[0], range[1]));
        readout.get().ifPresent(
                values -> readoutPainter.draw(g, layout, values, stepName.get(), unitName.get(), rawName.get()));
    }

    /// Draws the chart as it is, without crosshair.
    @Override
    public void draw(Drawing d) {
        draw(d, 0);
    }

    /// The same beside other things.
    ///
    /// @param free the width at the top right to leave free
    private void draw(Drawing d, double free) {
        if (layout.empty()) {
            d.text(ChartFonts.fit(emptyText.get(), ChartFonts.BODY, getWidth() - 20), getWidth() / 2, getHeight() / 2,
                    ChartFonts.BODY, TextAlignment.CENTER, colour(ThemeColour.FAINT));
        } else {
            painter.axes(d, layout, stepName.get(), leftName.get(), rightName.get(), free);
            markPainter.draw(d, layout, marks.get());
            painter.lines(d, layout);
            painter.caption(d, layout, smoothing.get() == 0 ? "" : smoothedText.get());
        }
    }

    /// The least height at which the card that reads so many values at a step is whole.
    public static double minChartHeight(int values) {
        return ReadoutPainter.minHeight(values);
    }

    public ObjectProperty<List<ChartSeries>> seriesProperty() {
        return series;
    }

    /// The ids of the hidden series.
    public ObjectProperty<Set<Integer>> hiddenProperty() {
        return hidden;
    }

    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /// The weight of the moving average that lines are smoothed with, in [0, 1); 0 draws the values as logged.
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /// Whether only a part of the steps is visible; `resetView` shows all.
    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    /// The step marked with a vertical line.
    public ObjectProperty<OptionalLong> markedProperty() {
        return marked;
    }

    /// What happened at some steps, in ascending order.
    public ObjectProperty<List<ChartMark>> marksProperty() {
        return marks;
    }

    /// The word for a step, on the axis and in the readout.
    public StringProperty stepNameProperty() {
        return stepName;
    }

    /// The unit of the left axis.
    public StringProperty leftNameProperty() {
        return leftName;
    }

    /// The unit of the right axis; shown only if both axes are in use.
    public StringProperty rightNameProperty() {
        return rightName;
    }

    /// The unit of all values, in the readout.
    public StringProperty unitNameProperty() {
        return unitName;
    }

    /// The word for a logged value next to a smoothed one, in the readout.
    public StringProperty rawNameProperty() {
        return rawName;
    }

    /// Says in the chart that its lines are smoothed, and how.
    public StringProperty smoothedTextProperty() {
        return smoothedText;
    }

    /// The text shown while there are no values.
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /// The values under the pointer or the keyboard crosshair.
    public ReadOnlyObjectProperty<Optional<Readout>> readoutProperty() {
        return readout.getReadOnlyProperty();
    }
}
