package elboroom.ui.control.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Layered;
import elboroom.ui.control.draw.ThemeColour;

/// A line chart over training steps, updated live: appending to a series redraws once per pulse, at a cost that
/// depends on the chart's pixels, not the number of values. Runs on the FX thread.
public final class LossChart extends Layered {

    private final ObjectProperty<List<ChartSeries>> series = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<OptionalLong> marked = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<List<ChangeMark>> notes = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final StringProperty stepName = new SimpleStringProperty("");
    private final StringProperty leftName = new SimpleStringProperty("");
    private final StringProperty rightName = new SimpleStringProperty("");
    private final StringProperty emptyText = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Readout>> readout = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Canvas canvas = layer();
    private final Canvas overlay = layer();
    private final ChartPainter painter = new ChartPainter(this);
    private final ReadoutPainter readoutPainter = new ReadoutPainter(this);
    private final ChangeListener<Number> grown = (_, _, _) -> invalidate();
    private final WeakChangeListener<Number> weaklyGrown = new WeakChangeListener<>(grown);

    private ChartLayout layout = ChartLayout.of(List.of(), false, 1, 1);
    private Optional<Double> pointer = Optional.empty();

    public LossChart() {
        super("loss-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        series.addListener((_, before, after) -> listen(before, after));
        for (ObjectProperty<?> property : List.of(series, hidden)) {
            property.addListener((_, _, _) -> invalidate());
        }
        for (StringProperty text : List.of(stepName, leftName, rightName, emptyText)) {
            text.addListener((_, _, _) -> invalidate());
        }
        logarithmic.addListener((_, _, _) -> invalidate());
        marked.addListener((_, _, _) -> repaint());
        notes.addListener((_, _, _) -> invalidate());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(Optional.of(event.getX())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(Optional.of(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void listen(List<ChartSeries> before, List<ChartSeries> after) {
        Set<SeriesData> known = new HashSet<>();
        before.forEach(one -> one.data().sizeProperty().removeListener(weaklyGrown));
        after.stream().map(ChartSeries::data).filter(known::add)
                .forEach(data -> data.sizeProperty().addListener(weaklyGrown));
    }

    private void point(Optional<Double> x) {
        pointer = x;
        read();
        repaint();
    }

    private void read() {
        readout.set(layout.empty()
                ? Optional.empty()
                : pointer.map(x -> Readout.at(layout.stepAt(x), layout.series())));
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? 20 : 2;
        double x = pointer.orElse(layout.steps().end());
        switch (event.getCode()) {
            case LEFT -> point(Optional.of(Math.max(layout.steps().start(), x - step)));
            case RIGHT -> point(Optional.of(Math.min(layout.steps().end(), x + step)));
            case HOME -> point(Optional.of(layout.steps().start()));
            case END -> point(Optional.of(layout.steps().end()));
            case ESCAPE -> point(Optional.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void paint() {
        if (takeInvalid()) {
            List<ChartSeries> shown = series.get().stream().filter(one -> !hidden.get().contains(one.id())).toList();
            layout = ChartLayout.of(shown, logarithmic.get(), getWidth(), getHeight());
            paintChart(cleared(canvas));
            read();
        }
        GraphicsContext g = cleared(overlay);
        marked.get().ifPresent(step -> painter.mark(g, layout, step));
        readout.get().ifPresent(values -> readoutPainter.draw(g, layout, values, stepName.get()));
    }

    private void paintChart(GraphicsContext g) {
        if (layout.empty()) {
            g.setFont(ChartFonts.BODY);
            g.setFill(colour(ThemeColour.FAINT));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(emptyText.get(), getWidth() / 2, getHeight() / 2, getWidth() - 20);
        } else {
            painter.axes(g, layout, stepName.get(), leftName.get(), rightName.get());
            notes.get().forEach(note -> painter.note(g, layout, note.step()));
            painter.lines(g, layout);
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

    /// The step marked with a vertical line.
    public ObjectProperty<OptionalLong> markedProperty() {
        return marked;
    }

    /// Marked steps, each with a description.
    public ObjectProperty<List<ChangeMark>> notesProperty() {
        return notes;
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

    /// The text shown while there are no values.
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /// The values under the pointer or the keyboard crosshair.
    public ReadOnlyObjectProperty<Optional<Readout>> readoutProperty() {
        return readout.getReadOnlyProperty();
    }
}
