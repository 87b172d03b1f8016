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

    static final double SIDE = 280;

    private final DrawViewModel viewModel;
    private final Rectangle paper = new Rectangle(SIDE, SIDE);

    DrawingPad(DrawViewModel viewModel) {
        this.viewModel = viewModel;
        setId("draw-pad");
        getStyleClass().add("draw-pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setClip(new Rectangle(SIDE, SIDE));
        viewModel.strokes().subscribe(this::redraw);
        viewModel.reconstruct().inverted().subscribe(this::redraw);
        redraw();
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            viewModel.penDown(event.getX() / SIDE, event.getY() / SIDE, event.getButton() == MouseButton.SECONDARY);
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            viewModel.penMoved(event.getX() / SIDE, event.getY() / SIDE);
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            viewModel.penUp();
            event.consume();
        });
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

    private static Polyline line(Stroke stroke, Color colour) {
        Polyline line = new Polyline();
        for (Position position : stroke.path()) {
            line.getPoints().addAll(position.x() * SIDE, position.y() * SIDE);
        }
        if (stroke.path().size() == 1) { // a dot
            line.getPoints().addAll(stroke.path().getFirst().x() * SIDE + 0.01, stroke.path().getFirst().y() * SIDE);
        }
        line.setStroke(colour);
        line.setFill(null);
        line.setStrokeWidth(stroke.width() * SIDE);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setManaged(false);
        line.setMouseTransparent(true);
        return line;
    }
}
