package elboroom.domain.latent;

import java.util.List;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExtentTest {

    @Test
    void unitsAreDeviationsFromTheMiddle() {
        Extent extent = new Extent(4, 2);
        assertThat(extent.at(-3)).isEqualTo(-2);
        assertThat(extent.units(10)).isEqualTo(3);
        assertThat(Extent.STANDARD.at(1.5)).isEqualTo(1.5);
    }

    @Test
    void theExtentOfCodesFollowsTheirSpreadAtAnyScale() {
        float[] mean = new float[2000];
        for (int i = 0; i < 1000; i++) {
            mean[2 * i] = 40 + (i % 2 == 0 ? 8 : -8);
            mean[2 * i + 1] = (i % 2 == 0 ? 0.03f : -0.03f);
        }
        Latents latents = new Latents(2, mean, new float[0], new int[1000]);

        assertThat(latents.extents().getFirst()).isEqualTo(new Extent(40, 8));
        assertThat(latents.extents().getLast().middle()).isZero();
        assertThat(latents.extents().getLast().deviation()).isCloseTo(0.03, within(1e-9));
    }

    @Test
    void smallChangesChangeNothing() {
        assertThat(Extent.around(0.31, 2.6)).isEqualTo(Extent.around(0.36, 2.7)).isEqualTo(new Extent(0.5, 2.5));
    }

    @Test
    void equalOrNonFiniteCodesHaveTheExtentOfThePrior() {
        assertThat(Extent.around(3, 0)).isEqualTo(Extent.STANDARD);
        assertThat(Extent.around(Double.NaN, Double.NaN)).isEqualTo(Extent.STANDARD);
        assertThat(Extent.around(0, Double.POSITIVE_INFINITY)).isEqualTo(Extent.STANDARD);
        assertThat(new Latents(1, new float[0], new float[0], new int[0]).extents()).containsExactly(Extent.STANDARD);
    }

    @Test
    void aGridCoversTheExtents() {
        PlaneGrid grid = new PlaneGrid(0, 1, new float[]{-3, 0, 3}, new float[]{3, -3})
                .along(new Extent(10, 2), new Extent(0, 0.5));
        assertThat(grid.xs()).containsExactly(4, 10, 16);
        assertThat(grid.ys()).containsExactly(1.5f, -1.5f);
    }

    @Test
    void codesDetermineTheExtentOnlyWithoutAPrior() {
        Latents latents = new Latents(2, new float[]{2, 0, 6, 0}, new float[0], new int[2]);
        ModelSpec vae = new ModelSpec(new ImageShape(1, 8, 8), Architecture.MLP, List.of(8), 2,
                new Likelihood.Bernoulli());
        assertThat(latents.extents(vae)).isEmpty();
        assertThat(Extent.of(latents.extents(vae), 1)).isEqualTo(Extent.STANDARD);
        List<Extent> codes = latents.extents(vae.with(FamilySpec.of(Family.AE)));
        assertThat(Extent.of(codes, 0)).isEqualTo(new Extent(4, 2));
        assertThat(Extent.of(codes, -1)).isEqualTo(Extent.STANDARD);
    }

    @Test
    void thePlaneHasTheTwoDimensionsWithMostKlInIndexOrder() {
        float[] none = new float[0];
        assertThat(new Latents(3, none, none, new int[0], new float[]{2, 0, 5}).plane()).containsExactly(0, 2);
        assertThat(new Latents(1, none, none, new int[0], new float[]{2}).plane()).containsExactly(0, -1);
    }
}
