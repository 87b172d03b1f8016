package elboroom.ui.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import elboroom.domain.preferences.Behaviour;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.domain.run.Budget;
import elboroom.i18n.Messages;
import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;
import elboroom.ui.control.LastFolder;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesCardTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    private final List<UnaryOperator<Preferences>> saved = new ArrayList<>();
    private final Notices notices = new Notices();
    private final BackgroundService writer = new BackgroundService("writer", new FxExecutor());
    private final UserPreferences preferences = new UserPreferences(Preferences.NONE,
            Optional.of(Path.of("preferences.json")), saved::add);
    private PreferencesViewModel viewModel;

    @BeforeEach
    void open() {
        viewModel = fx(() -> new PreferencesViewModel(preferences, new RunLibrary(folder), writer, notices));
        show(() -> new PreferencesCard(viewModel, _ -> new LastFolder(), Optional.of("preferences.json"), ENGLISH,
                () -> {}), 640, 640);
    }

    @AfterEach
    void close() {
        writer.finish();
    }

    @Test
    void eachChoiceAppliesAtOnceAndIsSaved() {
        press("preferences-theme", ENGLISH.text("shell.theme.DARK"));
        press("preferences-language", "한국어");
        press("preferences-scale", "150%");
        act(() -> lookup("#preferences-projection").queryAs(CheckBox.class).fire());
        act(() -> lookup("#preferences-classShapes").queryAs(CheckBox.class).fire());
        act(() -> lookup("#preferences-threads").<ComboBox<Integer>>query().setValue(1));
        act(() -> lookup("#preferences-confirmDeleting").queryAs(CheckBox.class).fire());
        act(() -> lookup("#preferences-confirmClosing").queryAs(CheckBox.class).fire());
        Preferences now = preferences.get();
        assertThat(now.appearance().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(now.appearance().language()).isEqualTo("ko");
        assertThat(now.appearance().scale()).isEqualTo(150);
        assertThat(now.appearance().projection()).isTrue();
        assertThat(now.appearance().classShapes()).isTrue();
        assertThat(now.behaviour()).isEqualTo(new Behaviour(1, null, false, false, true));
        assertThat(saved).hasSize(8);

        act(() -> lookup("#preferences-reset").queryButton().fire());
        assertThat(preferences.get()).isEqualTo(Preferences.NONE);
        assertThat(lookup("#preferences-confirmDeleting").queryAs(CheckBox.class).isSelected()).isTrue();
        assertThat(lookup("#preferences-threads").<ComboBox<Integer>>query().getValue()).isZero();
    }

    @Test
    void anotherFolderOfRunsIsUsedFromTheNextStartOn() {
        act(() -> viewModel.chooseRunsFolder(Optional.of(folder.resolve("other"))));
        assertThat(label("preferences-folder")).isEqualTo(folder.resolve("other").toString());
        assertThat(fx(viewModel::needsRestart)).isTrue();
        act(() -> viewModel.chooseRunsFolder(Optional.of(folder)));
        assertThat(fx(viewModel::needsRestart)).isFalse();
        act(() -> lookup("#preferences-folder-usual").queryButton().fire());
        assertThat(preferences.get().behaviour().runsFolder()).isNull();
        assertThat(label("preferences-folder")).isEqualTo(RunLibrary.usualLocation().toString());
    }

    @Test
    void theLimitOfSpaceIsReadAndChanged() throws IOException {
        new RunLibrary(folder).catalogue().budget(Budget.DEFAULT.withAll(700 * Budget.MIB));
        act(viewModel::read);
        writes();
        TextField limit = lookup("#preferences-space").queryAs(TextField.class);
        assertThat(limit.getText()).isEqualTo("700");
        act(() -> {
            limit.setText("900");
            limit.fireEvent(new ActionEvent());
        });
        act(() -> lookup("#preferences-automatic").queryAs(CheckBox.class).fire());
        writes();
        assertThat(new RunLibrary(folder).catalogue().budget())
                .isEqualTo(Budget.DEFAULT.withAll(900 * Budget.MIB).withAutomatic(true));
        act(() -> {
            limit.setText("a lot");
            limit.fireEvent(new ActionEvent());
        });
        assertThat(limit.getText()).isEqualTo("900");
        Label refused = lookup("#preferences-space-refused").queryAs(Label.class);
        assertThat(refused.getText()).startsWith("Enter an integer from 1 to").contains("a lot");
        assertThat(refused.isVisible()).isTrue();
        act(() -> viewModel.limitSpace("900"));
        assertThat(refused.isVisible()).isFalse();
    }

    @Test
    void theCacheOfSizesIsShownAndDeleted() throws IOException {
        Path cache = Files.write(folder.resolve(".sizes.json"), new byte[2048]);
        act(viewModel::read);
        writes();
        assertThat(lookup(ENGLISH.text("preferences.cache.size", 2.0)).tryQuery()).isPresent();
        act(() -> lookup("#preferences-cache-clear").queryButton().fire());
        writes();
        assertThat(cache).doesNotExist();
        assertThat(lookup(ENGLISH.text("preferences.cache.size", 0.0)).tryQuery()).isPresent();
    }

    /// Waits until everything is written and shown.
    private void writes() {
        CountDownLatch done = new CountDownLatch(1);
        writer.execute(done::countDown);
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        settle();
    }

    private String label(String id) {
        return lookup("#" + id).queryAs(Label.class).getText();
    }

    private void press(String choices, String text) {
        act(() -> lookup("#" + choices + " .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow().fire());
    }
}
