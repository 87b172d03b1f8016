package elboroom.ui.exchange;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import elboroom.i18n.Messages;
import elboroom.ui.command.Overlay;
import elboroom.ui.control.LastFolder;

/// Shows the card to export the open run over the window. An export continues while the card is hidden. Runs on the FX
/// thread.
public final class ExportCards {

    private final RunExportViewModel viewModel;
    private final LastFolder folder;
    private final Optional<Consumer<URI>> browser;
    /// Kept, because the view model has listeners of its cards.
    private final Map<Locale, ExportCard> cards = new HashMap<>();

    /// @param folder the folder of the last export
    /// @param browser opens a folder in the system's file manager; empty if that is not possible
    public ExportCards(RunExportViewModel viewModel, LastFolder folder, Optional<Consumer<URI>> browser) {
        this.viewModel = viewModel;
        this.folder = folder;
        this.browser = browser;
    }

    /// Shows the card of a language.
    ///
    /// @param overlay of the window in this language
    public void show(Overlay overlay, Messages messages) {
        ExportCard card = cards.computeIfAbsent(messages.locale(),
                _ -> new ExportCard(viewModel, folder, browser, messages, overlay::hide));
        viewModel.suggestIn(folder.path().get());
        overlay.show(Overlay.scrolling(card), card.first());
    }
}
