package elboroom.ui.setup;

import java.util.List;
import java.util.Objects;

import elboroom.domain.Problem;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Setting;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.setup.form.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FamilyFormTest {

    private static final DataSummary LABELLED = summary("cat", "dog");

    private final RunForm form = new RunForm();

    @ParameterizedTest
    @EnumSource
    void anUntouchedFormGivesTheFamilysDefaults(Family family) {
        form.family().family().set(family);

        assertThat(form.valid()).isTrue();
        assertThat(form.problem(LABELLED)).isEmpty();
        RunSpec run = run();
        assertThat(run.model().family()).isEqualTo(FamilySpec.of(family));
        assertThat(run.model().classes()).isEqualTo(family.has(Capability.LABELS) ? 2 : 0);
        assertThat(run.name()).startsWith("zoo-" + family.id() + "-");
    }

    @ParameterizedTest
    @EnumSource
    void aRunFillsInEverySettingOfItsModel(Family family) {
        ModelSpec model = new ModelSpec(LABELLED.shape(), Architecture.MLP, List.of(20), 5,
                new Likelihood.Gaussian(0.3, Likelihood.Scale.PER_PIXEL));
        RunSpec described = new RunSpec("old", DataSpec.of("zoo"), new ModelSpec(model.shape(), model.architecture(),
                model.hidden(), model.activation(), 5, model.likelihood(), changed(family),
                family.has(Capability.LABELS) ? 2 : 0), new OptimizerSpec(1e-4, 9, 8), 7);

        form.show(described);

        assertThat(run().with(described.model())).usingRecursiveComparison().ignoringFields("name")
                .isEqualTo(described);
        assertThat(run().model()).isEqualTo(described.model());
    }

    @Test
    void aRunWithBetaOtherThanOneIsNamedABetaVae() {
        assertThat(asked()).containsExactly("beta");
        assertThat(field("beta").text().get()).isEqualTo("1");
        assertThat(run().name()).startsWith("zoo-vae-");
        set("beta", "4");
        assertThat(run().model().family()).isEqualTo(FamilySpec.of(Family.VAE).with("beta", "4"));
        assertThat(run().name()).startsWith("zoo-beta-vae-");
    }

    @Test
    void settingsWithoutEffectAreHidden() {
        form.family().family().set(Family.BETA_VAE);
        assertThat(asked()).containsExactly("beta", "schedule");

        set("schedule", "warm-up");
        assertThat(asked()).containsExactly("beta", "schedule", "schedule-steps");
        set("schedule", "cyclical");
        assertThat(asked()).containsExactly("beta", "schedule", "schedule-steps", "cycles");
        set("schedule", "capacity");
        assertThat(asked()).containsExactly("schedule", "schedule-steps", "capacity", "gamma");

        set("schedule", "cyclical");
        set("cycles", "none");
        assertThat(form.valid()).isFalse();
        set("schedule", "constant");
        assertThat(form.valid()).isTrue();
        assertThat(run().model().family()).isEqualTo(FamilySpec.of(Family.BETA_VAE));
    }

    @Test
    void invalidValuesAreReportedWithTheirBounds() {
        form.family().family().set(Family.IWAE);
        for (String nonsense : List.of("0", "1001", "2.5", "five", "")) {
            set("samples", nonsense);
            assertThat(field("samples").problem().get())
                    .isEqualTo(Problem.of("problem.field.whole", nonsense, 1, 1000));
            assertThat(form.valid()).isFalse();
        }
        form.family().family().set(Family.VAE);
        assertThat(form.valid()).as("another family has no such setting").isTrue();
        form.family().family().set(Family.IWAE);
        set("samples", "50");
        assertThat(run().model().family().integer("samples")).isEqualTo(50);
    }

    @Test
    void valuesOfAFamilyAreKeptWhileAnotherIsChosen() {
        form.family().family().set(Family.RAE);
        set("lambda", "3");
        form.family().family().set(Family.SPARSE_AE);
        assertThat(field("lambda").text().get()).isEqualTo("1");
        form.family().family().set(Family.RAE);
        assertThat(field("lambda").text().get()).isEqualTo("3");
    }

    @Test
    void aConditionalFamilyNeedsLabels() {
        form.family().family().set(Family.CVAE);
        assertThat(form.problem(summary())).contains(Problem.of("problem.spec.classes", "cvae"));
    }

    @ParameterizedTest
    @EnumSource(value = Architecture.class, names = "MLP", mode = EnumSource.Mode.EXCLUDE)
    void convolutionsDetermineTheNumberOfCodes(Architecture architecture) {
        form.family().family().set(Family.VQ_VAE);
        form.latent().text().set("nonsense");
        assertThat(form.choosesCodes()).isTrue();
        form.codes().text().set("9");
        assertThat(run().model().latent()).isEqualTo(9);

        form.architecture().set(architecture);
        form.codes().text().set("nonsense");
        assertThat(form.choosesCodes()).isFalse();
        assertThat(form.valid()).isTrue();
        assertThat(run().model().latent()).isEqualTo(49);
    }

    @Test
    void anArchitectureHasItsHiddenLayers() {
        for (Architecture architecture : Architecture.values()) {
            form.architecture().set(architecture);
            assertThat(form.valid()).isTrue();
            assertThat(run().model().architecture()).isEqualTo(architecture);
            assertThat(run().model().hidden()).isEqualTo(switch (architecture) {
                case MLP -> List.of(400, 128);
                case CONV -> List.of(256);
                case CONV_TRANSPOSED -> List.of();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLikelihoodCanBeChosenAndShown(Likelihoods likelihood) {
        form.likelihood().set(likelihood);
        assertThat(Likelihoods.of(run().model().likelihood())).isEqualTo(likelihood);
    }

    @Test
    void aLearnedSigmaStartsAtTheResidualUnlessAnotherStartIsGiven() {
        form.likelihood().set(Likelihoods.GAUSSIAN_LEARNED);
        assertThat(run().model().likelihood()).isEqualTo(Likelihood.Gaussian.fromData(Likelihood.Scale.LEARNED));
        form.sigma().text().set("nonsense");
        assertThat(form.valid()).as("no fixed sigma is asked for").isTrue();
        form.sigmaStart().text().set("0.25");
        RunSpec given = run();
        assertThat(given.model().likelihood()).isEqualTo(new Likelihood.Gaussian(0.25, Likelihood.Scale.LEARNED));
        form.sigmaStart().text().set("0");
        assertThat(form.valid()).isFalse();
        form.sigmaStart().text().set("");
        form.show(given);
        assertThat(form.sigmaStart().text().get()).isEqualTo("0.25");
    }

    @Test
    void pointsAllowNoBernoulliLikelihood() {
        assertThat(Likelihoods.of(DataSpec.of("toy:moons"))).containsExactly(Likelihoods.GAUSSIAN,
                Likelihoods.GAUSSIAN_LEARNED, Likelihoods.GAUSSIAN_PER_PIXEL, Likelihoods.GAUSSIAN_OPTIMAL);
        assertThat(Likelihoods.of(DataSpec.of(DataSpec.DIGITS))).containsExactly(Likelihoods.values());
    }

    /// Values other than the defaults for all settings that have an effect.
    private static FamilySpec changed(Family family) {
        FamilySpec spec = FamilySpec.of(family);
        for (Setting setting : family.settings()) {
            if (setting.kind() == Setting.Kind.CHOICE) {
                spec = spec.with(setting.name(), setting.choices().getLast());
            }
        }
        for (Setting setting : family.settings()) {
            if (setting.kind() != Setting.Kind.CHOICE && spec.isEffective(setting)) {
                spec = spec.with(setting.name(),
                        setting.kind() == Setting.Kind.WHOLE ? String.valueOf((int) setting.least() + 1) : "0.125");
            }
        }
        return spec;
    }

    private RunSpec run() {
        return form.run(DataSpec.of("zoo"), Objects.requireNonNull(form.seed().value().get()), LABELLED, name -> name);
    }

    private List<String> asked() {
        return form.family().counting().get().stream().map(field -> field.setting().name()).toList();
    }

    private void set(String setting, String text) {
        field(setting).text().set(text);
    }

    private Field<?> field(String setting) {
        return form.family().settings().stream().filter(field -> field.setting().name().equals(setting))
                .map(SettingField::field).findFirst().orElseThrow();
    }

    private static DataSummary summary(String... classes) {
        return new DataSummary("zoo", new ImageShape(1, 28, 28), 10, 2, List.of(classes), List.of());
    }

    @Test
    void valuesThatAreKeptNeedAGaussian() {
        DataSpec data = DataSpec.of("/x.npz");
        assertThat(Likelihoods.of(data)).contains(Likelihoods.BERNOULLI);
        assertThat(Likelihoods.of(data.withChoices(data.choices().withArrays(
                ArrayChoices.AUTOMATIC.withValues(ArrayChoices.Values.KEEP))))).allMatch(Likelihoods::gaussian);
    }
}
