package elboroom.ui.setup;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;

/// Says whose settings the form shows, and restores those that were changed. Runs on the FX thread.
final class HeadingView extends VBox {

    private static final int LETTERS = 32;

    HeadingView(SetupViewModel viewModel, Messages messages) {
        getStyleClass().add("setup-heading");
        Label words = new Label();
        words.setId("setup-heading");
        words.getStyleClass().add("value");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Tooltip whole = UserText.tooltip("");
        viewModel.heading().subscribe(heading -> {
            words.setText(messages.text("setup.heading." + heading.kind(), UserText.shorten(heading.run(), LETTERS)));
            whole.setText(Visible.of(heading.run()));
            words.setTooltip(heading.run().length() > LETTERS ? whole : null);
        });
        Button restore = HeaderButtons.button(messages.text("setup.restore"), messages.text("setup.restore.hint"),
                viewModel::restore);
        restore.setId("setup-restore");
        viewModel.basis().changed().subscribe(changed -> {
            restore.setVisible(!changed.isEmpty());
            restore.setManaged(!changed.isEmpty());
        });
        getChildren().addAll(words, restore);
    }
}
