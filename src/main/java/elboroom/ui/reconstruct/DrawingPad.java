package elboroom.ui.reconstruct;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import elboroom.ui.reconstruct.HandDrawing.Position;
import elboroom.ui.reconstruct.HandDrawing.Stroke;

/// The square to draw on, in the colours of the model input, which do not depend on the theme. The secondary button
/// erases. Runs on the FX thread.
final class DrawingPad extends Region {

    /// The least length of a side.
    static final double LEAST = 150;

    private final DrawViewModel viewModel;
    private final Rectangle paper = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private double side;

    DrawingPad(DrawViewModel viewModel) {
        this.viewModel = viewModel;
        setId("draw-pad");
        getStyleClass().add("draw-pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setClip(clip);
        resizeTo(LEAST);
        viewModel.strokes().subscribe(this::redraw);
        viewModel.reconstruct().inverted().subscribe(this::redraw);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            viewModel.penDown(event.getX() / side, event.getY() / side, event.getButton() == MouseButton.SECONDARY);
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            viewModel.penMoved(event.getX() / side, event.getY() / side);
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            viewModel.penUp();
            event.consume();
        });
    }

    /// Changes the length of the sides.
    void resizeTo(double wanted) {
        side = Math.max(LEAST, Math.floor(wanted));
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        for (Rectangle square : List.of(paper, clip)) {
            square.setWidth(side);
            square.setHeight(side);
        }
        redraw();
    }

    private void redraw() {
        boolean inverted = viewModel.reconstruct().inverted().get();
        Color ink = inverted ? Color.BLACK : Color.WHITE;
        Color blank = inverted ? Color.WHITE : Color.BLACK;
        paper.setFill(blank);
        List<Node> shown = new ArrayList<>(List.of(paper));
        viewModel.strokes().get().forEach(stroke -> shown.add(line(stroke, stroke.erases() ? blank : ink)));
        getChildren().setAll(shown);
    }

    private Polyline line(Stroke stroke, Color colour) {
        Polyline line = new Polyline();
        for (Position position : stroke.path()) {
            line.getPoints().addAll(position.x() * side, position.y() * side);
        }
        if (stroke.path().size() == 1) { // a dot
            line.getPoints().addAll(stroke.path().getFirst().x() * side + 0.01, stroke.path().getFirst().y() * side);
        }
        line.setStroke(colour);
        line.setFill(null);
        line.setStrokeWidth(stroke.width() * side);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setManaged(false);
        line.setMouseTransparent(true);
        return line;
    }
}
