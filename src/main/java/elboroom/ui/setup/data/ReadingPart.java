package elboroom.ui.setup.data;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.StackPane;

import elboroom.i18n.Messages;
import elboroom.ui.setup.form.DetailPane;

/// How the data are read, folded to its title and the chosen values; hidden for data without a choice. Runs on the FX
/// thread.
final class ReadingPart extends StackPane {

    ReadingPart(DataChoice choice, Messages messages) {
        ReadingText text = new ReadingText(messages);
        getChildren().add(new DetailPane("setup.howRead", choice.unfolded(),
                Bindings.createStringBinding(() -> ReadingRows.summary(choice, text), choice.spec(),
                        choice.options(), choice.table()),
                () -> new ReadingRows(choice, messages), messages));
        visibleProperty().bind(choice.options().map(options -> !options.isEmpty()));
        managedProperty().bind(visibleProperty());
    }
}
