package elboroom.ui.preferences;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.run.Budget;
import elboroom.i18n.Messages;
import elboroom.ui.control.DialogFolders;
import elboroom.ui.control.DialogFolders.Purpose;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;

/// The preferences about the folder of runs: where it is, how much it may hold, and what is cached. Runs on the FX
/// thread.
final class StorageRows {

    private static final double GAP = 8;

    private final PreferencesViewModel viewModel;
    private final DialogFolders folders;
    private final Messages messages;
    private final Label folder = new Label();
    private final Label restart = new Label();
    private final TextField limit = new TextField();
    private final Label refused = new Label();
    private final CheckBox automatic = new CheckBox();
    private final Label cache = new Label();

    StorageRows(PreferencesViewModel viewModel, DialogFolders folders, Messages messages) {
        this.viewModel = viewModel;
        this.folders = folders;
        this.messages = messages;
        UserText.limit(folder, Double.MAX_VALUE);
        folder.setId("preferences-folder");
        restart.setText(messages.text("preferences.folder.restart"));
        restart.getStyleClass().add("note");
        restart.setWrapText(true);
        restart.setMinHeight(Region.USE_PREF_SIZE);
        restart.managedProperty().bind(restart.visibleProperty());
        limit.setId("preferences-space");
        limit.setPrefColumnCount(7);
        limit.setMinWidth(Region.USE_PREF_SIZE);
        limit.setMaxWidth(Region.USE_PREF_SIZE);
        limit.setAccessibleText(messages.text("runs.space.limit"));
        HeaderButtons.hint(limit, messages.text("runs.space.limit.hint"));
        limit.setOnAction(_ -> changeLimit());
        limit.focusedProperty().subscribe((_, focused) -> {
            if (!focused && !limit.getText().equals(shown(viewModel.storage().get().budget()))) {
                changeLimit();
            }
        });
        refused.setId("preferences-space-refused");
        refused.getStyleClass().add("error-line");
        refused.setWrapText(true);
        refused.setMinHeight(Region.USE_PREF_SIZE);
        refused.managedProperty().bind(refused.visibleProperty());
        viewModel.refusedLimit().subscribe(problem -> {
            refused.setText(problem.map(messages::sentence).orElse(""));
            refused.setVisible(problem.isPresent());
        });
        automatic.setId("preferences-automatic");
        automatic.setText(messages.text("runs.space.automatic"));
        automatic.setWrapText(true);
        automatic.setMinHeight(Region.USE_PREF_SIZE);
        HeaderButtons.hint(automatic, messages.text("runs.space.automatic.hint"));
        automatic.setOnAction(_ -> viewModel.thinAutomatically(automatic.isSelected()));
        viewModel.chosen().subscribe(_ -> showFolder());
        viewModel.storage().subscribe(this::show);
    }

    /// @param section adds a title by its message key
    /// @param row adds a control with the message key of its label
    void addTo(Consumer<String> section, BiConsumer<String, Region> row) {
        section.accept("preferences.runs");
        HBox buttons = row(button("preferences.folder.change", this::choose),
                button("preferences.folder.usual", () -> viewModel.chooseRunsFolder(Optional.empty())));
        row.accept("preferences.folder", new VBox(GAP, folder, buttons, restart));
        row.accept("runs.space.limit", new VBox(GAP, limit, refused));
        row.accept("", automatic);
        row.accept("preferences.cache", row(cache, button("preferences.cache.clear", viewModel::clearCache)));
        HeaderButtons.hint(cache, messages.text("preferences.cache.hint"));
        cache.setMinWidth(Region.USE_PREF_SIZE);
    }

    /// A limit that is refused is replaced by the one in effect.
    private void changeLimit() {
        viewModel.limitSpace(limit.getText());
        if (viewModel.refusedLimit().get().isPresent()) {
            limit.setText(shown(viewModel.storage().get().budget()));
        }
    }

    private static HBox row(Region... controls) {
        HBox row = new HBox(GAP, controls);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String key, Runnable action) {
        Button button = HeaderButtons.button(messages.text(key), messages.text(key + ".hint"), action);
        button.setId(key.replace('.', '-'));
        return button;
    }

    private void choose() {
        folders.of(Purpose.RUNS).choose(messages.text("preferences.folder.title"), folder.getScene().getWindow())
                .ifPresent(chosen -> viewModel.chooseRunsFolder(Optional.of(chosen)));
    }

    private static String shown(Budget budget) {
        return Long.toString(budget.all() / Budget.MIB);
    }

    private void showFolder() {
        folder.setText(viewModel.runsFolder().toString());
        restart.setVisible(viewModel.needsRestart());
    }

    private void show(PreferencesViewModel.Storage storage) {
        limit.setText(shown(storage.budget()));
        automatic.setSelected(storage.budget().automatic());
        cache.setText(messages.text("preferences.cache.size", storage.cache() / 1024.0));
    }
}
