package elboroom.app;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import elboroom.ui.command.CommandPalette;
import elboroom.ui.command.Overlay;
import elboroom.ui.command.ShortcutSheet;
import elboroom.ui.download.DownloadCards;
import elboroom.ui.exchange.ExportCards;
import elboroom.ui.reconstruct.DrawCards;
import elboroom.ui.shell.AboutCard;
import elboroom.ui.shell.LicencesCard;
import elboroom.ui.shell.menu.HelpCommands;

/// The cards and dialogs of the menus, created when they are shown. Runs on the FX thread.
record WindowCards(Stage stage, Supplier<WindowContent> content,
        Supplier<WindowCommands> commands, PreferencesCards preferences,
        StartPage startPage, DocumentCards documentCards, DrawCards drawCards,
        ExportCards exportCards, DownloadCards downloadCards) implements HelpCommands.Cards {

    @Override
    public void start() {
        startPage.show();
    }

    @Override
    public void tour() {
        startPage.takeTour();
    }

    @Override
    public void documents() {
        documentCards.show();
    }

    /// Shows the card to draw on.
    void draw() {
        drawCards.show(content.get().overlay(), content.get().messages());
    }

    /// Shows the card to export a run.
    void exportRun() {
        exportCards.show(content.get().overlay(), content.get().messages());
    }

    /// Shows the public data sets.
    void downloads() {
        downloadCards.show(content.get().overlay(), content.get().messages());
    }

    @Override
    public void palette() {
        Overlay overlay = content.get().overlay();
        CommandPalette palette = new CommandPalette(commands.get().list(), content.get().messages(), overlay::hide);
        overlay.show(palette, palette.field());
    }

    @Override
    public void shortcuts() {
        Overlay overlay = content.get().overlay();
        show(new ShortcutSheet(commands.get().list(), content.get().messages(), overlay::hide), "#card-close");
    }

    @Override
    public void about() {
        Overlay overlay = content.get().overlay();
        show(new AboutCard(Diagnostics.of(stage, content.get().messages().locale()), content.get().messages(),
                overlay::hide), "#about-copy");
    }

    @Override
    public void licences() {
        Overlay overlay = content.get().overlay();
        LicencesCard card = new LicencesCard(content.get().messages(), overlay::hide);
        overlay.show(card, card.parts());
    }

    /// @param first selects the control that gets the focus
    private void show(Region card, String first) {
        Node control = card.lookup(first);
        content.get().overlay().show(Overlay.scrolling(card), control == null ? card : control);
    }
}
