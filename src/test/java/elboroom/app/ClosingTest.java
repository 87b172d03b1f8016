package elboroom.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.WindowEvent;

import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunStatus;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.run.RunLibrary;
import elboroom.store.run.RunFolder;
import elboroom.ui.exploration.SessionState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ClosingTest extends WholeWindow {

    /// Keeps the toolkit running for the tests that follow.
    @BeforeAll
    static void keepTheToolkit() {
        Platform.setImplicitExit(false);
    }

    @Test
    void aWindowWithoutTrainingClosesAtOnce() {
        requestClose();
        until("the window is closed", () -> !stage.isShowing());
    }

    @Test
    void duringTrainingClosingAsksOnceAndTheRunCanBeResumedAtTheNextStart() {
        train();
        requestClose();
        requestClose();
        until("it asks", () -> lookup("#closing").tryQuery().isPresent());
        assertThat(lookup("#closing").queryAll()).hasSize(1);
        assertThat(question()).as("nothing is queued").doesNotContain("queue");
        until("Cancel has the focus", () -> lookup("#closing .button").queryAllAs(Button.class).stream()
                .filter(Button::isFocused).allMatch(Button::isDefaultButton));
        assertThat(lookup("#closing .button").queryAllAs(Button.class)).filteredOn(Button::isDefaultButton)
                .extracting(Button::getText).containsExactly(ENGLISH.text("closing.cancel"));
        press(ENGLISH.text("closing.cancel"));
        until("the question is gone", () -> lookup("#closing").tryQuery().isEmpty());
        assertThat(stage.isShowing()).isTrue();
        assertThat(models.session().state().get()).isEqualTo(SessionState.RUNNING);

        act(() -> models.runs().queue().add(requireNonNull(models.session().run().get())));
        requestClose();
        until("it asks again", () -> lookup("#closing").tryQuery().isPresent());
        assertThat(question()).endsWith("1 queued run is not kept.");
        act(() -> models.runs().queue().remove(models.runs().queue().waiting().getFirst()));
        press(ENGLISH.text("closing.stop"));
        until("the window is closed", () -> !stage.isShowing());
        services.close(); // as the program does when its window is closed
        assertThat(new RunLibrary(runs()).catalogue().list()).extracting(RunInfo::status)
                .containsExactly(RunStatus.INTERRUPTED);
    }

    @Test
    void aPausedRunIsNamedAsPausedAndTheQueueIsDropped() {
        train();
        pause();
        act(() -> models.runs().queue().add(requireNonNull(models.session().run().get())));
        requestClose();
        until("it asks", () -> lookup("#closing").tryQuery().isPresent());
        assertThat(title()).isEqualTo("A run is paused");
        press(ENGLISH.text("closing.stop"));
        until("the window is closed", () -> !stage.isShowing());
        services.close();
        assertThat(new RunLibrary(runs()).catalogue().list()).as("the queued run has not started").hasSize(1);
    }

    @Test
    void theWindowClosesInTrainingWithoutAskingIfTheUserWantsThat() {
        train();
        act(() -> models.preferences().changeBehaviour(behaviour -> behaviour.withConfirmClosing(false)));
        requestClose();
        until("the window is closed", () -> !stage.isShowing());
        services.close();
        assertThat(new RunLibrary(runs()).catalogue().list()).extracting(RunInfo::status)
                .containsExactly(RunStatus.INTERRUPTED);
    }

    @Test
    void theWindowStaysUntilEverythingIsWritten() {
        CountDownLatch blocked = new CountDownLatch(1);
        train();
        services.writer().execute(() -> awaitQuietly(blocked));
        requestClose();
        until("it asks", () -> lookup("#closing").tryQuery().isPresent());
        assertThat(title()).isEqualTo("A run is still training");
        press(ENGLISH.text("closing.stop"));
        until("it says what it waits for", () -> lookup("#leaving").tryQuery().isPresent());
        assertThat(fx(() -> lookup("#leaving-text").queryAs(Label.class).getText())).startsWith("Saving the run.");
        requestClose();
        until("training has ended", () -> !models.session().state().get().active());
        assertThat(stage.isShowing()).isTrue();
        blocked.countDown();
        until("the window is closed", () -> !stage.isShowing());
        assertThat(services.writer().pending()).isZero();
        assertThat(lookup("#leaving").queryAll()).isEmpty();
        RunFolder run = RunFolder.open(runs().resolve(requireNonNull(models.session().run().get()).name()));
        assertThat(run.steps().newestCheckpoint()).hasValueSatisfying(
                checkpoint -> assertThat(checkpoint.step()).isEqualTo(trained()));
    }

    @Test
    void theUserMayCloseWithoutSavingWhatCannotBeWritten() {
        CountDownLatch blocked = new CountDownLatch(1);
        services.writer().execute(() -> awaitQuietly(blocked));
        requestClose();
        until("it says what it waits for", () -> lookup("#leaving").tryQuery().isPresent());
        assertThat(stage.isShowing()).isTrue();
        assertThat(fx(() -> lookup("#leaving-text").query().isFocused())).as("not the button").isTrue();
        Bounds text = fx(() -> lookup("#leaving-text").query().localToScene(
                lookup("#leaving-text").query().getLayoutBounds()));
        assertThat(text.getMinX()).as("margin").isGreaterThan(8);
        press("#leaving", ENGLISH.text("closing.abandon"));
        until("the window is closed", () -> !stage.isShowing());
        blocked.countDown();
    }

    @Test
    void aRunningExportIsNamedAndTheWindowClosesWhenItIsDone() {
        CountDownLatch blocked = openAndBlockTheEngine();
        Path file = folder.resolve("training.gif");
        act(() -> models.export().export(file));
        requestClose();
        until("it asks", () -> lookup("#closing").tryQuery().isPresent());
        assertThat(title()).isEqualTo("An export is still running");
        assertThat(question()).contains("training.gif");
        press(ENGLISH.text("closing.wait"));
        until("it says what it waits for", () -> lookup("#leaving").tryQuery().isPresent());
        assertThat(stage.isShowing()).isTrue();
        blocked.countDown();
        until("the window is closed", () -> !stage.isShowing());
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void afterAFailedExportTheWindowStaysOpen() {
        CountDownLatch blocked = openAndBlockTheEngine();
        Path run = runs().resolve(requireNonNull(models.session().run().get()).name());
        act(() -> models.export().export(run.resolve("run.json").resolve("training.gif"))); // below a file
        requestClose();
        until("it asks", () -> lookup("#closing").tryQuery().isPresent());
        press(ENGLISH.text("closing.wait"));
        blocked.countDown();
        until("the failure is shown", () -> models.notices().shown().get() != null);
        until("it no longer waits", () -> lookup("#leaving").tryQuery().isEmpty());
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void theButtonsOfTheQuestionAreNotCut() {
        train();
        CountDownLatch blocked = blockTheEngine();
        act(() -> models.export().export(folder.resolve("training.gif")));
        requestClose();
        until("it asks", () -> lookup("#closing").tryQuery().isPresent());
        Node focused = fx(() -> lookup("#closing").query().getScene().getFocusOwner());
        List<String> texts = fx(() -> lookup("#closing").lookup(".button").queryAllAs(Button.class).stream()
                .map(button -> button.lookup(".text")).map(Text.class::cast).map(Text::getText).toList());
        blocked.countDown(); // before a failure could leave the engine blocked
        assertThat(focused).isInstanceOfSatisfying(Button.class,
                button -> assertThat(button.getText()).isEqualTo(ENGLISH.text("closing.cancel")));
        assertThat(texts).containsExactlyInAnyOrder(ENGLISH.text("closing.wait"), ENGLISH.text("closing.stop"),
                ENGLISH.text("closing.cancel"));
        press(ENGLISH.text("closing.stop"));
        until("the window is closed", () -> !stage.isShowing());
    }

    /// Opens a stored run with a few snapshots; then nothing is computed until the latch is released.
    private CountDownLatch openAndBlockTheEngine() {
        train();
        clickOn("#training-stop");
        until("training has ended", () -> !models.session().state().get().active());
        return blockTheEngine();
    }

    private CountDownLatch blockTheEngine() {
        CountDownLatch blocked = new CountDownLatch(1);
        act(() -> services.engine().submit(Lane.INTERACTIVE, () -> {
            awaitQuietly(blocked);
            return false;
        }, models.notices()::report));
        return blocked;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String title() {
        return fx(() -> lookup("#closing").queryAs(DialogPane.class).getHeaderText());
    }

    private String question() {
        return fx(() -> lookup("#closing").queryAs(DialogPane.class).getContentText());
    }

    private void requestClose() {
        act(() -> {
            WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            stage.fireEvent(request);
        });
    }

    private void press(String text) {
        press("#closing", text);
    }

    private void press(String dialog, String text) {
        act(() -> lookup(dialog).lookup(".button").<Button>queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow().fire());
    }
}
