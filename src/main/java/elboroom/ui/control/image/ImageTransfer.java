package elboroom.ui.control.image;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import elboroom.i18n.Messages;
import elboroom.ui.control.LastFolder;

/// Accepts images that are pasted or chosen. Runs on the FX thread.
public final class ImageTransfer {

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final ImageReceiver receiver;
    private final LastFolder folder;
    private final FileChooser chooser = new FileChooser();

    public ImageTransfer(ImageReceiver receiver, LastFolder folder, Messages messages) {
        this.receiver = receiver;
        this.folder = folder;
        chooser.setTitle(messages.text("reconstruct.choose.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text("reconstruct.choose.kinds"),
                "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.webp", "*.tif", "*.tiff", "*.PNG", "*.JPG", "*.JPEG",
                "*.GIF",
                "*.BMP", "*.WEBP", "*.TIF", "*.TIFF"));
    }

    /// Accepts the image of a clipboard; false if there is none.
    private boolean take(Clipboard clipboard) {
        TransferContent offer = offer(clipboard);
        offer.file().ifPresentOrElse(receiver::acceptFile, () -> {
            if (offer.image()) {
                ClipboardPixels.of(clipboard).ifPresent(pixels -> pixels.give(receiver));
            }
        });
        return offer.accepted();
    }

    /// Accepts pasted images while `pane` has the focus.
    public void pasteOn(Node pane) {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event)) {
                paste();
                event.consume();
            }
        });
    }

    /// Accepts the image on the clipboard.
    public void paste() {
        if (!take(Clipboard.getSystemClipboard())) {
            receiver.nothingToPaste();
        }
    }

    /// Opens a file chooser.
    public void choose(Window owner) {
        folder.open(chooser, owner).ifPresent(receiver::acceptFile);
    }

    private static TransferContent offer(Clipboard clipboard) {
        return new TransferContent(clipboard.getFiles(), clipboard.hasImage());
    }
}
