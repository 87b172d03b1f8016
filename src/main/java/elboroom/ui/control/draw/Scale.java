package elboroom.ui.control.draw;

/// A strictly increasing mapping from values to pixels and back.
public interface Scale {

    /// The value at pixel `start`.
    double low();

    /// The value at pixel `end`.
    double high();

    double start();

    double end();

    double pixel(double value);

    double value(double pixel);
}
