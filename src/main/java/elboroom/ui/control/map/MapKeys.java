package elboroom.ui.control.map;

import java.util.function.BiConsumer;

import javafx.scene.input.KeyEvent;

/// Keyboard control of a map: arrows move the current point, plus and minus zoom, 0 fits. Runs on the FX thread.
final class MapKeys {

    private static final double STEP = 8;
    private static final double LARGE_STEP = 40;
    private static final double ZOOM = 1.25;

    private final PointCanvas map;
    private final BiConsumer<Double, Double> nudge;

    /// @param nudge receives the movement in screen units to the right and up
    MapKeys(PointCanvas map, BiConsumer<Double, Double> nudge) {
        this.map = map;
        this.nudge = nudge;
    }

    void press(KeyEvent event) {
        double step = event.isShiftDown() ? LARGE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> nudge.accept(-step, 0.0);
            case RIGHT -> nudge.accept(step, 0.0);
            case UP -> nudge.accept(0.0, step);
            case DOWN -> nudge.accept(0.0, -step);
            case PLUS, ADD, EQUALS -> zoom(ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> map.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double factor) {
        map.zoom(factor, map.getWidth() / 2, map.getHeight() / 2);
    }
}
