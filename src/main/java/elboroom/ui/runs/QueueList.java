package elboroom.ui.runs;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.i18n.SettingFormatter;
import elboroom.ui.control.DirectScrollPane;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.SectionTitle;
import elboroom.ui.control.UserText;
import elboroom.ui.exploration.TrainingQueue;

/// The queue of runs to train, which can be reordered. Runs on the FX thread.
final class QueueList extends VBox {

    private final RunsViewModel viewModel;
    private final TrainingQueue queue;
    private final Messages messages;
    private final VBox rows = new VBox();

    QueueList(RunsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.queue = viewModel.queue();
        this.messages = messages;
        getStyleClass().add("queue");
        rows.setId("queue");
        ScrollPane scroll = new DirectScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        Label none = new Label(messages.text("runs.queue.empty"));
        none.getStyleClass().add("note");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(new SectionTitle(messages.text("runs.queue")), none, scroll);
        scroll.visibleProperty().bind(none.visibleProperty().not());
        scroll.managedProperty().bind(scroll.visibleProperty());
        queue.waiting().subscribe(() -> fill(none));
        fill(none);
    }

    private void fill(Label none) {
        none.setVisible(queue.waiting().isEmpty());
        none.setManaged(none.isVisible());
        rows.getChildren().setAll(queue.waiting().stream().map(this::row).toList());
    }

    private HBox row(RunSpec run) {
        Label name = new Label(
                messages.text("runs.queue.run", run.name(),
                        new SettingFormatter(messages, true).family(run.model().family()),
                        run.optimizer().epochs()));
        UserText.limit(name, Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, word("runs.queue.up", run, () -> queue.move(run, 1)),
                word("runs.queue.down", run, () -> queue.move(run, -1)),
                word("runs.queue.remove", run, () -> viewModel.removeFromQueue(run)));
        row.getStyleClass().add("queue-row");
        return row;
    }

    private Button word(String key, RunSpec run, Runnable action) {
        Button word = HeaderButtons.button(messages.text(key), messages.text(key + ".hint"), action);
        word.setAccessibleText(messages.text(key + ".spoken", run.name()));
        return word;
    }
}
