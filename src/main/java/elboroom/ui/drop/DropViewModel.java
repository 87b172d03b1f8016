package elboroom.ui.drop;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.FileKind;
import elboroom.service.data.FileKinds;
import org.jspecify.annotations.Nullable;

/// Says what will happen to dragged content, and does it when it is dropped. What files are is found out in the
/// background; content dropped before that is used as soon as it is known. Runs on the FX thread.
public final class DropViewModel {

    private static final Task NONE = () -> {};

    private final FileKinds kinds;
    private final DropActions actions;
    private final ReadOnlyObjectWrapper<@Nullable DropOffer> offer = new ReadOnlyObjectWrapper<>();
    private Task task = NONE;
    /// What is dragged; null for nothing.
    private @Nullable DraggedContent content;
    /// The offer for the content, also after it has been dropped.
    private @Nullable DropOffer decided;
    /// Uses the pixels of the dropped content; null until it is dropped.
    private @Nullable Runnable usePixels;

    public DropViewModel(FileKinds kinds, DropActions actions) {
        this.kinds = kinds;
        this.actions = actions;
    }

    /// What will happen to the content over the window; null if there is none.
    public ReadOnlyObjectProperty<@Nullable DropOffer> offer() {
        return offer.getReadOnlyProperty();
    }

    /// Called repeatedly while content is dragged over the window.
    public void over(DraggedContent dragged) {
        if (usePixels != null || !dragged.equals(content)) {
            start(dragged);
        }
        offer.set(decided);
    }

    /// Called when the content leaves the window, and after it was dropped.
    public void leave() {
        offer.set(null);
        if (usePixels == null) {
            task.cancel();
            content = null;
        }
    }

    /// Uses the content as soon as it is known what it is.
    ///
    /// @param pixels uses the dragged pixels
    public void drop(DraggedContent dragged, Runnable pixels) {
        over(dragged);
        usePixels = pixels;
        leave();
        finish();
    }

    private void start(DraggedContent dragged) {
        task.cancel();
        task = NONE;
        content = dragged;
        usePixels = null;
        if (dragged.files().isEmpty()) {
            decided = withoutFiles(dragged);
        } else {
            Path name = dragged.files().getFirst().getFileName();
            decided = new DropOffer.Checking(name == null ? dragged.files().getFirst().toString() : name.toString());
            task = kinds.find(dragged.files(), file -> decide(accept(file)),
                    problem -> decide(dragged.pixels() ? withoutFiles(dragged) : new DropOffer.Refused(problem)));
        }
    }

    private DropOffer withoutFiles(DraggedContent dragged) {
        return dragged.pixels()
                ? unlessRefused(new DropOffer.Pixels())
                : new DropOffer.Refused(Problem.of("problem.drop.text"));
    }

    private DropOffer accept(FileKind file) {
        DropOffer open = new DropOffer.Open(file);
        return file instanceof FileKind.Image ? unlessRefused(open) : open;
    }

    private DropOffer unlessRefused(DropOffer accepted) {
        Optional<Problem> refusal = actions.imageRefusal();
        return refusal.<DropOffer>map(DropOffer.Refused::new).orElse(accepted);
    }

    private void decide(DropOffer found) {
        decided = found;
        if (usePixels == null) {
            offer.set(found);
        } else {
            finish();
        }
    }

    private void finish() {
        DropOffer known = decided;
        Runnable pixels = usePixels;
        if (known == null || known instanceof DropOffer.Checking || pixels == null) {
            return;
        }
        content = null;
        decided = null;
        usePixels = null;
        actions.dropped();
        switch (known) {
            case DropOffer.Checking _ -> throw new IllegalStateException("not known yet");
            case DropOffer.Open(FileKind file) -> actions.open(file);
            case DropOffer.Pixels _ -> pixels.run();
            case DropOffer.Refused(Problem why) -> actions.report(why);
        }
    }
}
