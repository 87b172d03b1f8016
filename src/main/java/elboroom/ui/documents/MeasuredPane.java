package elboroom.ui.documents;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Contains a part of a document and remembers its height: a document that grows asks all its parts for it. Runs on the
/// FX thread.
final class MeasuredPane extends StackPane {

    private double knownWidth = Double.NaN;
    private double knownHeight;

    MeasuredPane(Node part) {
        super(part);
        setAlignment(Pos.TOP_LEFT);
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != knownWidth) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
