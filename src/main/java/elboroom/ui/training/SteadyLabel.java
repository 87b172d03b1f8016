package elboroom.ui.training;

import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// A changing number that keeps its width: that of a typical value or, once it was wider, of the widest one so far.
/// Runs on the FX thread.
final class SteadyLabel extends Label {

    private final Text typical;
    private double widest;

    /// @param typical a text about as wide as the number will be
    SteadyLabel(String typical) {
        this.typical = new Text(typical);
        setMinWidth(USE_PREF_SIZE);
    }

    /// Forgets the widest number, for those of another run.
    void reset() {
        widest = 0;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        typical.setFont(getFont());
        widest = Math.max(widest, super.computePrefWidth(height));
        return Math.max(widest, Math.ceil(typical.getLayoutBounds().getWidth()));
    }
}
