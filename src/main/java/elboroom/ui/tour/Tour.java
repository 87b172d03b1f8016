package elboroom.ui.tour;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import elboroom.domain.preferences.Memory;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.tour.TourViewModel.Position;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// Shows the tour over the window, which stays usable. Its buttons have the keys, Escape ends it. A part of the window
/// that is not visible is left out. Runs on the FX thread.
public final class Tour {

    private static final double WIDTH = 300;

    private final TourViewModel model;
    private @Nullable Parent window;
    private @Nullable Messages messages;
    private @Nullable PopOver shown;
    private Subscription gone = Subscription.EMPTY;

    /// @param preferences remember that the tour need not be offered again
    public Tour(UserPreferences preferences) {
        model = new TourViewModel(() -> preferences.remember(Memory::withTourClosed));
        model.position().subscribe(this::show);
    }

    /// Shows the first step.
    ///
    /// @param content contains the parts of the window
    public void start(Parent content, Messages language) {
        window = content;
        messages = language;
        model.start(Stream.of(TourStep.values()).filter(step -> find(content, step).isPresent()).toList());
    }

    private static Optional<Node> find(Parent content, TourStep step) {
        return content.lookupAll(step.place()).stream().filter(Tour::isVisible).findFirst();
    }

    private static boolean isVisible(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean shown = Stream.<Node>iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
        return shown && node.getScene() != null && bounds.getWidth() > 0 && bounds.getHeight() > 0
                && bounds.intersects(0, 0, node.getScene().getWidth(), node.getScene().getHeight());
    }

    private void show(@Nullable Position position) {
        hide();
        Parent content = window;
        Messages language = messages;
        if (position != null && content != null && language != null) {
            find(content, position.step()).ifPresentOrElse(part -> show(position, part, language), model::next);
        }
    }

    private void hide() {
        gone.unsubscribe();
        PopOver before = shown;
        shown = null;
        if (before != null) {
            before.hide();
        }
    }

    private void show(Position position, Node part, Messages language) {
        Button next = HeaderButtons.plain(language, position.isLast() ? "tour.done" : "tour.next", model::next);
        PopOver popOver = new PopOver(content(position, next, language));
        popOver.setArrowLocation(position.step().arrow());
        popOver.setDetachable(false);
        popOver.setAutoHide(false);
        popOver.setAnimated(false);
        popOver.getRoot().getStylesheets().addAll(part.getScene().getStylesheets());
        popOver.setOnHidden(_ -> {
            if (popOver.equals(shown)) { // hidden by a key
                model.end();
            }
        });
        shown = popOver;
        popOver.show(part);
        keepArrow(popOver, part);
        next.requestFocus();
        gone = part.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.end();
            }
        });
    }

    /// Moves an enlarged explanation so that its arrow stays at the part.
    private static void keepArrow(PopOver popOver, Node part) {
        double more = 1 - 1 / part.getLocalToSceneTransform().getMxx();
        switch (popOver.getArrowLocation()) {
            case RIGHT_CENTER -> move(popOver, -popOver.getWidth() * more, -popOver.getHeight() * more / 2);
            case BOTTOM_CENTER -> move(popOver, -popOver.getWidth() * more / 2, -popOver.getHeight() * more);
            case LEFT_CENTER -> move(popOver, 0, -popOver.getHeight() * more / 2);
            default -> {
                // it grows from its arrow
            }
        }
    }

    private static void move(PopOver popOver, double x, double y) {
        popOver.setAnchorX(popOver.getAnchorX() + x);
        popOver.setAnchorY(popOver.getAnchorY() + y);
    }

    private VBox content(Position position, Button next, Messages language) {
        Label title = label(language.text(position.step().key()), "tour-title");
        Label text = label(language.text(position.step().key() + ".text"), "tour-text");
        Label where = label(language.text("tour.position", position.number(), position.count()), "note");
        Button end = HeaderButtons.plain(language, "tour.end", model::end);
        Button back = HeaderButtons.plain(language, "tour.back", model::back);
        back.setDisable(position.isFirst());
        end.setVisible(!position.isLast());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, end, space, back, next);
        VBox content = new VBox(8, new VBox(where, title), text, buttons);
        content.getStyleClass().add("tour");
        content.setPrefWidth(WIDTH);
        return content;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
