package elboroom.ui.reconstruct;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.util.Subscription;

import elboroom.i18n.Messages;
import elboroom.ui.command.Overlay;

/// Shows the card to draw on over the window. The drawing is kept while the card is hidden. Runs on the FX thread.
public final class DrawCards {

    private final DrawViewModel viewModel;
    /// Kept, because the view model has listeners of its cards.
    private final Map<Locale, DrawCard> cards = new HashMap<>();

    /// To the size of the window that shows a card.
    private Subscription sizes = Subscription.EMPTY;

    public DrawCards(ReconstructViewModel reconstruct) {
        viewModel = new DrawViewModel(reconstruct);
    }

    /// Shows the card of a language.
    ///
    /// @param overlay of the window in this language
    public void show(Overlay overlay, Messages messages) {
        DrawCard card = cards.computeIfAbsent(messages.locale(),
                _ -> new DrawCard(viewModel, messages, overlay::hide));
        sizes.unsubscribe();
        sizes = Subscription.combine(overlay.widthProperty().subscribe(() -> fit(card, overlay)),
                overlay.heightProperty().subscribe(() -> fit(card, overlay)));
        fit(card, overlay);
        overlay.show(Overlay.scrolling(card), card.first());
    }

    private static void fit(DrawCard card, Overlay overlay) {
        card.fit(overlay.getWidth(), overlay.getHeight());
    }
}
