package elboroom.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import elboroom.domain.model.Snapshot;
import elboroom.i18n.Messages;
import elboroom.ui.setup.Detail;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// Base class of tests of the real window with the real services: PyTorch, threads, files in a temporary folder.
/// Waits for conditions; fails after one minute.
@Tag("engine")
abstract class WholeWindow extends Panes {

    static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    Services services;
    ViewModels models;
    Stage stage;
    private Desktop desktop;

    @BeforeEach
    void open() {
        stage = fx(Stage::new);
        desktop = fx(() -> new Desktop(stage, runs(), Locale.ENGLISH));
        services = desktop.services();
        models = desktop.models();
        act(() -> {
            stage.setX(0);
            stage.setY(0);
            List.of(Detail.values()).forEach(subject -> models.setup().unfolded(subject).set(true));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    /// The folder of the window's runs.
    Path runs() {
        return folder.resolve("runs");
    }

    /// Starts a small run on the built-in digits that does not end by itself, and waits for its first steps.
    void train() {
        enter("#setup-limit", "1024");
        clickOn("#setup-useDigits");
        until("the digits are there", () -> models.setup().data().summary().get() != null);
        enter("#setup-hidden", "32");
        enter("#setup-latent", "2");
        enter("#setup-batch", "16");
        enter("#setup-epochs", "1000000");
        clickOn("#training-train");
        until("a few steps are made", () -> models.training().header().get().step() >= 3);
    }

    /// The step that training has reached, whichever step is shown; 0 before the first.
    long trained() {
        Snapshot newest = models.session().newest();
        return newest == null ? 0 : newest.step();
    }

    /// Replaces the text of a field of the set-up pane.
    void enter(String field, String text) {
        act(() -> lookup(field).queryAs(TextField.class).setText(text));
    }

    /// Drops a file on a part of the window, which must accept it.
    void drop(Path file, Node target) {
        Dragging dragging = Dragging.from(this, node("#map", Node.class));
        act(() -> assertThat(dragging.drop(file, target)).as("taken: " + file).isTrue());
    }

    /// Pauses training and waits until everything shown belongs to the newest snapshot.
    void pause() {
        clickOn("#training-pause");
        roundTrip();
        until("the map is that of the snapshot",
                () -> models.follower().shown() == models.exploration().snapshot().get()
                        && models.manifold().manifold().get() != null && models.here().image().get() != null);
        roundTrip();
    }

    /// Runs a query and waits for its result, after which all earlier queries are answered and all earlier events
    /// delivered.
    void roundTrip() {
        Answered answered = new Answered(services.inference(), models.exploration());
        act(answered::ask);
        until("the engine answers", answered::isTrue);
        act(() -> models.session().take(services.training().mailbox().drain()));
    }

    /// Waits for a condition of the window.
    static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> fx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("in vain: " + what, e);
        }
        settle();
    }

    <T extends Node> T node(String query, Class<T> type) {
        return lookup(query).queryAs(type);
    }
}
