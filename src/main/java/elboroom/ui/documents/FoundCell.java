package elboroom.ui.documents;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import elboroom.domain.document.Found;
import org.jspecify.annotations.Nullable;

/// A document in the list, or a section with the text that was found. Runs on the FX thread.
final class FoundCell extends ListCell<Found> {

    private final Label title = part("document-name");
    private final Label where = part("note");
    private final Label context = part("document-context");
    private final VBox box = new VBox(1, title, where, context);

    FoundCell() {
        setPrefWidth(0); // wraps instead of scrolling sideways
    }

    private static Label part(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        if (found == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean isDocument = found.section().isEmpty();
        show(title, isDocument ? found.title() : found.section());
        show(where, isDocument || found.section().equals(found.title()) ? "" : found.title());
        show(context, found.context());
        setGraphic(box);
        setAccessibleText(String.join(", ", List.of(title.getText(), where.getText(), context.getText())));
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }
}
