package elboroom.domain.data;

import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Values other than those from 0 to 1.
class ImageShapeTest {

    private static final ImageShape KEPT = new ImageShape(1, 1, 3).withRange(-1, 3);

    @Test
    void theRangeIsShownFromBlackToWhite() {
        ImageData image = new ImageData(KEPT, new float[]{-1, 1, 9});
        assertThat(new int[]{image.grey(0, 0, 0), image.grey(0, 0, 1), image.grey(0, 0, 2)})
                .containsExactly(0, 128, 255);
        assertThat(KEPT.value(KEPT.part(0.5f))).isEqualTo(0.5f);
        assertThat(KEPT).hasToString("3×1 (−1.00…3.00)");
        assertThat(new ImageShape(1, 1, 3)).hasToString("3×1");
    }

    @Test
    void aModelAcceptsExamplesOfItsSizeThatHaveKeptTheirValuesToo() {
        assertThat(KEPT.accepts(KEPT.withRange(-5, 5))).isTrue();
        assertThat(KEPT.accepts(new ImageShape(1, 1, 3))).isFalse();
        assertThat(KEPT.accepts(new ImageShape(1, 3, 1).withRange(-1, 3))).isFalse();
    }

    @Test
    void otherValuesNeedAGaussianLikelihood() {
        ImageShape shape = new ImageShape(1, 4, 4).withRange(-1, 3);
        assertThatThrownBy(() -> model(shape, new Likelihood.Bernoulli()))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                        .isEqualTo(Problem.of("problem.spec.range", "bernoulli", -1.0, 3.0)));
        assertThatThrownBy(() -> model(shape, new Likelihood.ContinuousBernoulli()))
                .isInstanceOf(ProblemException.class);
        assertThat(model(shape, new Likelihood.Gaussian(0.1, Likelihood.Scale.FIXED)).shape()).isEqualTo(shape);
    }

    private static ModelSpec model(ImageShape shape, Likelihood likelihood) {
        return new ModelSpec(shape, Architecture.MLP, List.of(8), 2, likelihood);
    }
}
