package elboroom.ml.explore;

import java.util.List;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpace;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Draws;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.ml.family.Models;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

@Tag("engine")
class PlaneSurveyTest {

    private static final float CLOSE = 1e-5f;

    private final Dataset moons = Datasets.load(DataSpec.of("toy:moons"), 1, Progress.IGNORED);

    @Test
    void theFirstExamplesAreReconstructedAtTheirPosteriorMeans() {
        try (Explorer explorer = explorer(Family.VAE, 2)) {
            DataSpace space = survey(explorer, 1, Draws.MODEL);
            assertThat(space.reconstructions()).hasSize(2 * PlaneSurvey.EXAMPLES);
            for (int example : new int[]{0, 1, PlaneSurvey.EXAMPLES - 1}) {
                float[] x = new float[2];
                moons.heldOut().copy(example, x, 0);
                float[] given = explorer.reconstruct(new ImageData(ImageShape.POINT, x)).output().pixels();
                assertThat(space.reconstructions()[2 * example]).isCloseTo(given[0], within(CLOSE));
                assertThat(space.reconstructions()[2 * example + 1]).isCloseTo(given[1], within(CLOSE));
            }
        }
    }

    @Test
    void withAPriorTheGridCoversThreeDeviationsOfIt() {
        try (Explorer explorer = explorer(Family.VAE, 2)) {
            DataSpace space = survey(explorer, 1, Draws.MODEL);
            assertThat(space.columns()).isEqualTo(PlaneSurvey.SIDE);
            assertThat(space.mesh()).hasSize(2 * PlaneSurvey.SIDE * PlaneSurvey.SIDE);
            List<ImageData> corners = explorer.decode(List.of(new LatentPoint(new float[]{-3, 3}),
                    new LatentPoint(new float[]{3, -3})));
            assertThat(space.mesh()[0]).isCloseTo(corners.getFirst().pixels()[0], within(CLOSE));
            assertThat(space.mesh()[space.mesh().length - 1])
                    .isCloseTo(corners.getLast().pixels()[1], within(CLOSE));
        }
    }

    @Test
    void withoutAPriorTheGridCoversThreeDeviationsOfTheCodes() {
        try (Explorer explorer = explorer(Family.AE, 2)) {
            DataSpace space = survey(explorer, 1, Draws.STANDARD_NORMAL);
            SplitEncoding encoding = new SplitEncoding(explorer, moons.heldOut(), PlaneSurvey.EXAMPLES);
            while (encoding.advance()) {
            }
            var extents = encoding.result().extents();
            float[] corner = {(float) extents.get(0).at(-3), (float) extents.get(1).at(3)};
            ImageData decoded = explorer.decode(List.of(new LatentPoint(corner))).getFirst();
            assertThat(space.mesh()[0]).isCloseTo(decoded.pixels()[0], within(CLOSE));
            assertThat(space.mesh()[1]).isCloseTo(decoded.pixels()[1], within(CLOSE));
        }
    }

    @Test
    void theSameSamplesAreDecodedEachTime() {
        try (Explorer explorer = explorer(Family.VAE, 2)) {
            DataSpace space = survey(explorer, 1, Draws.MODEL);
            assertThat(space.samples()).hasSize(2 * PlaneSurvey.SAMPLES).doesNotContain(Float.NaN)
                    .isEqualTo(survey(explorer, 1, Draws.MODEL).samples());
            assertThat(survey(explorer, 1, Draws.STANDARD_NORMAL).samples()).hasSize(2 * PlaneSurvey.SAMPLES);
        }
    }

    @Test
    void oneDimensionGivesALine() {
        try (Explorer explorer = explorer(Family.AE, 1)) {
            DataSpace space = survey(explorer, -1, Draws.STANDARD_NORMAL);
            assertThat(space.columns()).isEqualTo(PlaneSurvey.SIDE);
            assertThat(space.mesh()).hasSize(2 * PlaneSurvey.SIDE);
        }
    }

    @Test
    void aDensityThatIsNotFittedYetIsAProblem() {
        try (Explorer explorer = explorer(Family.AE, 2)) {
            Problem problem = assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> survey(explorer, 1, Draws.MODEL)).actual().problem();
            assertThat(problem.key()).isEqualTo("problem.sample.unfitted");
        }
    }

    private DataSpace survey(Explorer explorer, int dimensionY, Draws draws) {
        int latent = explorer.model().spec().latent();
        PlaneSurvey survey = new PlaneSurvey(explorer, moons.heldOut(), LatentPoint.origin(latent), 0, dimensionY,
                draws);
        while (survey.advance()) {
        }
        return survey.result();
    }

    private static Explorer explorer(Family family, int latent) {
        ModelSpec model = new ModelSpec(ImageShape.POINT, Architecture.MLP, List.of(16), Activation.RELU, latent,
                new Likelihood.Gaussian(0.1, Likelihood.Scale.FIXED), FamilySpec.of(family), 0);
        return new Explorer(new Snapshot(model, 1, 0, Models.of(model).initialWeights(3)));
    }
}
