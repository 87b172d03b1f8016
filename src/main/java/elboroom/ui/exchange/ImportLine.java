package elboroom.ui.exchange;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;

/// A line in the window while a run is imported: its name, the progress, and a button to cancel. Runs on the FX thread.
public final class ImportLine extends HBox {

    private static final double GAP = 8;

    public ImportLine(ImportViewModel viewModel, Messages messages) {
        super(GAP);
        setId("import");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("bar", "bottom", "notice");
        Label name = UserText.limit(new Label(), Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.SOMETIMES);
        ProgressBar bar = new ProgressBar(0);
        bar.setAccessibleText(messages.text("import.progress"));
        Button cancel = HeaderButtons.plain(messages, "import.cancel", viewModel::cancel);
        getChildren().addAll(name, bar, cancel);
        managedProperty().bind(visibleProperty());
        viewModel.running().subscribe(running -> {
            setVisible(running != null);
            if (running != null) {
                name.setText(messages.text("import.running", Visible.of(running.name())));
                bar.setProgress(running.part());
            }
        });
    }
}
