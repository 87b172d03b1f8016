package elboroom.ui.runs;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.fx.FxExecutor;
import org.jspecify.annotations.Nullable;

/// The user's notes on one run: name, tags and text. A change is saved when the field loses the focus or, in a single
/// line, on Enter. Runs on the FX thread.
final class RunDetails extends VBox {

    private final RunsViewModel viewModel;
    private final Messages messages;
    private final TextField name = new TextField();
    private final TextField tags = new TextField();
    private final TextArea notes = new TextArea();
    private final Label problems = new Label();
    private final FxExecutor later = new FxExecutor();
    private @Nullable RunInfo run;
    /// The name last requested for the shown run, so that leaving the field after Enter does not request it again.
    private String askedFor = "";
    /// The name last refused for the shown run; it stays in the field to be corrected.
    private String refused = "";

    RunDetails(RunsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("run-details");
        notes.setWrapText(true);
        notes.setPrefRowCount(3);
        problems.getStyleClass().add("error-line");
        problems.setWrapText(true);
        name.setOnAction(_ -> {
            refused = "";
            saveName();
        });
        tags.setOnAction(_ -> saveTags());
        onLeave(name, this::saveName);
        onLeave(tags, this::saveTags);
        onLeave(notes, this::saveNotes);
        setVgrow(notes, Priority.ALWAYS);
        viewModel.request().renaming().subscribe(run -> {
            if (run != null) {
                later.execute(() -> { // once the pane is laid out
                    name.requestFocus();
                    name.selectAll();
                });
            }
        });
        getChildren().addAll(label("runs.rename", name), name, label("runs.tagging", tags), tags,
                label("runs.note", notes), notes, problems);
    }

    private Node label(String key, Control control) {
        control.setId(key.replace('.', '-'));
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setAccessibleText(messages.text(key));
        HeaderButtons.hint(control, messages.text(key + ".hint"));
        return label;
    }

    private static void onLeave(TextInputControl field, Runnable keep) {
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep.run();
            }
        });
    }

    /// Shows another run, or updates the same one; a field that is being edited is not changed.
    void show(@Nullable RunInfo other) {
        if (other == null || run == null || !other.folder().equals(run.folder())) {
            saveName();
            saveTags();
            saveNotes();
        }
        RunInfo before = run;
        run = other;
        askedFor = "";
        if (other == null) {
            return;
        }
        boolean same = before != null && before.folder().equals(other.folder());
        if (!same || refused.isEmpty() || !name.getText().strip().equals(refused)) {
            refused = "";
            put(name, other.name(), same);
        }
        put(tags, new RunText(messages).tags(other), same);
        put(notes, other.notes().text(), same);
        name.setDisable(other.bundled() || other.inTraining());
        tags.setDisable(other.bundled());
        notes.setDisable(other.bundled());
        problems.setText(String.join("\n", other.problems().stream().map(messages::sentence).toList()));
        problems.setManaged(!problems.getText().isEmpty());
    }

    private static void put(TextInputControl field, String text, boolean same) {
        if (!same || !field.isFocused()) {
            field.setText(text);
        }
    }

    private void saveName() {
        String typed = name.getText().strip();
        if (run != null && !run.bundled() && !typed.equals(run.name()) && !typed.equals(askedFor)
                && !typed.equals(refused)) {
            Path folder = run.folder();
            askedFor = typed;
            viewModel.rename(run, typed, () -> refuse(folder, typed));
        }
    }

    private void refuse(Path folder, String typed) {
        if (run != null && run.folder().equals(folder)) {
            refused = typed;
            askedFor = "";
        }
    }

    private void saveTags() {
        if (run != null && !run.bundled() && !tags.getText().equals(new RunText(messages).tags(run))) {
            viewModel.tag(run, tags.getText());
        }
    }

    private void saveNotes() {
        if (run != null && !run.bundled() && !notes.getText().equals(run.notes().text())) {
            viewModel.note(run, notes.getText());
        }
    }
}
