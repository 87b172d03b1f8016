package elboroom.ui.control.draw;

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
    protected void coloursChanged() {
        invalidate();
    }

    @Override
    protected void resizeLayers(double width, double height) {
        stale = true;
    }
}
