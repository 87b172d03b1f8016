package elboroom.ui.reconstruct;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.run.RunSpec;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.FittedPicture;
import elboroom.service.data.ImageService;
import elboroom.service.data.LoadedData;
import elboroom.service.data.Picture;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.SourceImage;
import elboroom.ui.exploration.text.Origin;
import org.jspecify.annotations.Nullable;

/// Converts a picture to model input: fitted to its shape, inverted or not. Fits the picture again for a run with
/// another shape. Runs on the FX thread.
final class ModelInput {

    private final Exploration exploration;
    private final ImageService images;
    private final Consumer<Problem> failed;
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Origin> origin = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImageData> image = new ReadOnlyObjectWrapper<>();
    private @Nullable Picture picture;
    private @Nullable FittedPicture fitted;
    private boolean refitted;
    private Task pending = () -> {};

    ModelInput(Exploration exploration, ImageService images, Consumer<Problem> failed) {
        this.exploration = exploration;
        this.images = images;
        this.failed = failed;
        inverted.subscribe(_ -> {
            refitted = false;
            feed();
        });
        exploration.run().subscribe(run -> {
            if (run != null && !run.model().shape().points()) {
                refit(run);
            }
        });
    }

    /// The model input; null before there is an image.
    ReadOnlyObjectProperty<@Nullable ImageData> image() {
        return image.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Origin> origin() {
        return origin.getReadOnlyProperty();
    }

    /// Whether the image is inverted.
    BooleanProperty inverted() {
        return inverted;
    }

    /// Whether the image was there before and has been fitted to another model.
    boolean refitted() {
        return refitted;
    }

    /// Sets an image. Inverts ink on paper if the data are light on dark.
    void set(SourceImage source) {
        RunSpec run = exploration.run().get();
        pending.cancel();
        if (source.exact() != null) {
            accept(source, FittedPicture.of(source.exact()), false);
        } else if (run != null) {
            pending = images.fit(source.picture(), run,
                    now -> accept(source, now, now.isInkOnPaper(exploration.examples().get())), failed);
        }
    }

    /// Sets a drawing with ink 1 and paper 0, in the shape of the model. The first state of a drawing is inverted if the
    /// data are dark on light; later ones stay as the user chose.
    void draw(ImageData drawing) {
        pending.cancel();
        if (!(origin.get() instanceof Origin.ByHand)) {
            LoadedData data = exploration.examples().get();
            fitted = null;
            inverted.set(data != null && data.summary().shape().channels() == 1 && FittedPicture.onLight(data));
        }
        refitted = false;
        picture = Picture.of(drawing);
        origin.set(new Origin.ByHand());
        fitted = FittedPicture.of(drawing);
        feed();
    }

    private void accept(SourceImage source, FittedPicture now, boolean invert) {
        refitted = false;
        picture = source.picture();
        origin.set(source.origin());
        fitted = null;
        inverted.set(invert);
        fitted = now;
        feed();
    }

    private void refit(RunSpec run) {
        Picture known = picture;
        if (known != null && fitted != null && !fitted.plain().shape().equals(run.model().shape())) {
            pending.cancel();
            pending = images.fit(known, run, now -> {
                fitted = now;
                refitted = true;
                feed();
            }, failed);
        }
    }

    private void feed() {
        FittedPicture now = fitted;
        if (now != null) {
            image.set(inverted.get() ? now.inverted() : now.plain());
        }
    }
}
