package elboroom.ui.timeline;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import elboroom.domain.run.ReplaySpec.View;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.MenuChoice;

/// The export menu: view, size, duration and file; shows the progress of an export. Runs on the FX thread.
final class ExportMenu extends MenuButton {

    private final ExportViewModel model;
    private final Messages messages;
    private final LastFolder folder;

    ExportMenu(ExportViewModel model, LastFolder folder, Messages messages) {
        this.model = model;
        this.folder = folder;
        this.messages = messages;
        setId("timeline-export");
        getStyleClass().add("link");
        setMinWidth(USE_PREF_SIZE);
        HeaderButtons.hint(this, messages.text("timeline.export.hint"));
        disableProperty().bind(model.possible().map(possible -> !possible));
        model.state().subscribe(state -> setText(text(state)));
        addViews();
        addChoices(ExportViewModel.SIZES, model.size(), size -> messages.text("timeline.export.size", size));
        addChoices(ExportViewModel.SECONDS, model.seconds(), time -> messages.text("timeline.export.seconds", time));
        addActions();
    }

    private String text(ExportViewModel.State state) {
        if (state.running()) {
            return messages.text("timeline.export.part", (int) (100 * state.part()));
        }
        return messages.text(state.done() ? "timeline.export.done" : "timeline.export");
    }

    private void addViews() {
        for (View view : View.values()) {
            MenuItem item = new MenuChoice<>(messages.text("timeline.export." + view), model.view(), view);
            item.visibleProperty().bind(model.views().map(views -> views.contains(view)));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
    }

    private void addChoices(List<Integer> values, Property<Integer> chosen, Function<Integer, String> words) {
        values.forEach(value -> getItems().add(new MenuChoice<>(words.apply(value), chosen, value)));
        getItems().add(new SeparatorMenuItem());
    }

    private void addActions() {
        MenuItem save = new MenuItem(messages.text("timeline.export.save"));
        save.setId("timeline-export-save");
        save.setOnAction(_ -> new ExportDialog(model, folder, messages).choose(getScene().getWindow()));
        save.visibleProperty().bind(model.state().map(state -> !state.running()));
        MenuItem cancel = new MenuItem(messages.text("timeline.export.cancel"));
        cancel.setId("timeline-export-cancel");
        cancel.setOnAction(_ -> model.cancel());
        cancel.visibleProperty().bind(model.state().map(ExportViewModel.State::running));
        getItems().addAll(save, cancel);
    }
}
