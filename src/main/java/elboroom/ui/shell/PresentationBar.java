package elboroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import elboroom.domain.model.Snapshot;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import elboroom.ui.exploration.Exploration;
import org.jspecify.annotations.Nullable;

/// The row above a presentation: run and step on screen, and the button that ends it. Runs on the FX thread.
final class PresentationBar extends HBox {

    private static final double WIDEST = 420;

    private final Messages messages;

    /// @param leave ends the presentation
    PresentationBar(Exploration exploration, Messages messages, Runnable leave) {
        this.messages = messages;
        getStyleClass().addAll("bar", "presentation-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label run = new Label();
        run.setId("presented-run");
        UserText.limit(run, WIDEST);
        run.textProperty().bind(exploration.run()
                .map(opened -> opened == null ? "" : Visible.of(opened.name()))
                .orElse(messages.text("app.name")));
        Label step = new Label();
        step.setId("presented-step");
        step.setMinWidth(USE_PREF_SIZE);
        step.getStyleClass().add("note");
        step.textProperty().bind(Bindings.createStringBinding(() -> step(exploration.snapshot().get()),
                exploration.snapshot()));
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Button back = HeaderButtons.button(messages.text("shell.presentation.end"),
                messages.text("shell.presentation.end.hint"), leave);
        back.setId("presentation-end");
        getChildren().addAll(run, step, space, back);
    }

    private String step(@Nullable Snapshot snapshot) {
        return snapshot == null ? "" : messages.text("pane.step", snapshot.step());
    }
}
