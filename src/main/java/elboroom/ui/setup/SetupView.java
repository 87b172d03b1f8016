package elboroom.ui.setup;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.data.DataSpec;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.control.DirectScrollPane;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.SectionTitle;

/// The set-up pane. Runs on the FX thread.
public final class SetupView extends DirectScrollPane {

    private final RunForm run;
    private final Messages messages;

    public SetupView(SetupViewModel viewModel, Command openData, Messages messages) {
        this.run = viewModel.form();
        this.messages = messages;
        Node data = new DataChooser(viewModel.data(), openData, messages);
        Node limit = row("setup.limit", run.limit());
        Node likelihood = likelihoods(viewModel.data().spec());
        Node sigma = row("setup.sigma", run.sigma()).shownWhile(run.likelihood().map(Likelihoods::fixesSigma));
        Node sigmaStart = row("setup.sigmaStart", run.sigmaStart())
                .shownWhile(run.likelihood().map(Likelihoods::startsSigma));
        Node networks = networks();
        Node seed = row("setup.seed", run.seed());
        Stream.of(data, limit, likelihood, sigma, sigmaStart, networks, seed).forEach(
                node -> node.disableProperty().bind(viewModel.forkPoint().map(Objects::nonNull).orElse(false)));
        VBox form = new VBox(new ForkBanner(viewModel.forkPoint(), viewModel::leaveFork, messages),
                section("setup.title"), data, limit,
                hairline(), section("setup.model"), new FamilyView(run.family(), viewModel.initialValues(), messages),
                likelihood, sigma, sigmaStart,
                FormRow.problem(messages, viewModel.problem()), hairline(), section("setup.networks"), networks,
                hairline(), section("setup.optimizer"), learningRate(viewModel),
                row("setup.batch", run.batch()), row("setup.epochs", run.epochs()), seed);
        form.getChildren().addFirst(live(viewModel));
        form.getStyleClass().addAll("pane", "form");
        setContent(form);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("setup");
    }

    private FormRow learningRate(SetupViewModel viewModel) {
        return row(LiveSettings.LEARNING_RATE, run.learningRate()).changedFrom(messages,
                viewModel.initialValues().map(values -> values.get(LiveSettings.LEARNING_RATE)));
    }

    /// The switch between editing the run in training and describing the next one.
    private Node live(SetupViewModel viewModel) {
        CheckBox live = new CheckBox(messages.text("setup.live"));
        live.setId("setup-live");
        live.setWrapText(true);
        live.setMinHeight(Region.USE_PREF_SIZE);
        live.selectedProperty().bindBidirectional(viewModel.live());
        HeaderButtons.hint(live, messages.text("setup.live.hint"));
        live.visibleProperty().bind(viewModel.training());
        live.managedProperty().bind(live.visibleProperty());
        return live;
    }

    private VBox networks() {
        VBox networks = new VBox(architectures(), activations(), FormRow.tall(messages, "setup.hidden", run.hidden()),
                row("setup.latent", run.latent()).shownWhile(when(() -> !run.hasCodes())),
                row("setup.codes", run.codes()).shownWhile(when(run::choosesCodes)));
        networks.getStyleClass().add("form-part");
        return networks;
    }

    private SectionTitle section(String key) {
        return new SectionTitle(messages.text(key));
    }

    private FormRow row(String key, Field<?> field) {
        return FormRow.of(messages, key, field);
    }

    private FormRow likelihoods(ObservableValue<DataSpec> data) {
        return FormRow.of(messages, "setup.likelihood",
                new Chooser<>(messages, data.map(Likelihoods::of), run.likelihood(), Likelihoods::key));
    }

    private FormRow architectures() {
        return FormRow.of(messages, "setup.architecture",
                new Segments<>(messages, "setup.architecture", List.of(Architecture.values()), run.architecture()));
    }

    private FormRow activations() {
        return FormRow.of(messages, "setup.activation",
                new Segments<>(messages, "setup.activation", List.of(Activation.values()), run.activation()))
                .shownWhile(run.architecture().map(architecture -> architecture == Architecture.MLP));
    }

    /// A condition that depends on family and architecture.
    private ObservableValue<Boolean> when(BooleanSupplier so) {
        return Bindings.createBooleanBinding(so::getAsBoolean, run.family().family(), run.architecture());
    }

    private static Node hairline() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }
}
