package elboroom.ui.control;

import javafx.scene.shape.Rectangle;

/// A small square in the colour that dots of a label have. Lives on the FX thread.
public final class ClassSwatch extends Inked {

    private static final double SIDE = 10;
    private static final double ROUNDED = 5;

    private final int label;
    private final Rectangle square = new Rectangle(SIDE, SIDE);

    public ClassSwatch(int label) {
        super("class-swatch");
        this.label = label;
        square.setArcWidth(ROUNDED);
        square.setArcHeight(ROUNDED);
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setMouseTransparent(true);
        getChildren().add(square);
    }

    @Override
    void paint() {
        square.setFill(labelColor(label));
    }
}
