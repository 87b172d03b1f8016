package elboroom.app;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import elboroom.i18n.Messages;
import elboroom.ui.command.Overlay;
import elboroom.ui.documents.DocumentsCard;
import elboroom.ui.documents.DocumentsViewModel;

/// Shows the documents over the window. Reads them and creates the card when it is first shown. Runs on the FX thread.
final class DocumentCards {

    private final DocumentsViewModel model;
    private final Supplier<WindowContent> content;
    /// Kept, because the view model has listeners of its cards.
    private final Map<Locale, DocumentsCard> cards = new HashMap<>();

    /// @param content the views in the current language
    DocumentCards(ViewModels models, Supplier<WindowContent> content) {
        model = models.documents();
        this.content = content;
    }

    void show() {
        Overlay overlay = content.get().overlay();
        Messages messages = content.get().messages();
        model.read(messages.locale());
        DocumentsCard card = cards.computeIfAbsent(messages.locale(),
                _ -> new DocumentsCard(model, messages, overlay::hide));
        overlay.show(card, card.field());
        card.field().selectAll();
    }
}
