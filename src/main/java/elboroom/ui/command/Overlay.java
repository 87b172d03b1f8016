package elboroom.ui.command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// The content of the window, and at times a card over it. The card is part of the window, because input methods do
/// not work in pop-ups on every system. Escape or a click next to the card hides it, and the focus returns to where it
/// was; a focus elsewhere hides it too. Runs on the FX thread.
public final class Overlay extends StackPane {

    private final Node content;
    private final StackPane cover = new StackPane();
    private @Nullable Node focusBefore;

    public Overlay(Region content) {
        this.content = content;
        cover.getStyleClass().add("overlay");
        cover.setAlignment(Pos.TOP_CENTER);
        cover.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == cover) {
                hide();
            }
        });
        cover.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        getChildren().add(content);
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::focusMoved);
    }

    public boolean isShowing() {
        return getChildren().contains(cover);
    }

    /// Whether a node is on a card.
    public static boolean isOnCard(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getParent() instanceof Overlay overlay && overlay.cover.equals(at)) {
                return true;
            }
        }
        return false;
    }

    /// Shows a card instead of the previous one.
    ///
    /// @param first gets the focus
    public void show(Region card, Node first) {
        hide();
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        cover.getChildren().setAll(card);
        getChildren().add(cover);
        cover.applyCss();
        cover.resize(getWidth(), getHeight()); // else cards would first arrange themselves for no width
        cover.layout(); // creates the content of a scrolling card
        first.requestFocus();
    }

    /// Hides the card; the focus returns to where it was.
    public void hide() {
        if (isShowing()) {
            Node before = focusBefore;
            if (before != null && before.getScene() == getScene()) {
                before.requestFocus();
            } else {
                content.requestFocus();
            }
            remove();
        }
    }

    private void remove() {
        focusBefore = null;
        getChildren().remove(cover);
        cover.getChildren().clear();
    }

    private void focusMoved(@Nullable Node owner) {
        if (isShowing() && owner != null && !holds(owner)) {
            remove();
        }
    }

    private boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(cover)) {
                return true;
            }
        }
        return false;
    }

    /// A card that scrolls where the window is too low for it.
    public static Region scrolling(Region card) {
        return new CardFrame(card);
    }
}
