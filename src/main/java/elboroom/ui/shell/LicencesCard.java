package elboroom.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;

/// All parts of the program and the licence of the selected one, over the window. Runs on the FX thread.
public final class LicencesCard extends VBox {

    private static final double GAP = 10;
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 820;
    /// The list takes this part of the width, within bounds.
    private static final double LIST_PART = 0.35;
    private static final double LIST_LEAST = 150;
    private static final double LIST_MOST = 360;

    private final ListView<String> parts = new ListView<>();
    private final TextArea text = new TextArea();

    /// @param hide hides this card
    public LicencesCard(Messages messages, Runnable hide) {
        setId("licences");
        getStyleClass().addAll("card", "documents");
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        text.setId("licence-text");
        text.setEditable(false);
        text.setMinWidth(0);
        text.setAccessibleText(messages.text("licences.text"));
        HeaderButtons.hint(text, messages.text("licences.text.hint"));
        HBox.setHgrow(text, Priority.ALWAYS);
        fill(messages);
        HBox content = new HBox(GAP, parts, text);
        setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(messages.text("licences.title"), close), content);
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(0, 0);
    }

    /// The list, which gets the focus.
    public ListView<String> parts() {
        return parts;
    }

    private void fill(Messages messages) {
        List<Licence> all = Licence.all();
        parts.setId("licence-parts");
        parts.setAccessibleText(messages.text("licences.parts"));
        HeaderButtons.hint(parts, messages.text("licences.parts.hint"));
        parts.prefWidthProperty().bind(widthProperty().map(width -> Math.clamp(width.doubleValue() * LIST_PART,
                LIST_LEAST, LIST_MOST)));
        parts.minWidthProperty().bind(parts.prefWidthProperty());
        parts.getItems().setAll(all.stream().map(licence -> licence.part() + " (" + licence.name() + ")").toList());
        parts.getSelectionModel().selectedIndexProperty()
                .subscribe(index -> text.setText(index.intValue() < 0 ? "" : all.get(index.intValue()).text()));
        parts.getSelectionModel().selectFirst();
    }
}
