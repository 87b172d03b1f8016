package elboroom.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.exploration.SessionState;
import org.jspecify.annotations.Nullable;

/// Asks for confirmation before the window closes while a run is in training, an export is running or a snapshot is
/// being measured. Runs on the FX thread.
final class ClosingQuestion {

    private final Stage stage;
    private final ViewModels models;
    private final Services services;
    private final Leaving leaving;
    private @Nullable Alert asked;

    ClosingQuestion(Stage stage, ViewModels models, Services services, Leaving leaving) {
        this.stage = stage;
        this.models = models;
        this.services = services;
        this.leaving = leaving;
        stage.setOnCloseRequest(this::close);
    }

    private void close(WindowEvent event) {
        if (asked != null || leaving.begun()) {
            event.consume();
        } else if (unfinished() || (training() && models.preferences().get().behaviour().confirmClosing())) {
            event.consume();
            ask();
        } else if (training() || services.save() > 0) {
            event.consume();
            leaving.close();
        }
    }

    private boolean training() {
        return models.session().state().get().active();
    }

    private boolean unfinished() {
        return models.export().running().isPresent() || models.numbers().running().isPresent();
    }

    private void ask() {
        Messages messages = new Messages(models.shell().language().get());
        ButtonType wait = new ButtonType(messages.text("closing.wait"), ButtonData.YES);
        ButtonType stop = new ButtonType(messages.text(training() ? "closing.stop" : "closing.discard"),
                ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("closing.cancel"), ButtonData.CANCEL_CLOSE);
        List<ButtonType> buttons = unfinished() ? List.of(wait, stop, cancel) : List.of(stop, cancel);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text(messages), buttons.toArray(ButtonType[]::new));
        alert.initOwner(stage);
        alert.setTitle(messages.text("app.name"));
        alert.setHeaderText(messages.text(title()));
        alert.getDialogPane().setId("closing");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setMinWidth(Region.USE_PREF_SIZE);
        buttons.forEach(type -> prepare(alert.getDialogPane().lookupButton(type), type.equals(cancel)));
        models.shell().theme().get().applyTo(alert.getDialogPane().getScene());
        asked = alert;
        alert.setOnHidden(_ -> answer(alert.getResult(), stop, wait));
        alert.setOnShown(_ -> alert.getDialogPane().lookupButton(cancel).requestFocus()); // a key closes nothing
        alert.show();
    }

    /// Prevents that a button's text is cut.
    ///
    /// @param isDefault whether Enter presses it, which may happen by accident
    private static void prepare(Node node, boolean isDefault) {
        if (node instanceof Button button) {
            button.setDefaultButton(isDefault);
            if (isDefault) {
                button.getStyleClass().add("accent");
            }
            button.setMinWidth(Region.USE_PREF_SIZE);
            ButtonBar.setButtonUniformSize(button, false);
        }
    }

    private String title() {
        if (!training()) {
            return models.export().running().isPresent() ? "closing.title.export" : "closing.title.measuring";
        }
        return models.session().state().get() == SessionState.PAUSED ? "closing.title.paused" : "closing.title";
    }

    private String text(Messages messages) {
        Stream.Builder<String> sentences = Stream.builder();
        RunSpec run = models.session().run().get();
        if (training() && run != null) {
            sentences.add(messages.text(
                    models.session().state().get() == SessionState.PAUSED ? "closing.text.paused" : "closing.text",
                    run.name()));
        }
        int waiting = models.runs().queue().waiting().size();
        if (waiting > 0) {
            sentences.add(messages.text("closing.queue", waiting));
        }
        models.export().running().ifPresent(file -> sentences.add(messages.text("closing.export", file)));
        models.numbers().running().ifPresent(name -> sentences.add(messages.text("closing.measurement", name)));
        return sentences.build().collect(Collectors.joining(" "));
    }

    private void answer(@Nullable ButtonType answer, ButtonType stop, ButtonType wait) {
        asked = null;
        if (Objects.equals(answer, stop)) {
            leaving.close();
        } else if (Objects.equals(answer, wait)) {
            leaving.closeAfterwards();
        }
    }
}
