package elboroom.app;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.stage.WindowEvent;

import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunStatus;
import elboroom.service.run.RunLibrary;
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
        act(() -> lookup("#closing").lookup(".button").<Button>queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow().fire());
    }
}
