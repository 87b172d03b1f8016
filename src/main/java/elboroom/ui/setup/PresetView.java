package elboroom.ui.setup;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

import elboroom.domain.run.Preset;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.exploration.text.PresetText;
import org.jspecify.annotations.Nullable;

/// Chooses what to learn: a preset, what to expect of it, and what the run costs on this computer. Runs on the FX thread.
final class PresetView extends VBox {

    private final Messages messages;
    private final PresetText texts;
    private final MenuButton menu = new MenuButton();
    private final Label text = new Label();
    private final Label raised = new Label();
    private final Label few = new Label();

    PresetView(SetupViewModel viewModel, Messages messages) {
        this.messages = messages;
        this.texts = new PresetText(messages);
        getStyleClass().add("form-part");
        menu.setId("setup-preset");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setAccessibleText(messages.text("setup.preset"));
        HeaderButtons.hint(menu, messages.text("setup.preset.hint"));
        for (Preset preset : Preset.values()) {
            MenuItem item = new MenuItem(texts.name(preset));
            item.setOnAction(_ -> viewModel.choose(preset));
            menu.getItems().add(item);
        }
        text.setId("setup-preset-text");
        raised.setId("setup-raised");
        few.setId("setup-few-steps");
        text.getStyleClass().add("formula");
        raised.getStyleClass().add("formula");
        few.getStyleClass().add("formula");
        getChildren().addAll(menu, text, raised, new EstimateView(viewModel.estimate(), messages), few);
        viewModel.preset().subscribe(this::show);
        viewModel.length().raised()
                .subscribe(epochs -> put(raised, epochs == null ? "" : messages.text("setup.raised", epochs)));
        viewModel.length().few()
                .subscribe(steps -> put(few, steps == null ? "" : messages.text("setup.fewSteps", steps)));
    }

    private void show(@Nullable Preset preset) {
        menu.setText(preset == null ? messages.text("setup.preset.none") : texts.name(preset));
        put(text, preset == null ? "" : texts.text(preset));
    }

    private static void put(Label label, String words) {
        label.setText(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
