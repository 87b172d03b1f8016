package elboroom.ml.model;

import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageShape;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class RearrangementTest {

    private static final Weights NONE = new Weights(List.of(), Map.of());

    @Test
    void paddingPutsTheImageInTheMiddle() {
        try (NDManager manager = Torch.newManager()) {
            NDArray image = manager.create(new float[]{1, 2, 3, 4, 5, 6}, new Shape(1, 1, 2, 3));
            Rearrangement.Pad pad = new Rearrangement.Pad(new ImageShape(1, 2, 3), new ImageShape(1, 4, 4));
            assertThat(pad.forward(image, NONE).toFloatArray()).containsExactly(0, 0, 0, 0, 1, 2, 3, 0, 4, 5, 6, 0, 0,
                    0, 0, 0);
            assertThat(pad.output(new Shape(1, 2, 3))).isEqualTo(new Shape(1, 4, 4));
        }
    }

    @Test
    void croppingTakesTheImageOutAgain() {
        ImageShape small = new ImageShape(2, 5, 3);
        ImageShape large = new ImageShape(2, 8, 6);
        try (NDManager manager = Torch.newManager()) {
            NDArray images = manager.arange(90f).reshape(3, 2, 5, 3);
            NDArray padded = new Rearrangement.Pad(small, large).forward(images, NONE);
            assertThat(padded.getShape()).isEqualTo(new Shape(3, 2, 8, 6));
            Rearrangement.Crop crop = new Rearrangement.Crop(large, small);
            assertThat(crop.forward(padded, NONE)).isEqualTo(images);
            assertThat(crop.output(new Shape(2, 8, 6))).isEqualTo(new Shape(2, 5, 3));
        }
    }
}
