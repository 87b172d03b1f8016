package elboroom.ui.control;

import java.util.function.Supplier;
import javafx.scene.image.WritableImage;

/// A picture that a pane draws of itself, with what the screen has elsewhere, such as a legend. Runs on the FX thread.
public interface PaneDrawing {

    /// In layout units.
    double width();

    /// In layout units.
    double height();

    /// Draws the picture.
    ///
    /// @param scale pixels per layout unit
    WritableImage image(double scale);

    /// The picture as an SVG file, whose text is made on any thread.
    Supplier<String> svg();
}
