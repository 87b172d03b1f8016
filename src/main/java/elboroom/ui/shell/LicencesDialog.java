package elboroom.ui.shell;

import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

import elboroom.i18n.Messages;
import elboroom.ui.theme.Theme;

/// Lists all parts of the program and shows the licence of the selected one. Runs on the FX thread.
public final class LicencesDialog extends Dialog<ButtonType> {

    private static final double GAP = 8;
    private static final double LIST_WIDTH = 360;
    /// Wide enough for a line of a licence, within the smallest window.
    private static final double WIDTH = 980;

    public LicencesDialog(Window owner, Theme theme, Messages messages) {
        initOwner(owner);
        setTitle(messages.text("shell.licences.title"));
        setResizable(true);
        TextArea text = new TextArea();
        text.setId("licence-text");
        text.setEditable(false);
        text.setPrefColumnCount(70);
        text.setPrefRowCount(24);
        HBox.setHgrow(text, Priority.ALWAYS);
        List<Licence> all = Licence.all();
        ListView<String> parts = parts(all);
        parts.getSelectionModel().selectedIndexProperty()
                .subscribe(index -> text.setText(index.intValue() < 0 ? "" : all.get(index.intValue()).text()));
        parts.getSelectionModel().selectFirst();
        getDialogPane().setId("licences");
        getDialogPane().setMinWidth(WIDTH);
        getDialogPane().setContent(new HBox(GAP, parts, text));
        getDialogPane().getButtonTypes()
                .add(new ButtonType(messages.text("shell.licences.close"), ButtonData.CANCEL_CLOSE));
        theme.applyTo(getDialogPane().getScene());
    }

    private static ListView<String> parts(List<Licence> all) {
        ListView<String> parts = new ListView<>();
        parts.setId("licence-parts");
        parts.setMinWidth(LIST_WIDTH);
        parts.setPrefWidth(LIST_WIDTH);
        parts.getItems().setAll(all.stream().map(licence -> licence.part() + " (" + licence.name() + ")").toList());
        return parts;
    }
}
