package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;

import elboroom.domain.preferences.PaneLayout;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;
import elboroom.testing.Deliveries;
import elboroom.ui.command.Command;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunMenuTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final String LONG = "a-run-of-ninety-letters-".repeat(4).substring(0, 90);

    @TempDir
    Path folder;

    private final Studio studio = Studio.of(2);
    private final BackgroundService background = new BackgroundService("background", new Deliveries());
    private final ShellViewModel shell = new ShellViewModel(studio.exploration(),
            new TrainingSession(studio.exploration(), studio.notices(), new FakeTraining()), studio.notices(),
            background, new RunLibrary(folder), Locale.ENGLISH, PaneLayout.DEFAULT);
    private final RunMenu menu = fx(() -> new RunMenu(shell, Command.of("shell.openFolder", () -> {}), ENGLISH));

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void fewRunsAreListedWithoutASearchField() {
        list(5);
        assertThat(texts()).containsExactly("run-0", "run-1", "run-2", "run-3", "run-4",
                ENGLISH.text("shell.openFolder.menu"));
    }

    @Test
    void manyRunsHaveASearchField() {
        list(37);
        assertThat(texts()).contains("run-0", "run-11", ENGLISH.text("shell.runs.more", 25)).doesNotContain("run-12");
        assertThat(fx(() -> menu.getItems().size())).isLessThan(17);
        act(() -> search("n-3"));
        assertThat(texts()).containsExactly("run-3", "run-30", "run-31", "run-32", "run-33", "run-34", "run-35",
                "run-36", ENGLISH.text("shell.openFolder.menu"));
        act(() -> search("nothing of the kind"));
        assertThat(texts()).containsExactly(ENGLISH.text("runs.none"), ENGLISH.text("shell.openFolder.menu"));
    }

    @Test
    void theSearchKeepsTheFocusWhenTheRunsAreReloaded() {
        show(() -> new VBox(menu), 800, 600);
        list(5);
        act(menu::show);
        list(37);
        assertThat(fx(() -> menu.search().isFocused())).as("many runs, found while the menu is open").isTrue();
        list(40);
        assertThat(fx(() -> menu.search().isFocused())).as("more runs").isTrue();
        act(menu::hide);
        act(menu::show);
        assertThat(fx(() -> menu.search().isFocused())).as("opened again").isTrue();
        write("n-3");
        settle();
        assertThat(menu.search().getText()).isEqualTo("n-3");
        act(menu::hide);
    }

    @Test
    void longNamesAreShortenedInTheMiddleInBarAndMenu() {
        RunSpec run = studio.model().run().named(LONG);
        show(() -> new VBox(menu), 800, 200);
        act(() -> studio.exploration().open(FakeData.opened(run, 0), null, studio.model().snapshot(1)));
        act(() -> shell.runs().setAll(List.of(folder.resolve(LONG))));
        assertThat(menu.getText()).isEqualTo(LONG);
        assertThat(menu.getWidth()).isLessThanOrEqualTo(210);
        assertThat(menu.getTooltip().getText()).startsWith(LONG);
        assertThat(texts().getFirst()).hasSize(60).contains("…");
    }

    private void list(int count) {
        act(() -> shell.runs().setAll(IntStream.range(0, count)
                .mapToObj(i -> folder.resolve("run-" + i)).toList()));
    }

    private void search(String text) {
        menu.search().setText(text);
    }

    private List<String> texts() {
        return fx(() -> menu.getItems().stream().filter(item -> !(item instanceof SeparatorMenuItem))
                .map(MenuItem::getText).filter(text -> text != null && !text.isEmpty()).toList());
    }
}
