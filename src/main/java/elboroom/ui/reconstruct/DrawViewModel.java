package elboroom.ui.reconstruct;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import elboroom.domain.run.RunSpec;
import elboroom.ui.reconstruct.HandDrawing.Position;
import elboroom.ui.reconstruct.HandDrawing.Stroke;

/// A drawing made with the mouse or a pen, which is the input of the reconstruction while it is drawn. Runs on the FX
/// thread.
public final class DrawViewModel {

    static final double THINNEST = 0.03;
    static final double THICKEST = 0.2;
    /// About 2.5 pixels of an MNIST image.
    private static final double USUAL = 0.09;

    private final ReconstructViewModel reconstruct;
    private final HandDrawing drawing = new HandDrawing();
    private final DoubleProperty brush = new SimpleDoubleProperty(USUAL);
    private final BooleanProperty erasing = new SimpleBooleanProperty();
    private final BooleanProperty centred = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Stroke>> strokes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private boolean penDown;

    public DrawViewModel(ReconstructViewModel reconstruct) {
        this.reconstruct = reconstruct;
        centred.subscribe((_, _) -> {
            if (!drawing.isEmpty()) {
                changed();
            }
        });
    }

    /// The pane that reconstructs the drawing.
    ReconstructViewModel reconstruct() {
        return reconstruct;
    }

    /// The strokes so far.
    ReadOnlyObjectProperty<List<Stroke>> strokes() {
        return strokes.getReadOnlyProperty();
    }

    /// The width of the next stroke, relative to the side of the square.
    DoubleProperty brush() {
        return brush;
    }

    /// Whether the next stroke removes ink.
    BooleanProperty erasing() {
        return erasing;
    }

    /// Whether the centre of mass of the ink is moved to the centre of the image.
    BooleanProperty centred() {
        return centred;
    }

    /// Starts a stroke.
    ///
    /// @param erases whether it removes ink, even if `erasing` is false
    void penDown(double x, double y, boolean erases) {
        if (reconstruct.ready()) {
            penDown = true;
            drawing.begin(new Position(x, y), brush.get(), erases || erasing.get());
            changed();
        }
    }

    /// Continues the stroke.
    void penMoved(double x, double y) {
        if (penDown) {
            drawing.extend(new Position(x, y));
            changed();
        }
    }

    /// Ends the stroke.
    void penUp() {
        penDown = false;
    }

    /// Removes the last stroke.
    void undo() {
        if (!drawing.isEmpty()) {
            penDown = false;
            drawing.undo();
            changed();
        }
    }

    /// Whether a removed stroke can be drawn again.
    ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// Draws the stroke that was removed last.
    void redo() {
        if (drawing.isRedoable()) {
            penDown = false;
            drawing.redo();
            changed();
        }
    }

    /// Removes all strokes.
    void clear() {
        if (!drawing.isEmpty()) {
            penDown = false;
            drawing.clear();
            changed();
        }
    }

    private void changed() {
        strokes.set(drawing.strokes());
        redoable.set(drawing.isRedoable());
        RunSpec run = reconstruct.run().get();
        if (run != null && reconstruct.refusal().isEmpty()) {
            reconstruct.draw(drawing.image(run.model().shape(), centred.get()));
        }
    }
}
