package elboroom.ui.dataspace;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Links;

/// What a model without a prior is sampled from: N(0, I) or the fitted density. Lives on the FX thread.
final class DrawsChoice extends HBox {

    DrawsChoice(DataSpaceViewModel model, Messages messages) {
        setId("dataspace-draws");
        getStyleClass().addAll("segments", "small");
        getChildren().addAll(choice(model, false, "dataspace.guess", messages),
                choice(model, true, "dataspace.fitted", messages));
        visibleProperty().bind(model.sampling().map(Sampling::chosen));
    }

    private static ToggleButton choice(DataSpaceViewModel model, boolean fitted, String key, Messages messages) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        Links.hint(button, messages.text(key + ".hint"));
        model.fitted().subscribe(now -> button.setSelected(now == fitted));
        button.setOnAction(_ -> {
            model.fitted().set(fitted);
            button.setSelected(model.fitted().get() == fitted);
        });
        return button;
    }
}
