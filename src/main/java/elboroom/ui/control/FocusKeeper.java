package elboroom.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// Keeps the focus near a control that disables or hides itself, such as a button that was just pressed. JavaFX would
/// move it to the next control, which may be anywhere and which the next key would activate or overwrite. Instead, the
/// group around the control gets the focus: it ignores keys, and Tab continues from there. A group may name a control
/// that gets the focus in its place. Runs on the FX thread.
public final class FocusKeeper {

    /// The property key of a group's heir.
    private static final String HEIR = "elboroom.heir";

    private final Scene scene;
    private Subscription watched = Subscription.EMPTY;
    /// The groups around the focused control, the innermost first.
    private List<Parent> groups = List.of();

    public FocusKeeper(Scene scene) {
        this.scene = scene;
        scene.focusOwnerProperty().subscribe(this::watch);
    }

    /// Names the control that gets the focus in place of a group.
    public static void setHeir(Node group, Node heir) {
        group.getProperties().put(HEIR, heir);
    }

    private void watch(@Nullable Node owner) {
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        groups = List.of();
        if (owner != null) {
            List<Parent> around = new ArrayList<>();
            List<Subscription> all = new ArrayList<>();
            all.add(owner.disabledProperty().subscribe((_, _) -> check()));
            all.add(owner.sceneProperty().subscribe((_, _) -> check()));
            all.add(owner.visibleProperty().subscribe((_, _) -> check()));
            for (Parent group = owner.getParent(); group != null; group = group.getParent()) {
                around.add(group);
                all.add(group.visibleProperty().subscribe((_, _) -> check()));
            }
            groups = List.copyOf(around);
            watched = Subscription.combine(all.toArray(Subscription[]::new));
        }
    }

    private void check() {
        Node owner = scene.getFocusOwner();
        if (owner != null && !accepts(owner)) {
            groups.stream().filter(this::accepts).findFirst().map(this::heir)
                    .ifPresent(Node::requestFocus);
        }
    }

    private Node heir(Node group) {
        return group.getProperties().get(HEIR) instanceof Node heir && accepts(heir) ? heir : group;
    }

    private boolean accepts(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() == scene && !node.isDisabled();
    }
}
