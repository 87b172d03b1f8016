package elboroom.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;

import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.RecentItems;
import elboroom.domain.run.Preset;
import elboroom.i18n.Messages;
import elboroom.service.BackgroundService;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.exploration.preferences.RecentPlaces;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

class StartCardTest extends Panes implements StartActions {

    @TempDir
    Path folder;

    private final BackgroundService background = new BackgroundService("start-card-test", new FxExecutor());
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void recentRunsAndDataThatExistAreOffered() throws IOException, TimeoutException {
        Path run = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(run.resolve("run.json"), "{}");
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        open(new RecentItems(List.of(folder.resolve("gone").toString(), run.toString()), List.of(pictures.toString())));
        WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> button("mine") && button("pictures"));
        assertThat(button("gone")).isFalse();

        clickOn("mine");
        clickOn("pictures");
        clickOn("#start-digits");
        clickOn("#start-independent");
        clickOn("#start-ownData");
        clickOn("#start-openRun");
        assertThat(done).containsExactly("hide", "open " + run, "hide", "train " + pictures, "hide", "train digits",
                "hide", "train INDEPENDENT", "hide", "choose data", "hide", "choose run");
    }

    @Test
    void theTourIsOfferedUntilItIsDeclined() {
        open(RecentItems.NONE);
        clickOn("#start-tour");
        assertThat(done).containsExactly("hide", "tour");
        assertThat(lookup("#start-tour").query().getParent().isVisible()).isTrue();
        clickOn("#start-noTour");
        assertThat(lookup("#start-tour").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aTrainedModelIsOpened() {
        open(RecentItems.NONE);
        clickOn("#start-mnist-2d");
        assertThat(done).containsExactly("hide", "open mnist-2d");
    }

    private boolean button(String text) {
        return lookup(".start-item").queryAllAs(Button.class).stream().anyMatch(item -> text.equals(item.getText()));
    }

    private void open(RecentItems recent) {
        Studio studio = Studio.of(2);
        UserPreferences preferences = UserPreferences.unsaved(
                Preferences.NONE.withMemory(memory -> memory.withRecent(recent)));
        show(() -> {
            var session = new TrainingSession(studio.exploration(), studio.notices(), new FakeTraining());
            var model = new StartViewModel(List.of(Path.of("mnist-2d")), new RecentPlaces(preferences, background),
                    studio.resumeAndFork(session, background, folder), preferences, this);
            model.refresh();
            return new StartCard(model, new Messages(Locale.ENGLISH), () -> done.add("hide"));
        }, 760, 560);
    }

    @Override
    public void open(Path run) {
        done.add("open " + run);
    }

    @Override
    public void takeTour() {
        done.add("tour");
    }

    @Override
    public void chooseRun() {
        done.add("choose run");
    }

    @Override
    public void trainWith(Preset preset) {
        done.add("train " + preset);
    }

    @Override
    public void trainOn(String source) {
        done.add("train " + source);
    }

    @Override
    public void trainOn(Path data) {
        done.add("train " + data);
    }

    @Override
    public void chooseData() {
        done.add("choose data");
    }

    @Override
    public void getData() {
        done.add("choose data");
    }
}
