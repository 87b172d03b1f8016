package elboroom.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import elboroom.domain.data.Toy;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Setting;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.i18n.Messages;
import elboroom.testing.Deliveries;
import elboroom.ui.command.Command;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever was chosen in whatever order, the started run matches the form. The sequences use fixed seeds; the form
/// is read from its controls.
class ShownIsTrainedTest extends Panes {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final int CHOICES = 120;

    private final SetupFixture setup = new SetupFixture();
    private final Studio studio = setup.studio;
    private final FakeTraining training = setup.training;
    private final TrainingSession session = setup.session;
    private final Deliveries deliveries = setup.deliveries;
    private final SetupViewModel viewModel = setup.viewModel;
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void show() {
        show(() -> new SetupView(viewModel, Command.of("setup.useFolder", () -> {}),
                Command.of("setup.useFile", () -> {}), WORDS), 280, 900);
        act(() -> {
            List.of(Detail.values()).forEach(subject -> viewModel.unfolded(subject).set(true));
            type("setup-limit", "20");
        });
    }

    @AfterEach
    void close() {
        setup.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everySequenceOfChoices(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        act(() -> {
            for (int i = 0; i < CHOICES; i++) {
                choose(random);
                if (i % 4 == 3) {
                    trainAndCompare();
                }
            }
        });
        assertThat(training.runs()).as("runs begun").hasSizeGreaterThan(CHOICES / 20);
    }

    /// Regression: the form showed Bernoulli next to a sigma field, and the run was Gaussian.
    @ParameterizedTest
    @ValueSource(strings = {"toy:spiral", "toy:moons"})
    void pointsThenDigits(String points) {
        act(() -> {
            viewModel.data().useBuiltIn(points);
            trainAndCompare();
            press("setup-useDigits");
            trainAndCompare();
        });
        assertThat(training.runs().getLast().model().likelihood()).isEqualTo(new Likelihood.Bernoulli());
    }

    private void trainAndCompare() {
        train();
        RunSpec begun = session.state().get() == SessionState.IDLE ? null : training.runs().getLast();
        assertThat(begun == null).as("it begins unless the pane says why not, after " + done)
                .isEqualTo(!viewModel.form().valid() || viewModel.problem().get() != null);
        if (begun != null) {
            compare(begun);
            session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        }
    }

    private void train() {
        try {
            deliveries.until(() -> !viewModel.data().reading());
            viewModel.train();
            deliveries.until(() -> !viewModel.data().reading());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void choose(SplittableRandom random) {
        switch (random.nextInt(10)) {
            case 0 -> press("setup-useDigits");
            case 1 -> press((MenuButton) node("setup-useToy"), random.nextInt(Toy.values().length));
            case 2, 3 -> pick("setup-family", random);
            case 4 -> pick("setup-likelihood", random);
            case 5 -> toggle("setup-architecture", random);
            case 6 -> type(random.nextBoolean() ? "setup-sigma" : "setup-sigmaStart",
                    String.valueOf(1 + random.nextInt(9) / 10.0));
            case 7 -> type("setup-latent", String.valueOf(1 + random.nextInt(9)));
            case 8 -> type("setup-seed", String.valueOf(random.nextInt(100)));
            default -> open(random);
        }
    }

    /// Opens another run, whose settings the form shows.
    private void open(SplittableRandom random) {
        List<RunSpec> before = training.runs();
        if (!before.isEmpty()) {
            RunSpec run = before.get(random.nextInt(before.size()));
            done.add("open " + run.name());
            studio.exploration().open(FakeData.opened(run, 0), null, null);
        }
    }

    private void compare(RunSpec run) {
        node("setup").applyCss(); // combo boxes get their text from their skin
        ((Parent) node("setup")).layout();
        ModelSpec model = run.model();
        String likelihood = Likelihoods.of(model.likelihood()).key();
        String because = "after " + done;
        assertThat(chosen("setup-family")).as(because).isEqualTo(WORDS.text("family." + model.family().family().id()));
        assertThat(chosen("setup-likelihood")).as(because).isEqualTo(WORDS.text(likelihood));
        compareSigma(model.likelihood(), because);
        compareNetworks(model, because);
        model.family().family().settings().stream().filter(model.family()::isEffective)
                .forEach(setting -> compare(model, setting, because));
        assertThat(((Label) node("data-name")).getText()).as(because).isEqualTo(run.data().toy()
                .map(toy -> WORDS.text("setup.toy." + toy)).orElse(WORDS.text("setup.digits")));
        assertThat(text("setup-limit")).as(because).isEqualTo(String.valueOf(run.data().limit()));
        assertThat(text("setup-seed")).as(because).isEqualTo(String.valueOf(run.seed()));
        assertThat(text("setup-epochs")).as(because).isEqualTo(String.valueOf(run.optimizer().epochs()));
        assertThat(text("setup-batch")).as(because).isEqualTo(String.valueOf(run.optimizer().batch()));
        assertThat(Double.parseDouble(text("setup-learningRate"))).as(because)
                .isEqualTo(run.optimizer().learningRate());
    }

    private void compareSigma(Likelihood likelihood, String because) {
        boolean fixed = Likelihoods.of(likelihood).fixesSigma();
        boolean started = Likelihoods.of(likelihood).startsSigma();
        assertThat(seen("setup-sigma")).as("σ is asked for, " + because).isEqualTo(fixed);
        assertThat(seen("setup-sigmaStart")).as("where σ starts is asked for, " + because).isEqualTo(started);
        if ((fixed || started) && likelihood instanceof Likelihood.Gaussian(double sigma, var _)) {
            String shown = text(fixed ? "setup-sigma" : "setup-sigmaStart");
            assertThat(shown.isEmpty() ? 0 : Double.parseDouble(shown)).as(because).isEqualTo(sigma);
        }
    }

    private void compareNetworks(ModelSpec model, String because) {
        boolean codes = model.has(Capability.CODEBOOK);
        boolean mlp = model.architecture() == Architecture.MLP;
        assertThat(toggled("setup-architecture")).as(because)
                .isEqualTo(WORDS.text("setup.architecture." + model.architecture()));
        assertThat(text("setup-hidden")).as(because)
                .isEqualTo(model.hidden().toString().replaceAll("[\\[\\]]", ""));
        assertThat(seen("setup-activation")).as(because).isEqualTo(mlp);
        assertThat(seen("setup-latent")).as(because).isEqualTo(!codes);
        assertThat(seen("setup-codes")).as(because).isEqualTo(codes && mlp);
        if (!codes || mlp) {
            assertThat(text(codes ? "setup-codes" : "setup-latent")).as(because)
                    .isEqualTo(String.valueOf(model.latent()));
        }
    }

    private void compare(ModelSpec model, Setting setting, String because) {
        String key = "setting." + model.family().family().id() + "." + setting.name();
        String value = model.family().value(setting.name());
        if (setting.kind() == Setting.Kind.CHOICE) {
            assertThat(chosen(key.replace('.', '-'))).as(because).isEqualTo(WORDS.text(key + "." + value));
        } else {
            assertThat(Double.parseDouble(text(key.replace('.', '-')))).as(because)
                    .isEqualTo(Double.parseDouble(value));
        }
        assertThat(seen(key.replace('.', '-'))).as(key + " " + because).isTrue();
    }

    private void press(String button) {
        done.add(button);
        ((ButtonBase) node(button)).fire();
    }

    private void press(MenuButton menu, int item) {
        done.add(menu.getItems().get(item).getText());
        menu.getItems().get(item).fire();
    }

    private void pick(String combo, SplittableRandom random) {
        ComboBox<?> box = (ComboBox<?>) node(combo);
        int index = random.nextInt(box.getItems().size());
        done.add(combo + " " + box.getItems().get(index));
        box.getSelectionModel().select(index);
    }

    private void toggle(String segments, SplittableRandom random) {
        List<ToggleButton> buttons = ((SegmentedButton) node(segments)).getButtons();
        ToggleButton button = buttons.get(random.nextInt(buttons.size()));
        done.add(button.getText());
        button.fire();
    }

    private void type(String field, String text) {
        done.add(field + " " + text);
        ((TextField) node(field)).setText(text);
    }

    private String text(String field) {
        return ((TextField) node(field)).getText();
    }

    /// The text of the closed combo box.
    private String chosen(String combo) {
        return ((ComboBox<?>) node(combo)).getButtonCell().getText();
    }

    private String toggled(String segments) {
        return ((SegmentedButton) node(segments)).getButtons().stream().filter(ToggleButton::isSelected)
                .map(ToggleButton::getText).reduce("", String::concat);
    }

    private boolean seen(String id) {
        for (Node node = node(id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Node node(String id) {
        return lookup("#" + id).query();
    }
}
