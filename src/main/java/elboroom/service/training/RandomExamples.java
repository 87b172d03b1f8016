package elboroom.service.training;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.ModelSpec;

/// Random examples for a model: a step takes as long with them as with others.
record RandomExamples(ImageShape shape, int size, int classes) implements Split {

    static Dataset of(ModelSpec model, int size) {
        Split examples = new RandomExamples(model.shape(), size, model.classes());
        List<String> names = IntStream.range(0, model.classes()).mapToObj(String::valueOf).toList();
        return new Dataset(new DataSummary("random", model.shape(), size, size, names, List.of()), examples, examples);
    }

    @Override
    public void copy(int index, float[] target, int offset) {
        SplittableRandom random = new SplittableRandom(index);
        for (int i = 0; i < shape.size(); i++) {
            target[offset + i] = random.nextFloat();
        }
    }

    @Override
    public int label(int index) {
        return classes == 0 ? -1 : index % classes;
    }
}
