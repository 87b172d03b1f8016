package elboroom.cli.option;

import java.util.List;
import java.util.Optional;

import elboroom.domain.ProblemException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DimensionsTest {

    private static final Optional<float[]> KL = Optional.of(new float[]{0.1f, 3, 0, 2});

    @Test
    void dimensionsAreSortedByKl() {
        assertThat(Dimensions.sorted(4, KL)).containsExactly(1, 3, 0, 2);
        assertThat(Dimensions.sorted(3, Optional.empty())).containsExactly(0, 1, 2);
    }

    @Test
    void thePlaneHasTheTwoDimensionsWithHighestKl() {
        assertThat(Dimensions.plane(4, KL)).containsExactly(1, 3);
        assertThat(Dimensions.plane(4, Optional.empty())).containsExactly(0, 1);
        assertThat(Dimensions.plane(2, Optional.of(new float[]{1, 2}))).containsExactly(0, 1);
        assertThat(Dimensions.plane(1, Optional.of(new float[]{1}))).containsExactly(0, -1);
    }

    @Test
    void aRequestedPlaneIsUsedAsGiven() {
        assertThat(Dimensions.plane(4, List.of(3, 0))).containsExactly(3, 0);
        assertThat(Dimensions.plane(1, List.of(0))).containsExactly(0, -1);
    }

    @Test
    void invalidPlanesAreRefused() {
        for (List<Integer> asked : List.of(List.of(0), List.of(0, 0), List.of(0, 4), List.of(-1, 0),
                List.of(0, 1, 2))) {
            assertThatThrownBy(() -> Dimensions.plane(4, asked)).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> Dimensions.plane(1, List.of(1))).isInstanceOf(ProblemException.class);
    }
}
