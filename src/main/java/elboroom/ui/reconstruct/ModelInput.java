package elboroom.ui.reconstruct;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
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
    /// The data of a held-out example.
    private @Nullable DataSpec data;
    private boolean refitted;
    private Task pending = () -> {};

    /// An image as it was given to the model; without one, all are null.
    record Given(@Nullable Picture picture, @Nullable FittedPicture fitted, @Nullable Origin origin,
            @Nullable DataSpec data, boolean inverted) {}

    ModelInput(Exploration exploration, ImageService images, Consumer<Problem> failed) {
        this.exploration = exploration;
        this.images = images;
        this.failed = failed;
        inverted.subscribe(_ -> {
            refitted = false;
            feed();
        });
        exploration.run().subscribe(run -> {
            if (run != null) {
                adapt(run);
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

    /// Whether the image is not a new one of the user: it was there before, or it replaced one of other data.
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
            LoadedData examples = exploration.examples().get();
            fitted = null;
            inverted.set(examples != null && examples.summary().shape().channels() == 1
                    && FittedPicture.onLight(examples));
        }
        refitted = false;
        data = null;
        picture = Picture.of(drawing);
        origin.set(new Origin.ByHand());
        fitted = FittedPicture.of(drawing);
        feed();
    }

    /// Whether the image can stay for a run with these data: there is none, the user provided it and it is not blank, or
    /// it is one of these data.
    boolean suits(LoadedData examples) {
        return switch (origin.get()) {
            case null -> true;
            case Origin.File _,Origin.Pasted _ -> true;
            case Origin.ByHand _ -> fitted == null || !isBlank(fitted.plain());
            case Origin.Drawn _ -> examples.spec().source().equals(DataSpec.DIGITS);
            case Origin.HeldOut _ -> data != null && data.sameHeldOut(examples.spec());
        };
    }

    private static boolean isBlank(ImageData drawing) {
        for (float pixel : drawing.pixels()) {
            if (pixel != 0) {
                return false;
            }
        }
        return true;
    }

    /// Replaces the image by a held-out example.
    ///
    /// @param isNew whether it counts as a new image of the user
    void replace(SourceImage example, boolean isNew) {
        if (example.exact() != null) {
            pending.cancel();
            accept(example, FittedPicture.of(example.exact()), false, !isNew);
        }
    }

    /// The image as it is now.
    Given given() {
        return new Given(picture, fitted, origin.get(), data, inverted.get());
    }

    /// Returns to an earlier image, which is not a new one.
    void restore(Given earlier) {
        pending.cancel();
        take(earlier, true);
        RunSpec run = exploration.run().get();
        if (run != null) {
            adapt(run);
        }
    }

    private void accept(SourceImage source, FittedPicture now, boolean invert) {
        accept(source, now, invert, false);
    }

    private void accept(SourceImage source, FittedPicture now, boolean invert, boolean known) {
        LoadedData examples = exploration.examples().get();
        take(new Given(source.picture(), now, source.origin(), examples == null ? null : examples.spec(), invert),
                known);
    }

    private void take(Given given, boolean known) {
        picture = given.picture();
        data = given.data();
        origin.set(given.origin());
        fitted = null;
        inverted.set(given.inverted());
        refitted = known;
        fitted = given.fitted();
        feed();
    }

    /// A picture is fitted to the images of a run; for rows of a table there is none until a row is chosen.
    private void adapt(RunSpec run) {
        FittedPicture now = fitted;
        if (!run.model().shape().row()) {
            feed();
            refit(run);
        } else if (now != null && !now.plain().shape().equals(run.model().shape())) {
            pending.cancel();
            image.set(null);
        }
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
        } else if (picture == null) {
            image.set(null);
        }
    }
}
