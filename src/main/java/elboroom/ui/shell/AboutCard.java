package elboroom.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;

/// The versions of the program and its parts, and what else a report of a problem needs. Runs on the FX thread.
public final class AboutCard extends VBox {

    /// A line of the diagnostics; contains no paths and no names of users or computers.
    ///
    /// @param name the message key of the name in the window
    /// @param english the name in the copied text, which developers read
    public record Line(String name, String english, String value) {}

    private final Button copy;

    /// @param hide hides this card
    public AboutCard(List<Line> lines, Messages messages, Runnable hide) {
        setId("about");
        getStyleClass().addAll("card", "sheet");
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        copy = HeaderButtons.button(messages.text("about.copy"), messages.text("about.copy.hint"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text(lines));
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.setId("about-copy");
        Label what = new Label(messages.text("about.text"));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        GridPane table = new GridPane();
        table.getStyleClass().add("sheet-table");
        for (int row = 0; row < lines.size(); row++) {
            Label name = new Label(messages.text(lines.get(row).name()));
            name.getStyleClass().add("note");
            name.setMinWidth(USE_PREF_SIZE);
            Label value = new Label(lines.get(row).value());
            value.setWrapText(true);
            value.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(value, Priority.ALWAYS);
            table.addRow(row, name, value);
        }
        getChildren().addAll(new PaneHeader(messages.text("app.name"), close), what, table, new HBox(copy));
        setPrefWidth(460);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// The button that gets the focus.
    public Button copy() {
        return copy;
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.english() + ": " + line.value()).collect(Collectors.joining("\n"));
    }
}
