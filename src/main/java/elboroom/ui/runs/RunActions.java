package elboroom.ui.runs;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;

/// The actions on the selected runs: open, compare, resume, and delete after confirmation. Runs on the FX thread.
final class RunActions extends VBox {

    private static final int LETTERS = 40;

    private final RunsViewModel viewModel;
    private final Messages messages;
    private final TextField epochs = new TextField();

    RunActions(RunsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("run-actions");
        Button open = button("runs.open",
                () -> viewModel.selected().get().forEach(run -> viewModel.open(run.folder())));
        Button compare = button("runs.compare", viewModel::compare);
        Button delete = button("runs.delete", viewModel.deletion()::ask);
        FlowPane first = row(open, compare, delete);
        enable(open, selected -> selected.size() == 1);
        enable(compare, selected -> selected.size() >= RunsViewModel.LEAST_COMPARED
                && selected.size() <= RunsViewModel.MOST_COMPARED);
        enable(delete, _ -> !viewModel.deletion().removable().isEmpty());
        getChildren().addAll(first, resumeRow(), training(), question(delete));
    }

    private void enable(Node node, Predicate<List<RunInfo>> when) {
        ObservableValue<Boolean> off = viewModel.selected().map(selected -> !when.test(selected));
        node.disableProperty().bind(off);
    }

    private FlowPane resumeRow() {
        epochs.setId("runs-epochs");
        epochs.setPrefColumnCount(5);
        epochs.setAccessibleText(messages.text("runs.resume.epochs"));
        HeaderButtons.hint(epochs, messages.text("runs.resume.epochs.hint"));
        Label name = new Label(messages.text("runs.resume.epochs"));
        name.getStyleClass().add("field-label");
        name.setLabelFor(epochs);
        Button goOn = button("runs.resume", this::resume);
        epochs.setOnAction(_ -> resume());
        enable(goOn, RunActions::areResumable);
        enable(epochs, RunActions::areResumable);
        viewModel.selected().subscribe(this::offer);
        return row(name, epochs, goOn);
    }

    private static boolean areResumable(List<RunInfo> selected) {
        return selected.size() == 1 && selected.getFirst().resumable();
    }

    /// Suggests the number of epochs in the specification or, if they are completed, twice that number; clears the
    /// field if the run cannot be resumed.
    private void offer(List<RunInfo> selected) {
        if (areResumable(selected) && !epochs.isFocused()) {
            RunInfo run = selected.getFirst();
            int wanted = run.spec().map(RunSpec::optimizer).orElseThrow().epochs();
            epochs.setText(Integer.toString(run.epochs() < wanted ? wanted : 2 * wanted));
        } else if (!areResumable(selected)) {
            epochs.clear();
        }
    }

    private void resume() {
        if (areResumable(viewModel.selected().get())) {
            viewModel.resume(viewModel.selected().get().getFirst(), epochs.getText());
        }
    }

    /// Returns the sentence why a run in training is not deleted; a disabled button has no tooltip.
    private Label training() {
        Label words = new Label(messages.text("runs.delete.training"));
        words.setId("runs-delete-training");
        words.getStyleClass().add("note");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.managedProperty().bind(words.visibleProperty());
        viewModel.selected().subscribe(_ -> words.setVisible(viewModel.deletion().blocked()));
        return words;
    }

    /// Returns the confirmation row. It is part of the pane instead of a dialog.
    ///
    /// @param delete the button that asks the question
    private VBox question(Button delete) {
        Label words = new Label();
        words.setId("runs-delete-question");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button yes = button("runs.delete.yes", () -> viewModel.deletion().answer(true));
        Button no = button("runs.delete.no", () -> {
            viewModel.deletion().answer(false);
            delete.requestFocus();
        });
        VBox question = new VBox(words, row(yes, no));
        question.getStyleClass().add("run-actions");
        viewModel.deletion().asking().subscribe(asking -> {
            List<RunInfo> runs = viewModel.deletion().removable();
            words.setText(question(runs));
            question.setVisible(asking);
            question.setManaged(asking);
            if (asking) {
                no.requestFocus();
            }
        });
        return question;
    }

    private String question(List<RunInfo> runs) {
        return runs.size() == 1
                ? messages.text("runs.delete.one", UserText.shorten(runs.getFirst().name(), LETTERS))
                : messages.text("runs.delete.many", runs.size());
    }

    private static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("run-row");
        return row;
    }

    private Button button(String key, Runnable action) {
        return HeaderButtons.plain(messages, key, action);
    }
}
