package elboroom.ui.control.draw;

/// A control that is made of shapes and text, and can draw itself elsewhere than on the screen. Runs on the FX thread.
public interface Drawable {

    /// Draws the control as it is shown, in layout units from its top left corner.
    void draw(Drawing d);
}
