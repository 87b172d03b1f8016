package elboroom.ui.here;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import org.jspecify.annotations.Nullable;

/// Chooses the class of a conditional model; hidden for other models. Runs on the FX thread.
final class ClassChooser extends ComboBox<Integer> {

    private static final int VISIBLE_ROWS = 12;

    private final HereViewModel viewModel;

    ClassChooser(HereViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        setId("class-chooser");
        getStyleClass().add("class-chooser");
        setVisibleRowCount(VISIBLE_ROWS);
        setAccessibleText(messages.text("here.class"));
        HeaderButtons.hint(this, messages.text("here.class.hint"));
        setCellFactory(_ -> new NameCell());
        setButtonCell(new NameCell());
        managedProperty().bind(visibleProperty());
        viewModel.classes().subscribe(this::offer);
        viewModel.point().subscribe(_ -> sync());
        valueProperty().subscribe(label -> {
            if (label != null) {
                viewModel.choose(label);
            }
        });
    }

    private void offer(List<String> classes) {
        setVisible(!classes.isEmpty());
        setValue(null);
        getItems().setAll(IntStream.range(0, classes.size()).boxed().toList());
        sync();
    }

    private void sync() {
        int label = viewModel.point().get().label();
        if (label >= 0 && label < getItems().size()) {
            setValue(label);
        }
    }

    private final class NameCell extends ListCell<Integer> {

        @Override
        protected void updateItem(@Nullable Integer label, boolean empty) {
            super.updateItem(label, empty);
            List<String> names = viewModel.classes().get();
            setText(empty || label == null || label >= names.size() ? "" : Visible.of(names.get(label)));
        }
    }
}
