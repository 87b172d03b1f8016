package elboroom.ui.setup;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageFitting.Mode;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// Size, colour and fitting of the images of a folder; hidden for other data. A size can be chosen or typed. Runs on
/// the FX thread.
final class FittingRow extends FlowPane {

    private static final int[] SIDES = {28, 32, 64, 128};

    private final DataChoice choice;
    private final Messages messages;
    private final ComboBox<String> size = new ComboBox<>();
    private final ComboBox<Integer> channels = new ComboBox<>();
    private final ComboBox<Mode> mode = new ComboBox<>();
    /// Whether the controls are being set to the chosen data.
    private boolean showing;

    FittingRow(DataChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
        getStyleClass().add("sizes");
        size.setEditable(true);
        size.getEditor().setPrefColumnCount(SIDES.length * 2);
        size.getItems().add(messages.text("setup.fit.auto"));
        for (int side : SIDES) {
            size.getItems().add(text(side, side));
        }
        named(size, "setup.fit.size");
        channels.getItems().setAll(1, 3);
        words(channels, count -> "setup.fit." + (count == 1 ? "grey" : "colour"));
        named(channels, "setup.fit.channels");
        mode.getItems().setAll(Mode.values());
        words(mode, each -> "setup.fit." + each);
        named(mode, "setup.fit.mode");
        getChildren().addAll(List.of(size, channels, mode));
        visibleProperty().bind(choice.fitted());
        managedProperty().bind(choice.fitted());
        choice.spec().subscribe(_ -> show());
        size.valueProperty().subscribe((_, _) -> changed());
        channels.valueProperty().subscribe((_, _) -> changed());
        mode.valueProperty().subscribe((_, _) -> changed());
    }

    private void named(ComboBox<?> box, String key) {
        box.setId(key.replace('.', '-'));
        box.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(messages.text(key));
        HeaderButtons.hint(box, messages.text(key + ".hint"));
    }

    private <T> void words(ComboBox<T> box, Function<T, String> key) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : messages.text(key.apply(value));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
    }

    private static String text(int width, int height) {
        return width + "×" + height;
    }

    private void show() {
        showing = true;
        ImageFitting fitting = choice.spec().get().fitting();
        size.setValue(fitting.automaticSize()
                ? messages.text("setup.fit.auto")
                : text(fitting.width(), fitting.height()));
        channels.setValue(fitting.channels() == 3 ? 3 : 1);
        mode.setValue(fitting.mode());
        showing = false;
    }

    private void changed() {
        if (showing) {
            return;
        }
        try {
            String typed = size.getValue() == null ? "" : size.getValue();
            boolean automatic = typed.equals(messages.text("setup.fit.auto"));
            choice.fitImages(choice.spec().get().fitting().withSize(automatic ? "auto" : typed)
                    .withChannels(channels.getValue()).withMode(mode.getValue()));
        } catch (ProblemException e) {
            choice.refuse(e.problem());
            show();
        }
    }
}
