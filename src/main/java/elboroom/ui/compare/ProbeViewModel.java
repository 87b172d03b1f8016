package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.ImageService;
import elboroom.service.data.LoadedData;
import elboroom.ui.control.image.ImageReceiver;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.SourceImage;
import elboroom.ui.exploration.text.Origin;
import org.jspecify.annotations.Nullable;

/// The inputs shared by all columns: an image, and a path through latent space that starts at its code. Runs on the
/// FX thread.
public final class ProbeViewModel implements ImageReceiver {

    private final ImageService images;
    private final Notices notices;
    private final RandomGenerator random;
    private final ReadOnlyObjectWrapper<@Nullable SourceImage> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SourceImage> end = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LoadedData> examples = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Origin>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private final ObjectProperty<PathKind> path = new SimpleObjectProperty<>(PathKind.TRAVERSAL);
    private final IntegerProperty rank = new SimpleIntegerProperty(1);
    private Task reading = () -> {};

    ProbeViewModel(ImageService images, Notices notices, RandomGenerator random) {
        this.images = images;
        this.notices = notices;
        this.random = random;
        image.subscribe(_ -> shown.set(Optional.ofNullable(origin())));
    }

    /// Returns the image that all columns receive; null before there is one.
    ReadOnlyObjectProperty<@Nullable SourceImage> image() {
        return image.getReadOnlyProperty();
    }

    /// Returns the image at the end of an interpolation; null before there is one.
    ReadOnlyObjectProperty<@Nullable SourceImage> end() {
        return end.getReadOnlyProperty();
    }

    private @Nullable Origin origin() {
        SourceImage given = image.get();
        return given == null ? null : given.origin();
    }

    /// Returns the origin of the image; empty before there is one.
    public ReadOnlyObjectProperty<Optional<Origin>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Returns the data whose held-out examples can be chosen; null if none could be read.
    ReadOnlyObjectProperty<@Nullable LoadedData> examples() {
        return examples.getReadOnlyProperty();
    }

    /// Returns whether there are held-out examples to choose from.
    public ObservableValue<Boolean> hasExamples() {
        return examples.map(_ -> true).orElse(false);
    }

    /// Returns the name of the data whose held-out examples can be chosen; empty if none could be read.
    public String dataName() {
        LoadedData data = examples.get();
        return data == null ? "" : data.summary().name();
    }

    /// Whether light and dark of the image are exchanged.
    public BooleanProperty inverted() {
        return inverted;
    }

    public ObjectProperty<PathKind> path() {
        return path;
    }

    /// The rank of the dimension of a traversal: 1 for the one with most KL in each model, and so on.
    public IntegerProperty rank() {
        return rank;
    }

    /// Offers the held-out examples of a data set, and shows the first unless the user supplied an image.
    void offer(LoadedData data) {
        if (data == examples.get()) {
            return;
        }
        examples.set(data);
        Origin from = origin();
        if (from == null || from instanceof Origin.HeldOut || from instanceof Origin.Drawn) {
            choose(0);
        }
        end.set(SourceImage.heldOut(data, firstUnlike(data, data.heldOutLabel(0))));
    }

    /// Clears the examples and shows drawn digits instead, unless the user supplied an image.
    void offerDrawn() {
        examples.set(null);
        Origin from = origin();
        if (from == null || from instanceof Origin.HeldOut) {
            sample();
        }
        if (end.get() == null || end.get().origin() instanceof Origin.HeldOut) {
            sampleEnd();
        }
    }

    private static int firstUnlike(LoadedData data, int label) {
        for (int i = 1; i < data.summary().heldOut(); i++) {
            if (data.heldOutLabel(i) != label) {
                return i;
            }
        }
        return data.summary().heldOut() - 1;
    }

    /// Shows a held-out example by index.
    public void choose(int index) {
        LoadedData data = examples.get();
        if (data == null || index < 0 || index >= data.summary().heldOut()) {
            notices.report(data == null
                    ? Problem.of("problem.compare.noExamples")
                    : Problem.of("problem.compare.example", data.summary().heldOut() - 1));
        } else {
            take(SourceImage.heldOut(data, index));
        }
    }

    /// Shows a held-out example by index, as typed.
    public void choose(String number) {
        try {
            choose(Integer.parseInt(number.strip()));
        } catch (NumberFormatException _) {
            choose(-1);
        }
    }

    /// Shows a random held-out example, or a newly drawn digit.
    public void sample() {
        take(SourceImage.sample(examples.get(), random));
    }

    /// Ends interpolations at another random example or a newly drawn digit.
    public void sampleEnd() {
        end.set(SourceImage.sample(examples.get(), random));
    }

    private void take(SourceImage given) {
        reading.cancel();
        inverted.set(false);
        image.set(given);
    }

    @Override
    public void acceptFile(Path file) {
        reading.cancel();
        reading = images.read(file, picture -> take(SourceImage.ofFile(file, picture)), notices::report);
    }

    @Override
    public void acceptPixels(int width, int height, int[] argb) {
        take(SourceImage.ofPixels(width, height, argb));
    }

    @Override
    public void nothingToPaste() {
        notices.report(Problem.of("problem.reconstruct.nothingToPaste"));
    }
}
