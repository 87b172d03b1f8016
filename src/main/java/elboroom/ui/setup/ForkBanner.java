package elboroom.ui.setup;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import elboroom.ui.exploration.ForkPoint;
import org.jspecify.annotations.Nullable;

/// Shows which snapshot the next run forks from, if any. Runs on the FX thread.
final class ForkBanner extends VBox {

    private static final int LETTERS = 32;

    ForkBanner(ReadOnlyObjectProperty<@Nullable ForkPoint> point, Runnable leave, Messages messages) {
        getStyleClass().add("fork-banner");
        setId("fork-banner");
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(words, HeaderButtons.button(messages.text("setup.fork.leave"),
                messages.text("setup.fork.leave.hint"), leave));
        Tooltip whole = UserText.tooltip("");
        point.subscribe(from -> {
            setVisible(from != null);
            setManaged(from != null);
            words.setText(from == null
                    ? ""
                    : messages.text(from.exact() ? "setup.fork" : "setup.fork.inexact",
                            UserText.shorten(from.run().name(), LETTERS),
                            from.step()));
            whole.setText(from == null ? "" : Visible.of(from.run().name()));
            words.setTooltip(from == null || from.run().name().length() <= LETTERS ? null : whole);
        });
    }
}
