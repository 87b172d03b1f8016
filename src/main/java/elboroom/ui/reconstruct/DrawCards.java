package elboroom.ui.reconstruct;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import elboroom.i18n.Messages;
import elboroom.ui.command.Overlay;

/// Shows the card to draw on over the window. The drawing is kept while the card is hidden. Runs on the FX thread.
public final class DrawCards {

    private final DrawViewModel viewModel;
    /// Kept, because the view model has listeners of its cards.
    private final Map<Locale, DrawCard> cards = new HashMap<>();

    public DrawCards(ReconstructViewModel reconstruct) {
        viewModel = new DrawViewModel(reconstruct);
    }

    /// Shows the card of a language.
    ///
    /// @param overlay of the window in this language
    public void show(Overlay overlay, Messages messages) {
        DrawCard card = cards.computeIfAbsent(messages.locale(),
                _ -> new DrawCard(viewModel, messages, overlay::hide));
        overlay.show(Overlay.scrolling(card), card.first());
    }
}
