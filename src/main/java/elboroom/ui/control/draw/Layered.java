package elboroom.ui.control.draw;

import java.util.List;

import javafx.scene.canvas.Canvas;

/// A drawn control in layers: what lies on top is drawn in every pulse that asks for paint, the rest only when it is stale.
/// Lives on the FX thread.
public abstract class Layered extends ThemedCanvas {

    private boolean stale = true;

    protected Layered(String styleClass) {
        super(styleClass);
    }

    /// Has everything drawn anew in the next pulse.
    protected final void invalidate() {
        stale = true;
        repaint();
    }

    /// Whether everything is to be drawn anew; whoever asks does so.
    protected final boolean takeInvalid() {
        boolean was = stale;
        stale = false;
        return was;
    }

    @Override
    protected void inksChanged() {
        invalidate();
    }

    /// Gives layers the size of the control; what is drawn on them is gone.
    protected final void resize(List<Canvas> layers, double width, double height) {
        for (Canvas layer : layers) {
            layer.setWidth(width);
            layer.setHeight(height);
        }
        stale = true;
    }
}
