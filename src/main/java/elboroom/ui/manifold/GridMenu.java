package elboroom.ui.manifold;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.Spacing;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.MenuChoice;

/// Shows and changes the size and spacing of the grid. Runs on the FX thread.
final class GridMenu extends MenuButton {

    static final List<Integer> SIDES = List.of(ManifoldViewModel.MIN_SIDE, 8, 10, 15, 20, 25, 30,
            ManifoldViewModel.MAX_SIDE);

    private final ManifoldViewModel model;
    private final Messages messages;

    GridMenu(ManifoldViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("grid-menu");
        getStyleClass().add("link");
        textProperty().bind(Bindings.createStringBinding(this::menuText, model.side(), model.spacing(), model.byClass(),
                model.classes(), model.prior(), model.manifold()));
        HeaderButtons.hint(this, messages.text("manifold.menu.hint"));
        accessibleTextProperty().bind(textProperty().map(words -> messages.text("manifold.menu.accessible", words)));
        addLayouts();
        for (Spacing spacing : Spacing.values()) {
            MenuItem item = new MenuChoice<>("", model.spacing(), spacing);
            item.textProperty().bind(model.prior().map(prior -> messages.text(key("menu", spacing, prior))));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        SIDES.forEach(side -> getItems().add(new MenuChoice<>(sides(side), model.side(), side)));
    }

    /// Adds the choice between a row per class and the plane of one class, for conditional models only.
    private void addLayouts() {
        getItems().addAll(new MenuChoice<>(messages.text("manifold.menu.classes"), model.byClass(), true),
                new MenuChoice<>(messages.text("manifold.menu.plane"), model.byClass(), false),
                new SeparatorMenuItem());
        getItems().forEach(item -> item.visibleProperty().bind(model.classes().map(classes -> !classes.isEmpty())));
    }

    private String menuText() {
        boolean rows = model.byClass().get() && !model.classes().get().isEmpty();
        String size = rows ? messages.text("manifold.classes", model.side().get()) : points();
        return size + " · " + messages.text(key("spacing", model.spacing().get(), model.prior().getValue()));
    }

    /// The size of the grid; a single row for a one-dimensional latent space.
    private String points() {
        Manifold shown = model.manifold().get();
        int side = model.side().get();
        return shown != null && shown.grid().rows() == 1
                ? messages.text("manifold.row", shown.grid().columns())
                : sides(side);
    }

    private static String key(String where, Spacing spacing, boolean prior) {
        return "manifold." + where + "." + spacing + (prior ? "" : ".codes");
    }

    private static String sides(int side) {
        return side + " × " + side;
    }
}
