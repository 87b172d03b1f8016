package elboroom.ui.compare;

import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.run.RunSpec;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.FittedPicture;
import elboroom.service.data.ImageService;
import elboroom.service.data.LoadedData;
import elboroom.ui.exploration.SourceImage;
import org.jspecify.annotations.Nullable;

/// Fits a probe image to a model's input; a new request replaces the previous one. Runs on the FX thread.
final class Fitting {

    private final ImageService images;
    private final Consumer<Problem> failed;
    private Task pending = () -> {};

    Fitting(ImageService images, Consumer<Problem> failed) {
        this.images = images;
        this.failed = failed;
    }

    /// @param flipped whether light and dark are exchanged, in addition to the automatic inversion of ink on paper
    /// @param data the training data of the model; null if unknown
    void fit(SourceImage given, RunSpec run, boolean flipped, @Nullable LoadedData data,
            Consumer<ImageData> fitted) {
        pending.cancel();
        ImageData exact = given.exact();
        if (exact != null && exact.shape().equals(run.model().shape())) {
            FittedPicture same = FittedPicture.of(exact);
            fitted.accept(flipped ? same.inverted() : exact);
            return;
        }
        pending = images.fit(given.picture(), run, picture -> {
            boolean ink = exact == null && picture.isInkOnPaper(data);
            fitted.accept(ink == flipped ? picture.plain() : picture.inverted());
        }, failed);
    }

    void cancel() {
        pending.cancel();
    }
}
