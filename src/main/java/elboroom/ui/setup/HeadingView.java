package elboroom.ui.setup;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;

/// Says whose settings the form shows, and restores those that were changed. While a run is in training, there is always
/// room for both, so that the fields below do not move during typing. Runs on the FX thread.
final class HeadingView extends VBox {

    private static final int LETTERS = 32;

    HeadingView(SetupViewModel viewModel, Messages messages) {
        getStyleClass().add("setup-heading");
        Label words = label();
        words.setId("setup-heading");
        Label longest = label();
        longest.setVisible(false);
        longest.managedProperty().bind(viewModel.training());
        Tooltip whole = UserText.tooltip("");
        viewModel.heading().subscribe(heading -> {
            String run = UserText.shorten(heading.run(), LETTERS);
            words.setText(messages.text("setup.heading." + heading.kind(), run));
            longest.setText(messages.text("setup.heading." + Heading.Kind.TRAINING, run));
            whole.setText(Visible.of(heading.run()));
            words.setTooltip(heading.run().length() > LETTERS ? whole : null);
        });
        Button restore = HeaderButtons.button(messages.text("setup.restore"), messages.text("setup.restore.hint"),
                viewModel::restore);
        restore.setId("setup-restore");
        ObservableValue<Boolean> changed = viewModel.basis().changed().map(settings -> !settings.isEmpty());
        restore.disableProperty().bind(changed.map(some -> !some));
        restore.visibleProperty().bind(changed.flatMap(some -> viewModel.training().map(now -> some || now)));
        restore.managedProperty().bind(restore.visibleProperty());
        StackPane text = new StackPane(longest, words);
        text.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(text, restore);
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("value");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
