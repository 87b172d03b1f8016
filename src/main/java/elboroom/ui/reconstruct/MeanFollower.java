package elboroom.ui.reconstruct;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Reconstruction;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.UndoHistory;
import elboroom.ui.reconstruct.ModelInput.Given;
import org.jspecify.annotations.Nullable;

/// Moves the current point to the posterior mean of each new image. Undoing the movement also restores the earlier
/// image. Runs on the FX thread.
final class MeanFollower {

    private final Exploration exploration;
    private final UndoHistory history;
    private final ModelInput input;
    private Shown shown;
    /// The image to whose mean the point will move.
    private @Nullable ImageData awaited;

    /// The image that was reconstructed last, and its class.
    private record Shown(Given image, String className) {}

    MeanFollower(Exploration exploration, UndoHistory history, ModelInput input) {
        this.exploration = exploration;
        this.history = history;
        this.input = input;
        this.shown = now();
    }

    private Shown now() {
        return new Shown(input.given(), exploration.imageClass());
    }

    /// Called when the model input changes.
    void change(@Nullable ImageData image) {
        awaited = input.refitted() ? null : image;
    }

    /// Whether the point is at the mean of the image, or will move there.
    boolean follows(@Nullable Reconstruction result) {
        return awaited != null || (result != null && result.mean().equals(exploration.point().get()));
    }

    /// Called when the model input was reconstructed.
    @SuppressWarnings("ReferenceEquality") // each image is another one
    void move(Reconstruction result) {
        Shown before = shown;
        Shown after = now();
        shown = after;
        if (result.input() == awaited) {
            awaited = null;
            history.together(() -> exploration.moveTo(result.mean()), () -> restore(before), () -> restore(after));
        }
    }

    private void restore(Shown other) {
        shown = other;
        exploration.setImageClass(other.className());
        input.restore(other.image());
    }
}
