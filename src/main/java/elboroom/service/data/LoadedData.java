package elboroom.service.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.Problem;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.Examples;
import elboroom.domain.data.ImageData;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.table.TableOverview;

/// A data set in memory, with the parts that the window needs.
public final class LoadedData {

    private final DataSpec spec;
    private final Dataset dataset;

    public LoadedData(DataSpec spec, Dataset dataset) {
        this.spec = dataset.pin(spec);
        this.dataset = dataset;
    }

    /// The specification, pinned to exactly these data.
    public DataSpec spec() {
        return spec;
    }

    public DataSummary summary() {
        return dataset.summary();
    }

    /// A held-out example at the model's input shape.
    public ImageData heldOut(int index) {
        return dataset.heldOut().image(index);
    }

    /// The label of a held-out example, −1 if it has none.
    public int heldOutLabel(int index) {
        return dataset.heldOut().label(index);
    }

    /// The class name of a held-out example; empty if it has none.
    public String heldOutClass(int index) {
        int label = heldOutLabel(index);
        return label >= 0 && label < summary().classes().size() ? summary().classes().get(label) : "";
    }

    /// The value of an attribute of a held-out example; NaN if it is missing.
    ///
    /// @param attribute its number in the summary
    public float heldOutValue(int attribute, int index) {
        return dataset.heldOut().attribute(attribute, index);
    }

    /// The values of an attribute of the first held-out examples; NaN where it is missing.
    ///
    /// @param attribute its number in the summary
    public float[] heldOutValues(int attribute, int most) {
        float[] values = new float[Math.min(most, summary().heldOut())];
        for (int i = 0; i < values.length; i++) {
            values[i] = heldOutValue(attribute, i);
        }
        return values;
    }

    /// Training examples at equal distances in their order: a folder's are ordered by class.
    ///
    /// @param most of images
    /// @param mostPoints of points in the plane
    public Examples trainingExamples(int most, int mostPoints) {
        Split train = dataset.train();
        int count = Math.min(train.size(), train.shape().points() ? mostPoints : most);
        int[] indices = IntStream.range(0, count).map(i -> (int) ((long) i * train.size() / count)).toArray();
        return new Examples(Arrays.stream(indices).mapToObj(train::image).toList(),
                Arrays.stream(indices).mapToObj(train::label).toList());
    }

    /// Whether a model accepts these examples: same shape, and no more classes than it was built for.
    public boolean fits(ModelSpec model) {
        int classes = summary().classes().size();
        return model.shape().accepts(summary().shape())
                && (model.classes() == 0 || (classes > 0 && classes <= model.classes()));
    }

    /// Hints about properties of the data that the user may not expect.
    public List<Problem> hints() {
        return dataset.hints();
    }

    /// The number of training examples per class.
    public ClassCounts classCounts() {
        return dataset.classCounts();
    }

    /// What is known of the table that was read, if it is one.
    public Optional<TableOverview> table() {
        return dataset.table();
    }

    /// What can be chosen about how they are read.
    public Set<DataOption> options() {
        return dataset.options();
    }

    /// The arrays of the file, and how they were used; empty for other data.
    public Optional<ArrayOverview> arrays() {
        return dataset.arrays();
    }

    public Dataset dataset() {
        return dataset;
    }
}
