package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import elboroom.ui.control.WrapRow;
import org.jspecify.annotations.Nullable;

/// The run and step of a column. Runs on the FX thread.
final class ColumnHeader extends WrapRow {

    private static final double GAP = 6;
    private static final int LETTERS = 60;

    private final CompareViewModel viewModel;
    private final ColumnViewModel column;
    private final Messages messages;
    private ListChangeListener<Path> listed = _ -> {};
    /// Whether a list is being filled by the program, not changed by the user.
    private boolean filling;

    ColumnHeader(CompareViewModel viewModel, ColumnViewModel column, Messages messages) {
        super(GAP);
        this.viewModel = viewModel;
        this.column = column;
        this.messages = messages;
        getStyleClass().add("pane-header");
        Button remove = HeaderButtons.button(messages.text("compare.remove"), messages.text("compare.remove.hint"),
                () -> viewModel.remove(column));
        remove.disableProperty().bind(Bindings.size(viewModel.columns()).lessThanOrEqualTo(CompareViewModel.LEAST));
        HBox which = new HBox(GAP, runs(), steps());
        getChildren().addAll(which, remove);
    }

    private ComboBox<@Nullable Path> runs() {
        ComboBox<@Nullable Path> runs = chooser("compare.run");
        runs.setConverter(new LabelConverter<Path>(
                run -> words(run, LETTERS)));
        runs.setButtonCell(new NameCell());
        fill(runs);
        column.folder().subscribe(run -> {
            filling = true;
            runs.setValue(run);
            filling = false;
        });
        listed = _ -> fill(runs);
        viewModel.runs().addListener(new WeakListChangeListener<>(listed));
        runs.setOnAction(_ -> {
            Path chosen = runs.getValue();
            if (chosen != null && !filling && !chosen.equals(column.folder().get())) {
                column.open(ColumnChoice.newest(chosen));
            }
        });
        return runs;
    }

    /// Lists the runs again; the chosen one stays that of the column, wherever it is in the list.
    private void fill(ComboBox<@Nullable Path> runs) {
        filling = true;
        runs.getItems().setAll(viewModel.runs());
        runs.setValue(column.folder().get());
        filling = false;
    }

    private String words(Path run, int most) {
        String name = UserText.shorten(RunLibrary.name(run), most);
        return viewModel.isBundled(run) ? messages.text("shell.bundled", name) : name;
    }

    /// Shows the name of the column's run, truncated to the available width. Ignores the item of the list, because
    /// JavaFX keeps the index of the cell when the list changes.
    private final class NameCell extends ListCell<@Nullable Path> {

        NameCell() {
            UserText.limit(this, Double.MAX_VALUE);
            column.folder().subscribe(this::name);
        }

        private void name(@Nullable Path run) {
            setText(run == null ? "" : words(run, Integer.MAX_VALUE));
        }

        @Override
        protected void updateItem(@Nullable Path run, boolean empty) {
            super.updateItem(run, empty);
            name(column.folder().get());
        }
    }

    private ComboBox<@Nullable StepChoice> steps() {
        ComboBox<@Nullable StepChoice> steps = chooser("compare.step");
        steps.setConverter(new LabelConverter<StepChoice>(
                step -> messages.text("compare.step." + step.kind(), step.step())));
        column.steps().subscribe(listed -> fill(steps, listed));
        column.run().subscribe(_ -> fill(steps, column.steps().get()));
        steps.setOnAction(_ -> {
            StepChoice chosen = steps.getValue();
            if (chosen != null && !filling) {
                column.choose(chosen);
            }
        });
        return steps;
    }

    private void fill(ComboBox<@Nullable StepChoice> steps, List<StepChoice> listed) {
        RunAtStep run = column.run().get();
        if (run != null) {
            filling = true;
            steps.getItems().setAll(listed);
            steps.setValue(StepChoice.of(run.snapshot().step(), listed));
            filling = false;
        }
    }

    private <T> ComboBox<@Nullable T> chooser(String key) {
        ComboBox<@Nullable T> chooser = new ComboBox<>();
        chooser.getStyleClass().addAll("compact", key.replace('.', '-'));
        chooser.setMinWidth(0);
        chooser.setAccessibleText(messages.text(key));
        HeaderButtons.hint(chooser, messages.text(key + ".hint"));
        return chooser;
    }
}
