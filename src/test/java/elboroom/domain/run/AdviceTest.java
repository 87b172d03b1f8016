package elboroom.domain.run;

import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.Advice.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdviceTest {

    private static final ModelSpec MODEL = new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, List.of(64), 8,
            new Likelihood.Bernoulli());
    private static final FamilySpec CODES = FamilySpec.of(Family.VQ_VAE);
    private static final FamilySpec BETA = FamilySpec.of(Family.BETA_VAE);

    @Test
    void adviceOnDeadCodesOmitsWhatIsAlreadySet() {
        assertThat(of("codes", CODES)).as("moving averages are the default").containsExactly(Advice.RESET_SOONER,
                Advice.SMALLER_CODEBOOK);
        assertThat(of("codes", CODES.with("codebook-update", "gradient").with("reset-after", "0")))
                .containsExactly(Advice.RESET_AT_ALL, Advice.MOVING_AVERAGES, Advice.SMALLER_CODEBOOK);
        assertThat(of("codes", CODES.with("reset-after", "1"))).as("no sooner").containsExactly(
                Advice.SMALLER_CODEBOOK);
    }

    @Test
    void adviceOnCollapseOmitsWhatIsAlreadySet() {
        assertThat(of("collapse", BETA)).startsWith(Advice.SMALLER_BETA, Advice.WARM_UP);
        assertThat(of("collapse", BETA.with("schedule", "warm-up"))).contains(Advice.SMALLER_BETA)
                .doesNotContain(Advice.WARM_UP);
        assertThat(of("collapse", BETA.with("beta", "0"))).doesNotContain(Advice.SMALLER_BETA);
        assertThat(of("collapse", FamilySpec.of(Family.DIP_VAE))).as("it has no β").containsExactly(
                Advice.SMALLER_NETWORK, Advice.FEWER_DIMENSIONS);
    }

    @Test
    void adviceOnOverfittingMentionsTheLimitIfThereIsOne() {
        assertThat(Advice.of("problem.alarm.overfitting", run(BETA, 0))).contains(Advice.MORE_EXAMPLES)
                .doesNotContain(Advice.LARGER_LIMIT);
        assertThat(Advice.of("problem.alarm.overfitting", run(BETA, 500))).contains(Advice.LARGER_LIMIT)
                .doesNotContain(Advice.MORE_EXAMPLES);
    }

    @Test
    void adviceOnDivergingCodesOmitsTheCurrentFamily() {
        assertThat(of("spread", FamilySpec.of(Family.AE))).contains(Advice.REGULARISED);
        assertThat(of("spread", FamilySpec.of(Family.RAE))).doesNotContain(Advice.REGULARISED);
        assertThat(of("variance", BETA)).contains(Advice.LARGER_BETA);
        assertThat(of("variance", FamilySpec.of(Family.WAKE_SLEEP))).doesNotContain(Advice.LARGER_BETA);
    }

    @Test
    void anAlarmKeepsItsArgumentsAndGetsAdviceForTheMedium() {
        Problem alarm = Problem.of("problem.alarm.codes", 2, 72, 128);
        Problem cli = Advice.advise(alarm, run(CODES, 0), Medium.CLI);
        assertThat(cli.arguments()).startsWith(2, 72, 128).endsWith(Problem.of("problem.advice.two",
                Problem.of("problem.advice.cli.reset_sooner"), Problem.of("problem.advice.cli.smaller_codebook")));
        assertThat(Advice.advise(alarm, run(CODES, 0), Medium.WINDOW).arguments()).last()
                .isEqualTo(Problem.of("problem.advice.two", Problem.of("problem.advice.window.reset_sooner"),
                        Problem.of("problem.advice.window.smaller_codebook")));
    }

    private static List<Advice> of(String alarm, FamilySpec family) {
        return Advice.of("problem.alarm." + alarm, run(family, 0));
    }

    private static RunSpec run(FamilySpec family, int limit) {
        ModelSpec model = family.has(Capability.CODEBOOK)
                ? new ModelSpec(MODEL.shape(), MODEL.architecture(), MODEL.hidden(), MODEL.activation(), 16,
                        MODEL.likelihood(), family, 0)
                : MODEL.with(family);
        return new RunSpec("run", DataSpec.of("digits").withFitting(ImageFitting.square(28, 1)).withLimit(limit), model,
                new OptimizerSpec(1e-3, 32, 3), 1,
                Optional.empty());
    }
}
