package elboroom.ui.setup;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import elboroom.domain.Architecture;
import elboroom.i18n.Messages;
import elboroom.ui.control.Links;
import elboroom.ui.control.SectionTitle;
import org.controlsfx.control.SegmentedButton;

/// The pane in which one says what to train.
public final class SetupView extends ScrollPane {

    private final SetupViewModel viewModel;
    private final Messages messages;

    public SetupView(SetupViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        VBox form = new VBox(
                section("setup.title"), new DataChooser(viewModel, messages),
                row("setup.limit", viewModel.limit()), hairline(),
                section("setup.model"), architectures(), FormRow.tall(messages, "setup.hidden", viewModel.hidden()),
                row("setup.latent", viewModel.latent()), hairline(),
                section("setup.objective"), likelihoods(), sigma(), row("setup.beta", viewModel.beta()),
                formula(), hairline(),
                section("setup.optimizer"), row("setup.learningRate", viewModel.learningRate()),
                row("setup.batch", viewModel.batch()), row("setup.epochs", viewModel.epochs()),
                row("setup.seed", viewModel.seed()));
        form.getStyleClass().addAll("pane", "form");
        setContent(form);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("setup");
    }

    private SectionTitle section(String key) {
        return new SectionTitle(messages.text(key));
    }

    private FormRow row(String key, Field<?> field) {
        return FormRow.of(messages, key, field);
    }

    private FormRow architectures() {
        SegmentedButton segments = new SegmentedButton();
        segments.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        for (Architecture architecture : Architecture.values()) {
            ToggleButton button = new ToggleButton(messages.text("setup.architecture." + architecture));
            button.setUserData(architecture);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            Links.hint(button, messages.text("setup.architecture." + architecture + ".hint"));
            segments.getButtons().add(button);
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one of the two is always chosen
            } else {
                viewModel.architecture().set((Architecture) now.getUserData());
            }
        });
        viewModel.architecture().subscribe(architecture -> segments.getButtons().stream()
                .filter(button -> button.getUserData() == architecture).forEach(group::selectToggle));
        return FormRow.of(messages, "setup.architecture", segments);
    }

    private FormRow likelihoods() {
        return FormRow.of(messages, "setup.likelihood", choice(List.of(Likelihoods.values()), viewModel.likelihood(),
                likelihood -> messages.text("setup.likelihood." + likelihood)));
    }

    private Node sigma() {
        FormRow sigma = row("setup.sigma", viewModel.sigma());
        viewModel.likelihood().subscribe(likelihood -> {
            sigma.setVisible(likelihood != Likelihoods.BERNOULLI);
            sigma.setManaged(likelihood != Likelihoods.BERNOULLI);
        });
        return sigma;
    }

    private Node formula() {
        Label formula = new Label(messages.text("setup.formula"));
        formula.getStyleClass().add("formula");
        formula.setWrapText(true);
        return formula;
    }

    private static Node hairline() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }

    static <T> ComboBox<T> choice(List<T> items, ObjectProperty<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(items);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }
}
