package elboroom.ui.reconstruct;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    /// The removed strokes that can be drawn again, the last one first.
    private final Deque<Stroke> undone = new ArrayDeque<>();

    /// The strokes in the order in which they were drawn.
    List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    boolean isRedoable() {
        return !undone.isEmpty();
    }

    /// Starts a stroke; strokes removed before cannot be drawn again.
    void begin(Position at, double width, boolean erases) {
        undone.clear();
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
        undone.push(strokes.removeLast());
    }

    /// Draws the stroke that was removed last.
    void redo() {
        strokes.add(undone.pop());
    }

    void clear() {
        strokes.clear();
        undone.clear();
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
