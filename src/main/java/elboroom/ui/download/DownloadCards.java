package elboroom.ui.download;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import elboroom.i18n.Messages;
import elboroom.ui.command.Overlay;

/// Shows the card with the public data sets, created once for each language. Runs on the FX thread.
public final class DownloadCards {

    private final DownloadsViewModel viewModel;
    /// Kept, because the view model has listeners of its cards.
    private final Map<Locale, DownloadsCard> cards = new HashMap<>();

    public DownloadCards(DownloadsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /// Shows the card over the window.
    public void show(Overlay overlay, Messages messages) {
        viewModel.list();
        DownloadsCard card = cards.computeIfAbsent(messages.locale(),
                _ -> new DownloadsCard(viewModel, messages, overlay::hide));
        overlay.show(Overlay.scrolling(card), card.close());
    }
}
