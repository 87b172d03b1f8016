package elboroom.service.run;

import java.util.List;

import elboroom.data.Datasets;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.HeldOut;
import elboroom.domain.latent.Latents;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import org.jspecify.annotations.Nullable;

/// A run as it was when it was opened, without its weights.
///
/// @param history the metrics logged so far; later ones arrive as training events
/// @param storedRun the run on disk; null if it is not stored
/// @param examples its data; null if not read yet
public record OpenRun(RunSpec spec, DataSummary data, History history, @Nullable StoredRun storedRun,
        @Nullable LoadedData examples) {

    /// Returns the same run with its examples.
    public OpenRun with(LoadedData read) {
        return new OpenRun(spec, data, history, storedRun, read);
    }

    /// Returns the same run with the metrics logged since.
    public OpenRun with(History newer) {
        return new OpenRun(spec, data, newer, storedRun, examples);
    }

    /// The names of the classes that the model is conditioned on, by label; empty for an unconditional model.
    public List<String> classes() {
        return spec.model().classNames(data.classes());
    }

    /// The label to condition the model on for an image of a class; −1 if the model is unconditional or does not have
    /// the class.
    public int label(String className) {
        return classes().indexOf(className);
    }

    /// The identity of the run's held-out examples.
    ///
    /// @param encoded their posteriors
    public HeldOut heldOut(Latents encoded) {
        return new HeldOut(spec.data(), spec.seed(), encoded.labels(), data.classes());
    }

    /// The attributes of the examples, as far as they are known without reading the data.
    public List<Attribute> attributes() {
        if (examples != null) {
            return examples.summary().attributes();
        }
        return data.attributes().isEmpty() ? Datasets.attributes(spec.data()) : data.attributes();
    }
}
