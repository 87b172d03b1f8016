package elboroom.ui.setup;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.control.Chooser;
import elboroom.ui.control.DirectScrollPane;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.SectionTitle;
import elboroom.ui.control.Segments;
import elboroom.ui.setup.data.DataChoice;
import elboroom.ui.setup.data.DataChooser;
import elboroom.ui.setup.form.DetailPane;
import elboroom.ui.setup.form.FormRow;

/// The set-up pane. Runs on the FX thread.
public final class SetupView extends DirectScrollPane {

    private final RunForm run;
    private final SetupViewModel viewModel;
    private final MarkedRows rows;
    private final Messages messages;

    public SetupView(SetupViewModel viewModel, Command openData, Command openFile, Messages messages) {
        this.viewModel = viewModel;
        this.run = viewModel.form();
        this.rows = new MarkedRows(viewModel.basis(), messages);
        this.messages = messages;
        DetailSummary summary = new DetailSummary(run, messages);
        VBox form = new VBox(new HeadingView(viewModel, messages), live(),
                new ForkBanner(viewModel.forkPoint(), viewModel::leaveFork, messages),
                section("setup.title"), fixedInFork(new DataChooser(viewModel.data(), openData, openFile, messages)),
                fixedInFork(rows.row("setup.limit", run.limit())),
                hairline(), section("setup.preset"), new PresetView(viewModel, messages),
                FormRow.problem(messages, viewModel.problem()));
        for (Detail subject : Detail.values()) {
            form.getChildren().addAll(hairline(),
                    new DetailPane(subject.key(), viewModel.unfolded(subject), summary.of(subject),
                            () -> fields(subject), messages).marked(new DetailMark(viewModel, subject, messages)));
        }
        form.getStyleClass().addAll("pane", "form");
        setContent(form);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("setup");
    }

    private Node fields(Detail subject) {
        VBox fields = switch (subject) {
            case MODEL -> new VBox(new FamilyView(run.family(), viewModel.initialValues(), rows),
                    fixedInFork(likelihoods(viewModel.data())),
                    fixedInFork(rows.row("setup.sigma", run.sigma())
                            .shownWhile(run.likelihood().map(Likelihoods::fixesSigma))),
                    fixedInFork(rows.row("setup.sigmaStart", run.sigmaStart())
                            .shownWhile(run.likelihood().map(Likelihoods::startsSigma))));
            case NETWORKS ->
                fixedInFork(new VBox(architectures(), activations(), rows.tall("setup.hidden", run.hidden()),
                        rows.row("setup.latent", run.latent()).shownWhile(when(() -> !run.hasCodes())),
                        rows.row("setup.codes", run.codes()).shownWhile(when(run::choosesCodes))));
            case OPTIMIZER -> new VBox(learningRate(), rows.row("setup.batch", run.batch()),
                    rows.row("setup.epochs", run.epochs()), fixedInFork(rows.row("setup.seed", run.seed())));
        };
        fields.getStyleClass().add("form-part");
        return fields;
    }

    /// Disables a part of the form that a fork takes from its parent.
    private <N extends Node> N fixedInFork(N part) {
        part.disableProperty().bind(viewModel.forkPoint().map(Objects::nonNull).orElse(false));
        return part;
    }

    private FormRow learningRate() {
        return rows.row(LiveSettings.LEARNING_RATE, run.learningRate()).changedFrom(messages,
                viewModel.initialValues().map(values -> values.get(LiveSettings.LEARNING_RATE)));
    }

    /// The switch between editing the run in training and describing the next one.
    private Node live() {
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

    private SectionTitle section(String key) {
        return new SectionTitle(messages.text(key));
    }

    private FormRow likelihoods(DataChoice data) {
        ObservableValue<List<Likelihoods>> possible = Bindings.createObjectBinding(
                () -> Likelihoods.of(data.spec().get(), data.summary().get()), data.spec(), data.summary());
        return rows.row("setup.likelihood",
                new Chooser<>(messages, possible, run.likelihood(), Likelihoods::key),
                run.likelihood(), likelihood -> messages.text(likelihood.key()));
    }

    private FormRow architectures() {
        return rows.row("setup.architecture",
                new Segments<>(messages, "setup.architecture", List.of(Architecture.values()), run.architecture()),
                run.architecture(), architecture -> messages.text("setup.architecture." + architecture));
    }

    private FormRow activations() {
        return rows.row("setup.activation",
                new Segments<>(messages, "setup.activation", List.of(Activation.values()), run.activation()),
                run.activation(), activation -> messages.text("setup.activation." + activation))
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
