package elboroom.app;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import elboroom.domain.Problem;
import elboroom.domain.preferences.ExplorePane;
import elboroom.service.data.FileKind;
import elboroom.service.data.FileKinds;
import elboroom.ui.command.Overlay;
import elboroom.ui.control.image.ClipboardPixels;
import elboroom.ui.control.image.ImageReceiver;
import elboroom.ui.drop.DraggedContent;
import elboroom.ui.drop.DropActions;
import elboroom.ui.drop.DropHighlight;
import elboroom.ui.drop.DropViewModel;
import elboroom.ui.shell.Workspace;

/// Handles drops anywhere on the window, also on a card: opens a run, uses a folder as data, or reconstructs an image,
/// in the comparison if that is shown. Content dragged within the window is ignored. Runs on the FX thread.
final class WindowDrops implements DropActions {

    private final ViewModels models;
    private final Supplier<WindowContent> content;
    private final DropViewModel viewModel;

    /// @param content the views in the current language
    WindowDrops(ViewModels models, FileKinds kinds, Supplier<WindowContent> content) {
        this.models = models;
        this.content = content;
        this.viewModel = new DropViewModel(kinds, this);
    }

    /// Accepts drops on the root of the window.
    ///
    /// @param highlight shows what will happen
    void acceptOn(Overlay window, DropHighlight highlight) {
        window.getChildren().add(highlight);
        viewModel.offer().subscribe(highlight::show);
        window.addEventFilter(DragEvent.DRAG_OVER, event -> {
            DraggedContent dragged = content(event.getDragboard());
            if (event.getGestureSource() == null && dragged.isKnown()) {
                viewModel.over(dragged);
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_EXITED, _ -> viewModel.leave());
        window.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            DraggedContent dragged = content(event.getDragboard());
            if (event.getGestureSource() == null && dragged.isKnown()) {
                viewModel.drop(dragged, pixels(event.getDragboard()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static DraggedContent content(Clipboard dragged) {
        List<File> files = dragged.hasFiles() ? dragged.getFiles() : List.of();
        return new DraggedContent(files.stream().map(File::toPath).toList(), dragged.hasImage(),
                dragged.hasString() || dragged.hasUrl());
    }

    private Runnable pixels(Clipboard dragged) {
        return ClipboardPixels.of(dragged).<Runnable>map(pixels -> () -> pixels.give(receiver())).orElse(() -> {});
    }

    @Override
    public Optional<Problem> imageRefusal() {
        return comparing() ? Optional.empty() : models.reconstruct().refusal();
    }

    @Override
    public void dropped() {
        content.get().overlay().hide();
    }

    @Override
    public void open(FileKind file) {
        switch (file) {
            case FileKind.Run run -> {
                explore();
                models.shell().open(run.path());
            }
            case FileKind.Archive archive -> models.imports().importRun(archive.path());
            case FileKind.Model model -> models.imports().importModel(model.path());
            case FileKind.Codes codes -> models.imports().openCodes(codes.path());
            case FileKind.Data data -> {
                explore();
                models.shell().panes().reveal(ExplorePane.SETUP);
                models.setup().data().use(data.path());
            }
            case FileKind.Image image -> receiver().acceptFile(image.path());
        }
    }

    @Override
    public void report(Problem problem) {
        models.notices().report(problem);
    }

    private ImageReceiver receiver() {
        if (comparing()) {
            return models.compare().probe();
        }
        explore();
        return models.reconstruct();
    }

    private boolean comparing() {
        return models.shell().place().get() == Workspace.COMPARE;
    }

    private void explore() {
        models.shell().place().set(Workspace.EXPLORE);
    }
}
