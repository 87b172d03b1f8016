package elboroom.ui.control.chart;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import elboroom.ui.control.ScrollingPanes;
import elboroom.ui.control.draw.Axis;

/// Mouse and keyboard of a chart. Hover and arrow keys move the crosshair; wheel, pinch, plus and minus zoom; a drag
/// zooms to the range dragged over; a drag with Shift or the middle button, a horizontal wheel and Page Up and Down
/// pan; a double-click and 0 show all steps. Runs on the FX thread.
final class ChartPointer {

    private static final double STEP = 2;
    private static final double LARGE_STEP = 20;
    private static final double KEY_ZOOM = 1.5;
    private static final double PAGE = 0.5;
    private static final double ZOOM_PER_PIXEL = 0.004;
    private static final double DRAG_THRESHOLD = 4;

    private enum Drag {
        NONE, SELECT, PAN
    }

    private final LossChart chart;
    private Optional<Double> crosshair = Optional.empty();
    private Drag drag = Drag.NONE;
    private double pressed;
    private double last;

    ChartPointer(LossChart chart) {
        this.chart = chart;
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(Optional.of(event.getX())));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Optional.empty()));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(ZoomEvent.ZOOM, event -> {
            chart.zoom(event.getZoomFactor(), event.getX());
            event.consume();
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The position of the crosshair, in pixels.
    Optional<Double> crosshair() {
        return crosshair;
    }

    /// The range being dragged over, from the smaller to the larger pixel.
    Optional<double[]> selected() {
        return drag == Drag.SELECT
                ? Optional.of(new double[]{inPlot(Math.min(pressed, last)), inPlot(Math.max(pressed, last))})
                : Optional.empty();
    }

    private double inPlot(double x) {
        Axis steps = chart.chartLayout().steps();
        return Math.clamp(x, steps.start(), steps.end());
    }

    private void point(Optional<Double> x) {
        crosshair = x;
        chart.pointed();
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        drag = Drag.NONE;
        pressed = event.getX();
        last = pressed;
    }

    private void drag(MouseEvent event) {
        if (drag == Drag.NONE && Math.abs(event.getX() - pressed) >= DRAG_THRESHOLD) {
            drag = kind(event);
            chart.setCursor(drag == Drag.PAN ? Cursor.CLOSED_HAND : Cursor.DEFAULT);
        }
        if (drag == Drag.PAN) {
            chart.pan(last - event.getX());
        }
        last = event.getX();
        point(drag == Drag.PAN ? Optional.empty() : Optional.of(last));
    }

    private static Drag kind(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE || event.isShiftDown()) {
            return Drag.PAN;
        }
        return event.getButton() == MouseButton.PRIMARY ? Drag.SELECT : Drag.NONE;
    }

    private void release() {
        Optional<double[]> range = selected();
        drag = Drag.NONE;
        chart.setCursor(Cursor.DEFAULT);
        range.filter(pixels -> pixels[1] - pixels[0] >= DRAG_THRESHOLD)
                .ifPresent(pixels -> chart.show(pixels[0], pixels[1]));
        chart.pointed();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            chart.resetView();
        }
    }

    /// In a pane that scrolls, the wheel scrolls it and zooms only with Ctrl (or Cmd).
    private void scroll(ScrollEvent event) {
        if (!event.isShortcutDown() && ScrollingPanes.contain(chart)) {
            return;
        }
        double sideways = event.getDeltaX() != 0 || !event.isShiftDown() ? event.getDeltaX() : event.getDeltaY();
        if (sideways != 0) {
            chart.pan(-sideways);
        } else if (event.getDeltaY() != 0) {
            chart.zoom(Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL), event.getX());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Axis steps = chart.chartLayout().steps();
        double step = event.isShiftDown() ? LARGE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> move(-step);
            case RIGHT -> move(step);
            case HOME -> point(Optional.of(steps.start()));
            case END -> point(Optional.of(steps.end()));
            case PLUS, ADD, EQUALS -> chart.zoom(KEY_ZOOM, keyed());
            case MINUS, SUBTRACT -> chart.zoom(1 / KEY_ZOOM, keyed());
            case PAGE_UP -> chart.pan(-PAGE * (steps.end() - steps.start()));
            case PAGE_DOWN -> chart.pan(PAGE * (steps.end() - steps.start()));
            case DIGIT0, NUMPAD0 -> chart.resetView();
            case ESCAPE -> {
                if (drag == Drag.NONE && crosshair.isEmpty()) {
                    return;
                }
                drag = Drag.NONE;
                point(Optional.empty());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Moves the crosshair; beyond the edge, moves the visible part.
    private void move(double pixels) {
        Axis steps = chart.chartLayout().steps();
        double x = crosshair.orElse(steps.end()) + pixels;
        if (x < steps.start() || x > steps.end()) {
            chart.pan(pixels);
        }
        point(Optional.of(inPlot(x)));
    }

    /// Where a key zooms: at the crosshair, or else in the middle.
    private double keyed() {
        Axis steps = chart.chartLayout().steps();
        return crosshair.orElse((steps.start() + steps.end()) / 2);
    }
}
