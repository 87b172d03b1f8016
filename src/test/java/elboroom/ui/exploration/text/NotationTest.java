package elboroom.ui.exploration.text;

import elboroom.domain.latent.LatentPoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotationTest {

    @Test
    void coordinatesHaveTwoDecimalsAndNoNegativeZero() {
        assertThat(Notation.coordinate(0.8)).isEqualTo("0.80");
        assertThat(Notation.coordinate(-1.1f)).isEqualTo("−1.10");
        assertThat(Notation.coordinate(-0.001)).isEqualTo("0.00");
    }

    @Test
    void aPlaceNamesItsDimensionsWhereThereAreOthers() {
        LatentPoint plane = new LatentPoint(new float[]{0.8f, 1.1f});
        LatentPoint space = new LatentPoint(new float[]{0, 0.8f, -1.1f});
        assertThat(Notation.position(plane, 0, 1)).isEqualTo("z = (0.80, 1.10)");
        assertThat(Notation.position(plane, 1, 0)).isEqualTo("z₁ = 1.10, z₀ = 0.80");
        assertThat(Notation.position(space, 1, 2)).isEqualTo("z₁ = 0.80, z₂ = −1.10");
        assertThat(Notation.position(plane, 0, -1)).isEqualTo("z = 0.80");
    }
}
