package elboroom.ui.control;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// Moves the selection of a list with the keys pressed in a search field above it. Runs on the FX thread.
///
/// @param page the rows that Page Up and Page Down move by
/// @param above the rows that stay visible above the selected one
public record ListKeys(ListView<?> list, int page, int above) {

    /// Moves the selection for an arrow or page key, which is consumed.
    public void handle(KeyEvent event) {
        int down = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> page;
            case PAGE_UP -> -page;
            default -> 0;
        };
        if (down != 0) {
            move(down);
            event.consume();
        }
    }

    private void move(int down) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + down, 0, last);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - above));
        }
    }
}
