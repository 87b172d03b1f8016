package elboroom.ui.here;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// Shows and changes the sliders' range, and sorts them by KL if known. Runs on the FX thread.
final class RangeMenu extends MenuButton {

    private final HereViewModel viewModel;
    private final Messages messages;

    RangeMenu(HereViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("link");
        textProperty().bind(
                Bindings.createStringBinding(() -> menuText(viewModel.range().value().get()), viewModel.range().value(),
                        viewModel.extents()));
        HeaderButtons.hint(this, messages.text("here.range.hint"));
        for (double range : SliderRange.CHOICES) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(viewModel.extents().map(_ -> menuText(range)));
            item.setOnAction(_ -> viewModel.range().reach(range));
            viewModel.range().value().subscribe(reached -> item.setSelected(reached.doubleValue() == range));
            getItems().add(item);
        }
        CheckMenuItem order = new CheckMenuItem(messages.text("here.byKl"));
        order.selectedProperty().bindBidirectional(viewModel.order().byKl());
        SeparatorMenuItem separator = new SeparatorMenuItem();
        for (MenuItem item : List.of(separator, order)) {
            item.visibleProperty().bind(viewModel.kl().map(nats -> nats.length > 0));
        }
        getItems().addAll(separator, order);
    }

    private String menuText(double range) {
        return messages.text(viewModel.extents().get().isEmpty() ? "here.range" : "here.range.deviations", range);
    }
}
