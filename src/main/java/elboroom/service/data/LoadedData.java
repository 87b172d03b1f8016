package elboroom.service.data;

import java.util.List;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageData;
import elboroom.domain.model.ModelSpec;

/// A data set in memory, as the window sees it.
public final class LoadedData {

    private final DataSpec spec;
    private final Dataset dataset;

    public LoadedData(DataSpec spec, Dataset dataset) {
        this.spec = dataset.pin(spec);
        this.dataset = dataset;
    }

    /// The specification of exactly these data.
    public DataSpec spec() {
        return spec;
    }

    public DataSummary summary() {
        return dataset.summary();
    }

    /// A held-out example, as the model sees it.
    public ImageData heldOut(int index) {
        float[] pixels = new float[summary().shape().size()];
        dataset.heldOut().copy(index, pixels, 0);
        return new ImageData(summary().shape(), pixels);
    }

    /// The label of a held-out example, −1 where it has none.
    public int heldOutLabel(int index) {
        return dataset.heldOut().label(index);
    }

    /// The name of the class of a held-out example; empty where it has none.
    public String heldOutClass(int index) {
        int label = heldOutLabel(index);
        return label >= 0 && label < summary().classes().size() ? summary().classes().get(label) : "";
    }

    /// Whether a model can look at these examples: they have its shape, and classes that it knows.
    public boolean fits(ModelSpec model) {
        int classes = summary().classes().size();
        return summary().shape().equals(model.shape())
                && (model.classes() == 0 || (classes > 0 && classes <= model.classes()));
    }

    /// What may not be as the person expects.
    public List<Problem> hints() {
        return dataset.hints();
    }

    /// How many training examples each class has.
    public ClassCounts classCounts() {
        return dataset.classCounts();
    }

    /// Whether the images were fitted to the specification's side and channels.
    public boolean fitted() {
        return Datasets.fitted(spec);
    }

    public Dataset dataset() {
        return dataset;
    }
}
