package elboroom.ui.control.draw;

import java.util.List;

import javafx.scene.canvas.Canvas;

/// A control drawn in layers: the top layer is drawn on every repaint, the others only when invalid. Runs on the FX
/// thread.
public abstract class Layered extends ThemedCanvas {

    private boolean stale = true;

    protected Layered(String styleClass) {
        super(styleClass);
    }

    /// Redraws all layers on the next pulse.
    protected final void invalidate() {
        stale = true;
        repaint();
    }

    /// Returns whether all layers must be redrawn, and marks them valid; the caller redraws them.
    protected final boolean takeInvalid() {
        boolean was = stale;
        stale = false;
        return was;
    }

    @Override
    protected void inksChanged() {
        invalidate();
    }

    /// Resizes layers to the control, which clears them.
    protected final void resize(List<Canvas> layers, double width, double height) {
        for (Canvas layer : layers) {
            layer.setWidth(width);
            layer.setHeight(height);
        }
        stale = true;
    }
}
