package elboroom.ui.control.draw;

import java.util.List;
import javafx.scene.paint.Color;

/// Many small symbols, in the order in which they are drawn. Immutable, so that they can be written on any thread.
public interface Marks {

    /// How some of the symbols are drawn.
    record Style(DotShape shape, Color fill) {}

    int size();

    /// In layout units.
    double x(int mark);

    /// In layout units.
    double y(int mark);

    /// The index of a symbol's style; −1 if it is not drawn.
    int style(int mark);

    List<Style> styles();

    /// The radius of a circle, in layout units.
    double radius();
}
