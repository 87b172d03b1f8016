package elboroom.ui.runs;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import elboroom.domain.run.Budget;
import elboroom.domain.run.ThinningPlan;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import org.jspecify.annotations.Nullable;

/// The disk space used by the user's runs, the limit, and whether finished runs may be thinned. Runs on the FX
/// thread.
final class SpaceView extends VBox {

    private final RunsViewModel viewModel;
    private final SpaceViewModel space;
    private final Messages messages;
    private final Label totals = new Label();
    private final ProgressBar used = new ProgressBar(0);
    private final TextField limit = new TextField();
    private final CheckBox automatic = new CheckBox();
    private final Label warning = new Label();
    private final Label question = new Label();
    private final FlowPane asking = row();

    SpaceView(RunsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.space = viewModel.space();
        this.messages = messages;
        setId("runs-space");
        totals.setId("runs-footer");
        totals.getStyleClass().add("note");
        totals.visibleProperty().bind(viewModel.listed());
        warning.setId("runs-space-warning");
        warning.getStyleClass().add("error-line");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        question.setWrapText(true);
        question.maxWidthProperty().bind(widthProperty());
        warning.managedProperty().bind(warning.visibleProperty());
        HeaderButtons.hint(totals, messages.text("runs.totals.hint"));
        used.setAccessibleText(messages.text("runs.space.used"));
        FlowPane line = row();
        line.getChildren().addAll(totals, used, limitLabel(), limit, automatic,
                button("runs.space.thin", space::ask));
        prepare();
        asking.getChildren().addAll(question, button("runs.space.thin.yes", () -> space.answer(true)),
                button("runs.space.thin.no", () -> space.answer(false)));
        asking.managedProperty().bind(asking.visibleProperty());
        getChildren().addAll(line, warning, asking);
        viewModel.totals().subscribe(this::show);
        space.budget().subscribe(this::show);
        space.plan().subscribe(this::ask);
    }

    private static FlowPane row() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("space-row");
        row.setHgap(8);
        row.setVgap(4);
        return row;
    }

    private Label limitLabel() {
        Label label = new Label(messages.text("runs.space.limit"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(limit);
        return label;
    }

    private void prepare() {
        limit.setId("runs-space-limit");
        limit.setPrefColumnCount(7);
        limit.setAccessibleText(messages.text("runs.space.limit"));
        HeaderButtons.hint(limit, messages.text("runs.space.limit.hint"));
        limit.setOnAction(_ -> space.limit(limit.getText()));
        limit.focusedProperty().subscribe((_, focused) -> {
            if (!focused && !limit.getText().equals(shown(space.budget().get()))) {
                space.limit(limit.getText());
            }
        });
        automatic.setId("runs-space-automatic");
        automatic.setText(messages.text("runs.space.automatic"));
        HeaderButtons.hint(automatic, messages.text("runs.space.automatic.hint"));
        automatic.setOnAction(_ -> space.automatic(automatic.isSelected()));
    }

    private Button button(String key, Runnable action) {
        Button button = HeaderButtons.button(messages.text(key), messages.text(key + ".hint"), action);
        button.setId(key.replace('.', '-'));
        return button;
    }

    private static String shown(Budget budget) {
        return Long.toString(budget.all() / Budget.MIB);
    }

    private void show(Budget budget) {
        if (!limit.isFocused() || limit.getText().isEmpty()) {
            limit.setText(shown(budget));
        }
        automatic.setSelected(budget.automatic());
        warn(viewModel.totals().get());
    }

    private void show(RunTotals now) {
        RunText text = new RunText(messages);
        totals.setText(messages.text("runs.totals", now.shown(), now.runs(), text.size(now.bytes()),
                text.size(now.budget())));
        used.setProgress(Math.min(1, now.bytes() / (double) now.budget()));
        warn(now);
    }

    private void warn(RunTotals now) {
        warning.setVisible(now.bytes() > now.budget());
        warning.setText(messages.text(space.budget().get().automatic()
                ? "runs.space.over.automatic"
                : "runs.space.over"));
    }

    private void ask(@Nullable ThinningPlan plan) {
        asking.setVisible(plan != null);
        if (plan != null) {
            question.setText(plan.snapshots() == 0
                    ? messages.text("runs.space.question.none")
                    : messages.text("runs.space.question", plan.snapshots(), plan.runs(),
                            new RunText(messages).size(plan.bytes())));
            asking.getChildren().get(1).setDisable(plan.snapshots() == 0);
        }
    }
}
