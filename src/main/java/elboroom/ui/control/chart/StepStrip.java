package elboroom.ui.control.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.Drawable;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Layered;

/// Marks on a step axis, with the loss drawn small behind them. One step is current; a click, a drag or the arrow
/// keys choose another. Runs on the FX thread.
public final class StepStrip extends Layered implements Drawable {

    private static final double SIDE = 14;

    private final ObjectProperty<StepMarks> marks = new SimpleObjectProperty<>(StepMarks.NONE);
    private final ObjectProperty<OptionalLong> at = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<SeriesData> line = new SimpleObjectProperty<>(new SeriesData());
    private final ObjectProperty<SeriesData> dots = new SimpleObjectProperty<>(new SeriesData());
    private final ChangeListener<Number> grown = (_, _, _) -> invalidate();
    private final WeakChangeListener<Number> weaklyGrown = new WeakChangeListener<>(grown);

    private final Canvas canvas = layer();
    private final Canvas overlay = layer();
    private final StepPainter painter = new StepPainter(this);
    private LongConsumer onSeek = _ -> {};
    /// The scale during a mouse press, fixed so that the marks do not move.
    private Optional<StepScale> held = Optional.empty();
    private Optional<Double> pointer = Optional.empty();

    public StepStrip() {
        super("step-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        marks.addListener((_, _, _) -> invalidate());
        at.addListener((_, _, _) -> repaint());
        for (ObjectProperty<SeriesData> data : List.of(line, dots)) {
            data.addListener((_, before, after) -> listen(before, after));
        }
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(Optional.of(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::press);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void listen(SeriesData before, SeriesData after) {
        before.sizeProperty().removeListener(weaklyGrown);
        after.sizeProperty().addListener(weaklyGrown);
        invalidate();
    }

    private void point(Optional<Double> x) {
        pointer = x;
        repaint();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            held = Optional.of(scale());
            requestFocus();
            point(Optional.of(event.getX()));
            nearest(event.getX()).ifPresent(this::seek);
        }
    }

    private void release() {
        held = Optional.empty();
        invalidate();
    }

    /// Ignores the step that is already current.
    private void seek(long step) {
        if (!at.get().equals(OptionalLong.of(step))) {
            onSeek.accept(step);
        }
    }

    private void key(KeyEvent event) {
        OptionalLong here = at.get();
        if (here.isEmpty() || marks.get().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, DOWN -> marks.get().before(here.getAsLong()).ifPresent(this::seek);
            case RIGHT, UP -> marks.get().after(here.getAsLong()).ifPresent(this::seek);
            case HOME -> seek(marks.get().steps().getFirst());
            case END -> seek(marks.get().steps().getLast());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private OptionalLong nearest(double x) {
        return marks.get().steps().stream()
                .min(Comparator.comparingDouble(step -> Math.abs(placeOf(step) - x))).stream()
                .mapToLong(Long::longValue).findFirst();
    }

    private StepScale scale() {
        return held.orElseGet(this::wholeScale);
    }

    /// From the first step to the last known one, so that the axis grows during training.
    private StepScale wholeScale() {
        StepMarks known = marks.get();
        double first = known.fork().orElse(0);
        double last = LongStream.concat(known.last().stream(), line.get().isEmpty()
                ? LongStream.empty()
                : LongStream.of(line.get().lastStep())).max().orElse(1);
        return new StepScale(first, known.fork().isPresent() ? first : known.firstEpoch(), last, SIDE,
                Math.max(SIDE + 1, getWidth() - SIDE));
    }

    @Override
    protected void paint() {
        StepScale scale = scale();
        if (takeInvalid()) {
            steps(new CanvasDrawing(cleared(canvas)), scale);
        }
        Drawing over = new CanvasDrawing(cleared(overlay));
        at.get().ifPresent(step -> painter.here(over, scale, step));
        pointer.flatMap(x -> nearest(x).stream().boxed().findFirst()).ifPresent(
                step -> painter.reading(over, scale, step));
    }

    /// Draws the steps and the current one, without the readout.
    @Override
    public void draw(Drawing d) {
        steps(d, scale());
        at.get().ifPresent(step -> painter.here(d, scale(), step));
    }

    private void steps(Drawing d, StepScale scale) {
        painter.losses(d, scale, line.get(), dots.get());
        painter.axis(d, scale);
        painter.marks(d, scale, marks.get());
    }

    public ObjectProperty<StepMarks> marksProperty() {
        return marks;
    }

    /// The current step.
    public ObjectProperty<OptionalLong> atProperty() {
        return at;
    }

    /// The series drawn behind the marks as a line.
    public ObjectProperty<SeriesData> lineProperty() {
        return line;
    }

    /// The series drawn behind the marks as dots, on the scale of the line.
    public ObjectProperty<SeriesData> dotsProperty() {
        return dots;
    }

    /// The distance of a step from the left.
    public double placeOf(long step) {
        return scale().at(step);
    }

    /// Sets the handler for chosen steps; called repeatedly during a drag.
    public void setOnSeek(LongConsumer handler) {
        onSeek = handler;
    }
}
