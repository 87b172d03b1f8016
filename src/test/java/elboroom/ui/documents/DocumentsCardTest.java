package elboroom.ui.documents;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import elboroom.domain.document.Document;
import elboroom.domain.document.Found;
import elboroom.domain.document.Place;
import elboroom.i18n.Messages;
import elboroom.service.BackgroundService;
import elboroom.service.document.DocumentService;
import elboroom.ui.exploration.Notices;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class DocumentsCardTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final BackgroundService background = new BackgroundService("documents", new FxExecutor());
    private final DocumentsViewModel model = fx(() -> new DocumentsViewModel(new DocumentService(background),
            new Notices(), (_, action) -> action.run()));
    private final DocumentsCard card = show(() -> new DocumentsCard(model, ENGLISH, () -> {}), 1000, 700);

    @BeforeEach
    void read() {
        act(() -> model.read(Locale.ENGLISH));
        until(() -> model.place().get() != null && scroll().isWhole());
        act(() -> card.field().requestFocus());
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theShownDocumentIsSelected() {
        assertThat(fx(() -> requireNonNull(list().getSelectionModel().getSelectedItem()).title()))
                .isEqualTo("Elbo Room");
        type(KeyCode.DOWN);
        assertThat(shownPath()).isEqualTo(model.entries().get().get(1).place().path());
    }

    @Test
    void typingSearchesArrowsSelectAndEnterGoesIntoTheText() {
        act(() -> card.field().setText("perplexity codebook"));
        until(() -> !model.entries().get().getFirst().section().isEmpty());
        until(() -> !lookup(".document-text").match(DocumentsCardTest::isFound).queryAll().isEmpty()
                || !lookup(".document-cell").match(DocumentsCardTest::isFound).queryAll().isEmpty());
        for (int i = 0; i < model.entries().get().size() && !shownPath().equals("docs/glossary.md"); i++) {
            type(KeyCode.DOWN);
        }
        assertThat(shownPath()).isEqualTo("docs/glossary.md");
        until(scroll()::isWhole);
        assertThat(fx(() -> scroll().getVvalue())).as("scrolled to the row").isPositive();
        type(KeyCode.ENTER);
        assertThat(fx(() -> scroll().isFocused())).isTrue();
        act(() -> card.field().setText("no such word"));
        until(() -> model.entries().get().isEmpty());
        assertThat(lookup(ENGLISH.text("documents.none")).tryQuery()).isPresent();
    }

    /// A long document is shown from a place near its end once that is there; then it does not move.
    @Test
    void aLongDocumentAppearsInPortions() {
        Document document = fx(() -> model.document(Place.start("docs/architecture.md")).orElseThrow());
        Place late = new Place(document.path(), document.blocks().size() - 2, 0);
        DocumentView view = fx(() -> new DocumentView(document, _ -> {
            throw new AssertionError("no block yet");
        }, ENGLISH));
        assertThat(fx(view::isWhole)).isFalse();
        assertThat(view.at(late)).as("not there yet").isNull();
        act(() -> model.choose(late));
        act(model::showChosen);
        until(scroll()::isWhole);
        Node line = fx(() -> requireNonNull(((DocumentView) scroll().getContent()).at(late)));
        double y = fx(() -> scroll().sceneToLocal(line.localToScene(0, 0)).getY());
        assertThat(y).isBetween(0.0, fx(() -> scroll().getHeight()));
    }

    @Test
    void linksLeadToDocumentsAndBack() {
        Node link = link(".md");
        act(link::requestFocus);
        type(KeyCode.ENTER);
        assertThat(shownPath()).isNotEqualTo("README.md");
        act(() -> lookup("#documents-back").queryAs(Button.class).fire());
        assertThat(shownPath()).isEqualTo("README.md");
    }

    @Test
    void addressesAndCodeAreCopied() {
        Node link = link("https://");
        act(link::requestFocus);
        type(KeyCode.ENTER);
        String address = fx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(address).startsWith("https://");
        assertThat(lookup("#documents-note").queryAs(Label.class).getText()).contains(address);
        act(() -> lookup(".document-code-frame").lookup(".button").<Button>query().fire());
        Label code = lookup(".document-code").query();
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(code.getText());
    }

    /// The first link whose hint contains a text.
    private Node link(String target) {
        return lookup(".document-link").match((Text text) -> text.getAccessibleHelp().contains(target)).query();
    }

    private static boolean isFound(Node node) {
        return node.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("found"));
    }

    private String shownPath() {
        return fx(() -> requireNonNull(model.place().get()).path());
    }

    private ListView<Found> list() {
        return lookup("#documents-list").query();
    }

    private DocumentScroll scroll() {
        return lookup("#documents-text").query();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> fx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        settle();
    }
}
