package elboroom.ui.runs;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandButtons;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;

/// The workspace with all runs: a search field above the table, details of the selected ones and the queue. Runs on the
/// FX thread.
public final class RunsView extends VBox {

    private final RunsViewModel viewModel;
    private final Messages messages;

    public RunsView(RunsViewModel viewModel, Command openRun, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("runs-place");
        getStyleClass().addAll("pane", "runs");
        RunTable table = new RunTable(viewModel, messages);
        PaneActions.of("runs", table).withCsv(table::csv).on(table);
        getChildren().addAll(header(openRun), new RunsLayout(viewModel, table, messages));
        addEventHandler(KeyEvent.KEY_PRESSED, this::dismiss);
    }

    /// Escape answers the question about deletion with no.
    private void dismiss(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && viewModel.deletion().asking().get()) {
            viewModel.deletion().answer(false);
            event.consume();
        }
    }

    private PaneHeader header(Command openRun) {
        TextField search = new TextField();
        search.setId("runs-search");
        search.setPromptText(messages.text("runs.search"));
        search.setAccessibleText(messages.text("runs.search"));
        search.setPrefColumnCount(24);
        HeaderButtons.hint(search, messages.text("runs.search.hint"));
        search.textProperty().bindBidirectional(viewModel.search());
        return new PaneHeader(messages.text("runs.title"), search,
                CommandButtons.link(openRun, messages));
    }
}
