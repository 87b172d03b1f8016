package elboroom.ui.reconstruct;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;

/// The strokes of a pen on a square with sides of length 1, and the image that they make. Confined to one thread.
final class HandDrawing {

    /// A position; (0, 0) is the top left corner of the square, (1, 1) the bottom right one.
    record Position(double x, double y) {}

    /// The path of the pen from touching the square to leaving it.
    ///
    /// @param width of the line
    /// @param erases whether it removes ink
    record Stroke(List<Position> path, double width, boolean erases) {}

    private final List<Stroke> strokes = new ArrayList<>();

    /// The strokes in the order in which they were drawn.
    List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    /// Starts a stroke.
    void begin(Position at, double width, boolean erases) {
        List<Position> path = new ArrayList<>();
        path.add(at);
        strokes.add(new Stroke(path, width, erases));
    }

    /// Moves the pen of the last stroke.
    void extend(Position to) {
        strokes.getLast().path().add(to);
    }

    /// Removes the last stroke.
    void undo() {
        strokes.removeLast();
    }

    void clear() {
        strokes.clear();
    }

    /// Returns the drawing as model input: ink is 1, the rest 0, in all channels. The square is as large as fits and in
    /// the middle.
    ///
    /// @param centred whether the centre of mass of the ink is moved to the centre, as in MNIST
    ImageData image(ImageShape shape, boolean centred) {
        StrokeRaster raster = new StrokeRaster(shape.width(), shape.height());
        raster.draw(strokes, 0, 0);
        if (centred) {
            Position centre = raster.centreOfMass();
            raster.draw(strokes, 0.5 - centre.x(), 0.5 - centre.y());
        }
        float[] ink = raster.ink();
        float[] pixels = new float[shape.size()];
        for (int channel = 0; channel < shape.channels(); channel++) {
            System.arraycopy(ink, 0, pixels, channel * ink.length, ink.length);
        }
        return new ImageData(shape, pixels);
    }
}
