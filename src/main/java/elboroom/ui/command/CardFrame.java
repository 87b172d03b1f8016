package elboroom.ui.command;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scrolls a card that is higher than the window. JavaFX's own frame asks for the height of a card of unknown width,
/// where nothing wraps, and would scroll every card with a long text. Runs on the FX thread.
final class CardFrame extends ScrollPane {

    /// Room for rounding, so that a card that fits has no scroll bar.
    private static final double ROUNDING = 2;

    private final Region card;

    CardFrame(Region card) {
        super(card);
        this.card = card;
        getStyleClass().add("card-frame");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(card.prefHeight(card.prefWidth(-1))) + snappedTopInset() + snappedBottomInset() + ROUNDING;
    }
}
