package elboroom.ui.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.document.Document;
import elboroom.domain.document.Found;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span.Target;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.ListKeys;
import elboroom.ui.control.PaneHeader;
import org.jspecify.annotations.Nullable;

/// The documents over the window: typing searches all of them, the arrow keys select, Enter goes into the text. Runs on
/// the FX thread.
public final class DocumentsCard extends VBox {

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 820;
    /// The list takes this part of the width, within bounds.
    private static final double LIST_PART = 0.3;
    private static final double LIST_LEAST = 130;
    private static final double LIST_MOST = 300;
    private static final int PAGE = 8;
    private static final int ABOVE = 2;

    private final DocumentsViewModel model;
    private final Messages messages;
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final ListKeys keys = new ListKeys(list, PAGE, ABOVE);
    private final DocumentScroll scroll = new DocumentScroll();
    private final Label note = new Label();
    /// By path: a long document takes a while to create.
    private final Map<String, DocumentView> views = new HashMap<>();

    /// @param hide hides this card
    public DocumentsCard(DocumentsViewModel model, Messages messages, Runnable hide) {
        this.model = model;
        this.messages = messages;
        setId("documents");
        getStyleClass().addAll("card", "documents");
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        Button back = HeaderButtons.button(messages.text("documents.back"), messages.text("documents.back.hint"),
                model::back);
        back.setId("documents-back");
        back.disableProperty().bind(model.returnable().not());
        HBox content = new HBox(10, list, scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        setVgrow(content, Priority.ALWAYS);
        search();
        list();
        scroll.setId("documents-text");
        scroll.setAccessibleText(messages.text("documents.text"));
        note.getStyleClass().add("note");
        note.setId("documents-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        getChildren().addAll(new PaneHeader(messages.text("documents.title"), back, close), field, content, note);
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(0, 0);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
                model.back();
                event.consume();
            }
        });
        model.entries().subscribe(this::fill);
        model.place().subscribe(this::show);
    }

    /// The field, which has the focus.
    public TextField field() {
        return field;
    }

    private void search() {
        field.setId("documents-search");
        field.setPromptText(messages.text("documents.search"));
        field.setAccessibleText(messages.text("documents.search"));
        HeaderButtons.hint(field, messages.text("documents.search.hint"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.setText(model.query().get());
        field.textProperty().subscribe((_, words) -> model.search(words));
    }

    private void list() {
        list.setId("documents-list");
        list.setAccessibleText(messages.text("documents.list"));
        Label none = new Label();
        none.textProperty().bind(model.reading().map(now -> messages.text(
                now ? "documents.loading" : "documents.none")));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new FoundCell());
        list.minWidthProperty().bind(list.prefWidthProperty());
        list.prefWidthProperty().bind(widthProperty().map(width -> Math.clamp(width.doubleValue() * LIST_PART,
                LIST_LEAST, LIST_MOST)));
        list.maxWidthProperty().bind(list.prefWidthProperty());
        list.getSelectionModel().selectedItemProperty().subscribe(found -> {
            if (found != null && !(found.section().isEmpty() && isShown(found))) {
                model.choose(found.place());
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.showChosen();
            scroll.requestFocus();
            event.consume();
        } else {
            keys.handle(event);
        }
    }

    /// Selects the document that is shown, or the first result.
    private void fill(List<Found> entries) {
        list.getItems().setAll(entries);
        if (field.getText().isBlank()) {
            selectShown();
        } else {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
    }

    private boolean isShown(Found found) {
        Place shown = model.place().get();
        return shown != null && shown.path().equals(found.place().path());
    }

    /// Selects the document that is shown, where the list has documents.
    private void selectShown() {
        list.getItems().stream().filter(entry -> entry.section().isEmpty() && isShown(entry)).findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void show(@Nullable Place place) {
        note.setText("");
        if (place != null) {
            model.document(place).ifPresent(document -> {
                DocumentView view = views.computeIfAbsent(document.path(), _ -> view(document));
                view.mark(field.getText().isBlank() ? null : place);
                scroll.show(view, place);
            });
            selectShown();
        }
    }

    private DocumentView view(Document document) {
        return new DocumentView(document, block -> new BlockLinks(new Place(document.path(), block, 0)), messages);
    }

    /// The links of a block.
    private final class BlockLinks implements Links {

        private final Place from;

        BlockLinks(Place from) {
            this.from = from;
        }

        @Override
        public boolean leads(Target.Section section) {
            return model.leads(section);
        }

        @Override
        public void follow(Target.Section section) {
            list.getSelectionModel().clearSelection();
            model.follow(section, from);
            scroll.requestFocus();
        }

        @Override
        public void copy(Target.Address address) {
            Copying.copy(address.address());
            note.setText(messages.text("documents.copied", address.address()));
        }

        @Override
        public String hint(Target target) {
            return switch (target) {
                case Target.Section section -> messages.text("documents.link.hint", section.path());
                case Target.Address address -> messages.text("documents.address.hint", address.address());
            };
        }
    }
}
