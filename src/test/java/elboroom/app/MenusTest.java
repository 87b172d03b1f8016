package elboroom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import elboroom.domain.latent.LatentPoint;
import elboroom.i18n.Messages;
import elboroom.testing.Runs;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.shell.Workspace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The menu bar, the shortcuts and the cards of the whole window.
class MenusTest extends WholeWindow {

    @Test
    void everyCommandIsInTheMenuBarAndNoTwoHaveTheSameShortcut() {
        List<MenuItem> items = items();
        assertThat(items).hasSizeGreaterThan(30).allSatisfy(item -> assertThat(item.getText()).isNotBlank());
        assertThat(items.stream().map(MenuItem::getAccelerator).filter(KeyCombination.class::isInstance)
                .map(KeyCombination::getName)).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        assertThat(node("#menu-bar", MenuBar.class).getMenus()).hasSize(6);
    }

    @Test
    void menuButtonAndPaletteOfTrainingAgree() {
        train();
        assertThat(item("training-train-item").isDisable()).isTrue();
        assertThat(item("training-pause-item").isDisable()).isFalse();
        push(KeyCode.CONTROL, KeyCode.P);
        until("training is paused", () -> models.session().state().get().canResume());
        assertThat(item("training-pause-item").getText()).isEqualTo(ENGLISH.text("training.resume.menu"));
        clickOn("#menu-run");
        clickOn("#training-stop-item");
        until("training is over", () -> models.session().state().get().canStart());
    }

    @Test
    void thePreferencesStayOpenWhenTheLanguageAndTheSizeChange() {
        assertThat(lookup("#preferences").tryQuery()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(lookup("#preferences").queryAll()).hasSize(1);
        act(() -> models.shell().language().set(Locale.KOREAN));
        assertThat(lookup("#preferences").queryAll()).hasSize(1);
        assertThat(lookup(new Messages(Locale.KOREAN).text("preferences.theme")).tryQuery()).isPresent();
        act(() -> models.preferences().changeAppearance(appearance -> appearance.withScale(200)));
        Node card = node("#preferences", Node.class);
        assertThat(card.localToScene(card.getLayoutBounds()).getWidth())
                .isEqualTo(2 * card.getLayoutBounds().getWidth());
        assertThat(node("#map", Node.class).localToScene(1, 0).getX() - node("#map", Node.class).localToScene(0, 0)
                .getX()).isEqualTo(2);
        type(KeyCode.ESCAPE);
        assertThat(lookup("#preferences").tryQuery()).isEmpty();
    }

    @Test
    void theDocumentsOpenWithAKeyInTheLanguageOfTheWindow() {
        act(() -> models.shell().language().set(Locale.KOREAN));
        push(KeyCode.SHIFT, KeyCode.F1);
        until("the documents are listed", () -> !models.documents().entries().get().isEmpty());
        TextField search = node("#documents-search", TextField.class);
        assertThat(search.getPromptText()).isEqualTo(new Messages(Locale.KOREAN).text("documents.search"));
        assertThat(fx(search::isFocused)).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(lookup("#documents").tryQuery()).isEmpty();
    }

    @Test
    void theTourPointsAtVisiblePartsAndEndsWithEscape() {
        act(models.shell()::openFirst);
        until("a map is shown", () -> node("#map", PointCanvas.class).pointsProperty().get().size() > 0);
        clickOn("#menu-help");
        clickOn("#help-tour-item");
        assertThat(lookup(".tour-title").queryAs(Label.class).getText()).isEqualTo(ENGLISH.text("tour.map"));
        type(KeyCode.ENTER);
        assertThat(lookup(".tour-title").queryAs(Label.class).getText()).isEqualTo(ENGLISH.text("tour.manifold"));
        clickOn("#tour-back");
        assertThat(models.preferences().get().memory().tourClosed()).isFalse();
        type(KeyCode.ESCAPE);
        assertThat(lookup(".tour").tryQuery()).isEmpty();
        assertThat(models.preferences().get().memory().tourClosed()).isTrue();
    }

    @Test
    void aPresentationFillsTheScreenAndNamesRunAndStep() {
        act(() -> models.shell().open(Runs.bundled("mnist-2d")));
        until("the model is open", () -> models.exploration().latents().get() != null);
        type(KeyCode.F5);
        assertThat(lookup("#manifold").tryQuery()).isEmpty();
        assertThat(node("#presented-run", Label.class).getText()).isEqualTo("mnist-2d");
        assertThat(node("#presented-step", Label.class).getText()).isEqualTo("step 18,760");
        assertThat(node("#map", Node.class).localToScene(1, 0).getX() - node("#map", Node.class).localToScene(0, 0)
                .getX()).as("enlarged").isEqualTo(1.5);
        assertThat(node("#menu-bar", Node.class).isVisible()).isFalse();
        assertThat(fx(stage::isFullScreen)).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(node("#menu-bar", Node.class).isVisible()).isTrue();
        assertThat(lookup("#manifold").tryQuery()).isPresent();
        assertThat(fx(stage::isFullScreen)).isFalse();
        assertThat(models.preferences().get().appearance().projection()).as("the preference is kept").isFalse();
    }

    @Test
    void arrangementsAreSwitchedWithKeysAndShowWhatACommandFills() {
        type(KeyCode.F7);
        assertThat(lookup("#setup").tryQuery()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.M);
        assertThat(lookup(".numbers-switch").tryQuery()).as("metrics replace the losses, which were hidden")
                .isPresent();
        type(KeyCode.F8);
        assertThat(lookup("#setup").tryQuery()).isPresent();
        assertThat(lookup("#manifold").tryQuery()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        type(KeyCode.F6);
        assertThat(models.shell().place().get()).isEqualTo(Workspace.EXPLORE);
        assertThat(lookup("#manifold").tryQuery()).isPresent();
    }

    @Test
    void aTeacherEnlargesTheWindowWithAKey() {
        push(new KeyCodeCombination(KeyCode.L, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN));
        assertThat(models.preferences().get().appearance().shownScale()).isEqualTo(150);
        push(new KeyCodeCombination(KeyCode.L, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN));
        assertThat(models.preferences().get().appearance().shownScale()).isEqualTo(100);
    }

    /// With a Hangul input method, the character of the key is a letter of that script.
    @Test
    void shortcutsWorkWithAKoreanKeyboard() {
        act(() -> node("#setup-hidden", TextField.class).requestFocus());
        press("ㅏ", KeyCode.K);
        assertThat(lookup("#palette-search").tryQuery()).isPresent();
        act(() -> node("#palette-search", TextField.class).setText("비교"));
        type(KeyCode.ENTER);
        assertThat(models.shell().place().get()).isEqualTo(Workspace.COMPARE);
        press("1", KeyCode.DIGIT1);
        assertThat(models.shell().place().get()).isEqualTo(Workspace.EXPLORE);
    }

    @Test
    void cardsAreShownInTheLanguageOfTheWindow() {
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            act(() -> models.shell().language().set(language));
            type(KeyCode.F1);
            assertThat(lookup("#shortcuts").tryQuery()).isPresent();
            assertThat(lookup(messages.text("help.palette")).tryQuery()).isPresent();
            type(KeyCode.ESCAPE);
            assertThat(lookup("#shortcuts").tryQuery()).isEmpty();
        }
    }

    @Test
    void diagnosticsAreCopiedWithoutPathsAndNames() {
        clickOn("#menu-help");
        clickOn("#help-about-item");
        clickOn("#about-copy");
        String text = fx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text).contains("Elbo Room: ", "Java: ", "JavaFX: ", "DJL: ", "libtorch: ", "Processors: ",
                "Renderer: CPU (sw)").doesNotContain("/", System.getProperty("user.name") + " ", "null");
    }

    @Test
    void pasteInATextFieldPastesText() {
        TextField field = node("#setup-hidden", TextField.class);
        act(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("77");
            Clipboard.getSystemClipboard().setContent(content);
            field.requestFocus();
            field.selectAll();
            item("reconstruct-paste-item").fire();
        });
        String pasted = fx(field::getText);
        assertThat(pasted).isEqualTo("77");
    }

    @Test
    void movementsOfThePointAreUndoneAndRedone() {
        act(() -> models.shell().open(Runs.bundled("mnist-2d")));
        until("the model is open", () -> models.exploration().latents().get() != null);
        LatentPoint start = point();
        PointCanvas map = node("#map", PointCanvas.class);
        clickOn(fx(() -> map.localToScreen(Math.rint(map.getWidth() / 3), Math.rint(map.getHeight() / 3))));
        LatentPoint clicked = point();
        drag(node(".here .slider .thumb", Node.class)).moveBy(20, 0).moveBy(20, 0).drop();
        settle();
        LatentPoint dragged = point();
        assertThat(List.of(start, clicked, dragged)).doesNotHaveDuplicates();
        assertThat(item("edit-undo-item").getText()).isEqualTo("Undo: move the point");

        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(point()).as("the drag is one step").isEqualTo(clicked);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(point()).isEqualTo(start);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(point()).isEqualTo(dragged);
    }

    @Test
    void aTextFieldUndoesItsOwnText() {
        act(() -> models.shell().open(Runs.bundled("mnist-2d")));
        until("the model is open", () -> models.exploration().latents().get() != null);
        TextField field = node("#setup-hidden", TextField.class);
        String before = fx(() -> field.getText());
        act(() -> {
            field.requestFocus();
            field.appendText(", 16");
        });
        assertThat(item("edit-undo-item").getText()).isEqualTo(ENGLISH.text("edit.undo.typing"));
        clickOn("#menu-edit");
        clickOn("#edit-undo-item");
        String after = fx(() -> field.getText());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void everyCommandOfThePaletteHasAHint() {
        push(KeyCode.CONTROL, KeyCode.K);
        ListView<?> list = node("#palette-list", ListView.class);
        Label hint = node("#palette-hint", Label.class);
        for (int row = 0; row < list.getItems().size(); row++) {
            int selected = row;
            act(() -> list.getSelectionModel().select(selected));
            assertThat(fx(hint::getText)).isNotBlank();
        }
        push(KeyCode.ESCAPE);
    }

    @Test
    void recentDataAreInTheFileMenu() throws IOException {
        Path data = Files.createDirectories(folder.resolve("my data"));
        act(() -> models.recent().openedData(data));
        clickOn("#menu-file");
        Menu recent = fx(() -> (Menu) item("file-recent"));
        until("they are listed", () -> recent.getItems().stream()
                .anyMatch(item -> item.getText().endsWith("my data") && !item.isDisable()));
        push(KeyCode.ESCAPE);
        assertThat(item("run-rename-item").isDisable()).as("a bundled run keeps its name").isTrue();
    }

    private LatentPoint point() {
        return fx(() -> models.exploration().point().get());
    }

    private void press(String character, KeyCode code) {
        act(() -> {
            Node focused = stage.getScene().getFocusOwner();
            focused.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, character, character, code, false, true, false, false));
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, true, false,
                    false));
        });
    }

    private List<MenuItem> items() {
        return fx(() -> node("#menu-bar", MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> !(item instanceof SeparatorMenuItem)).toList());
    }

    private MenuItem item(String id) {
        return Stream.of(id).flatMap(wanted -> items().stream().filter(item -> wanted.equals(item.getId())))
                .findFirst().orElseThrow();
    }
}
