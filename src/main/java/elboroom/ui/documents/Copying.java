package elboroom.ui.documents;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies text to the clipboard. Runs on the FX thread.
final class Copying {

    private Copying() {}

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
