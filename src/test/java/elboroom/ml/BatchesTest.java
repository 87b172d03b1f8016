package elboroom.ml;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.data.Split;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.Toy;
import elboroom.domain.model.Likelihood;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EngineTest
class BatchesTest {

    private static final Binarizer PLAIN = new Binarizer(Likelihood.Binarization.NONE, 0);

    @Test
    void pointsAreTransferredExactly() {
        Dataset data = Datasets.load(
                DataSpec.of(Toy.SPIRAL.source()).withFitting(ImageFitting.square(28, 1)).withLimit(50), 1,
                Progress.IGNORED);
        int[] order = {49, 7, 0, 12, 30};
        Batches batches = new Batches(data.train(), PLAIN);
        try (NDManager manager = Torch.newManager()) {
            NDArray three = batches.read(manager, order, 1, 3, 0);
            assertThat(three.getShape()).isEqualTo(new Shape(3, 2));
            assertThat(three.toFloatArray()).isEqualTo(examples(data.train(), 7, 0, 12));
            assertThat(batches.read(manager, order, 0, 5, 0).toFloatArray())
                    .isEqualTo(examples(data.train(), 49, 7, 0, 12, 30));
        }
    }

    @Test
    void pixelsAreScaledToBetweenZeroAndOne() {
        Split images = TinyData.noise(new ImageShape(3, 4, 5), 6, 1).train();
        try (NDManager manager = Torch.newManager()) {
            NDArray read = new Batches(images, PLAIN).read(manager, new int[]{5, 2}, 0, 2, 0);
            assertThat(read.getShape()).isEqualTo(new Shape(2, 60));
            assertThat(read.toFloatArray()).containsExactly(examples(images, 5, 2), within(1e-7f));
        }
    }

    private static float[] examples(Split split, int... indices) {
        int size = split.shape().size();
        float[] examples = new float[indices.length * size];
        for (int i = 0; i < indices.length; i++) {
            split.copy(indices[i], examples, i * size);
        }
        return examples;
    }

    @Test
    void floatsAreBinarisedAsPixelsAre() {
        Split pixels = TinyData.noise(new ImageShape(1, 4, 5), 6, 1).train();
        Split floats = new Split() {
            @Override
            public int size() {
                return pixels.size();
            }

            @Override
            public ImageShape shape() {
                return pixels.shape();
            }

            @Override
            public void copy(int index, float[] target, int offset) {
                pixels.copy(index, target, offset);
            }

            @Override
            public int label(int index) {
                return -1;
            }
        };
        Binarizer dynamic = new Binarizer(Likelihood.Binarization.DYNAMIC, 3);
        try (NDManager manager = Torch.newManager()) {
            float[] drawn = new Batches(floats, dynamic).read(manager, new int[]{5, 2}, 0, 2, 7).toFloatArray();
            assertThat(drawn).containsOnly(0, 1).isEqualTo(
                    new Batches(pixels, dynamic).read(manager, new int[]{5, 2}, 0, 2, 7).toFloatArray());
        }
    }
}
