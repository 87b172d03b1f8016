package elboroom.service;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.DataSpec;
import elboroom.domain.DataSummary;
import elboroom.domain.ImageData;
import elboroom.domain.ModelSpec;

/// A data set in memory, as the window sees it.
public final class LoadedData {

    private final DataSpec spec;
    private final Dataset dataset;

    public LoadedData(DataSpec spec, Dataset dataset) {
        this.spec = spec;
        this.dataset = dataset;
    }

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

    /// Whether a model can look at these examples: they have its shape, and classes that it knows.
    public boolean fits(ModelSpec model) {
        int classes = summary().classes().size();
        return summary().shape().equals(model.shape())
                && (model.classes() == 0 || (classes > 0 && classes <= model.classes()));
    }

    /// Whether the images were fitted to the specification's side and channels.
    public boolean fitted() {
        return Datasets.fitted(spec);
    }

    Dataset dataset() {
        return dataset;
    }
}
