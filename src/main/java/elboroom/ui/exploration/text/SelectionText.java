package elboroom.ui.exploration.text;

import elboroom.i18n.Messages;

/// Describes the selection on a map.
public record SelectionText(Messages messages) {

    public String of(Selection selection) {
        return switch (selection.mostly().size()) {
            case 0 -> selection.count() == 0 ? "" : messages.text("selection.count", selection.count());
            case 1 -> messages.text("selection.one", selection.count(), selection.mostly().getFirst());
            default -> messages.text("selection.two", selection.count(), selection.mostly().getFirst(),
                    selection.mostly().getLast());
        };
    }
}
