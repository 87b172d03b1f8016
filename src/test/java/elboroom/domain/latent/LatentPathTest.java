package elboroom.domain.latent;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatentPathTest {

    private static final LatentPoint THROUGH = new LatentPoint(new float[]{0.5f, -2}, 4);

    @Test
    void aTraversalVariesOneDimensionInUnitsOfItsExtent() {
        assertThat(LatentPath.traversal(THROUGH, 0, List.of(), 3).points(5)).extracting(point -> point.get(0))
                .containsExactly(-3f, -1.5f, 0f, 1.5f, 3f);
        assertThat(LatentPath.traversal(THROUGH, 1, List.of(Extent.STANDARD, new Extent(10, 2)), 3).points(3))
                .containsExactly(THROUGH.with(1, 4), THROUGH.with(1, 10), THROUGH.with(1, 16));
    }

    @Test
    void anInterpolationKeepsTheLabelOfItsStart() {
        LatentPath path = new LatentPath(THROUGH, new LatentPoint(new float[]{1.5f, 2}, 9));
        assertThat(path.points(3)).containsExactly(THROUGH, new LatentPoint(new float[]{1, 0}, 4),
                new LatentPoint(new float[]{1.5f, 2}, 4));
    }

    @Test
    void aSinglePointIsTheMiddle() {
        assertThat(LatentPath.traversal(THROUGH, 1, List.of(), 3).points(1)).containsExactly(THROUGH.with(1, 0));
    }
}
