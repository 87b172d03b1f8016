package elboroom.ml.objective;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;

/// Columns of a table, independent given z. The decoder's output contains that of the numeric columns, then one logit l
/// for each category:
///
///     −log p(x|z) = Σ numeric −log N(x_j; mean_j, sigma²)  −  Σ categorical log softmax(l)[x_j]
///
/// The sum runs over the values that are present; the others are NaN in the example (Nazábal et al. 2020, equation 4,
/// arXiv:1807.03653, where the encoder also gets 0 in place of missing values).
///
/// @param numeric likelihood of the numeric columns
/// @param categories number of categories of each categorical column
/// @param missing whether values can be missing
/// @param followsError whether sigma of the numeric columns is the root of their error
record ColumnLikelihood(PixelLikelihood numeric, List<Integer> categories, boolean missing, boolean followsError)
        implements
            PixelLikelihood {

    private static final int[] ROW = {1};
    private static final int UNIFORM = 1;

    /// The numbers of an example, or the outputs of the decoder for it: those of the numeric columns, then those of each
    /// categorical one.
    private record Parts(NDArray numeric, List<NDArray> categorical) {}

    /// @param all `[batch, numbers]`
    private Parts parts(NDArray all) {
        long at = all.getShape().get(1) - categories.stream().mapToInt(Integer::intValue).sum();
        List<Long> cuts = new ArrayList<>();
        if (at > 0) {
            cuts.add(at);
        }
        for (int i = 0; i + 1 < categories.size(); i++) {
            at += categories.get(i);
            cuts.add(at);
        }
        NDList parts = cuts.isEmpty() || categories.isEmpty()
                ? new NDList(all)
                : all.split(cuts.stream().mapToLong(Long::longValue).toArray(), 1);
        boolean numbers = parts.size() > categories.size();
        return new Parts(numbers ? parts.getFirst() : none(all), parts.subList(numbers ? 1 : 0, parts.size()));
    }

    /// Returns `[batch, 0]`.
    private static NDArray none(NDArray all) {
        return all.getManager().create(new Shape(all.getShape().get(0), 0), DataType.FLOAT32);
    }

    private static boolean empty(NDArray part) {
        return part.getShape().get(1) == 0;
    }

    @Override
    public NDArray negativeLog(NDArray images, NDArray output, Weights weights) {
        Parts outputs = parts(output);
        Parts values = parts(missing ? Torch.withoutMissing(images) : images);
        NDList terms = new NDList();
        if (!empty(values.numeric())) {
            terms.add(missing
                    ? numeric.negativeLogs(values.numeric(), outputs.numeric(), weights)
                            .mul(Torch.present(parts(images).numeric())).sum(ROW)
                    : numeric.negativeLog(values.numeric(), outputs.numeric(), weights));
        }
        for (int i = 0; i < categories.size(); i++) { // a missing category is a row of zeros here
            terms.add(values.categorical().get(i).mul(outputs.categorical().get(i).logSoftmax(1)).sum(ROW).neg());
        }
        return terms.stream().reduce(NDArray::add).orElseThrow();
    }

    @Override
    public NDArray mean(NDArray output) {
        Parts outputs = parts(output);
        NDList means = new NDList();
        if (!empty(outputs.numeric())) {
            means.add(numeric.mean(outputs.numeric()));
        }
        outputs.categorical().forEach(logits -> means.add(logits.softmax(1)));
        return NDArrays.concat(means, 1);
    }

    /// Samples each column: numbers from the Gaussian, and one category by the inverse of its distribution function.
    @Override
    public NDArray draw(NDArray output, CounterNoise noise, long counter, Weights weights) {
        Parts outputs = parts(output);
        NDList drawn = new NDList();
        if (!empty(outputs.numeric())) {
            drawn.add(numeric.draw(outputs.numeric(), noise, counter, weights));
        }
        int batch = Math.toIntExact(output.getShape().get(0));
        for (int i = 0; i < categories.size(); i++) {
            NDArray uniform = noise.stream(UNIFORM + i).uniform(output.getManager(), counter, batch, 1);
            NDArray chosen = outputs.categorical().get(i).softmax(1).cumSum(1).lte(uniform)
                    .toType(DataType.FLOAT32, false).sum(ROW).clip(0, categories.get(i) - 1);
            drawn.add(chosen.toType(DataType.INT64, false).oneHot(categories.get(i)).toType(DataType.FLOAT32, false));
        }
        return NDArrays.concat(drawn, 1);
    }

    @Override
    public List<Parameter> parameters() {
        return numeric.parameters();
    }

    @Override
    public boolean startsFromData() {
        return numeric.startsFromData();
    }

    /// @param meanSquare of the numeric columns
    @Override
    public void follow(double meanSquare, Weights weights) {
        numeric.follow(meanSquare, weights);
    }

    /// Returns the mean squared error of the numeric values that are present; 1 if there are none.
    @Override
    public double meanSquare(NDArray images, NDArray reconstructions) {
        NDArray values = parts(images).numeric();
        NDArray present = Torch.present(values);
        double count = empty(values) ? 0 : present.sum().getFloat();
        if (count == 0) {
            return 1;
        }
        return Torch.withoutMissing(values).sub(parts(reconstructions).numeric()).square().mul(present).sum()
                .getFloat() / count;
    }
}
