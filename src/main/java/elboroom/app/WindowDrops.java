package elboroom.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import elboroom.ui.shell.ShellViewModel;

/// Handles drops anywhere on the window: opens a run folder, chooses a data folder, and passes everything else to the
/// reconstruction pane.
record WindowDrops(ViewModels models) {

    void acceptOn(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (folder(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.addEventFilter(DragEvent.DRAG_DROPPED, event -> folder(event.getDragboard()).ifPresent(folder -> {
            take(folder);
            event.setDropCompleted(true);
            event.consume();
        }));
    }

    void take(Path folder) {
        if (ShellViewModel.isRun(folder)) {
            models.shell().open(folder);
        } else {
            models.setup().data().useFolder(folder);
        }
    }

    private static Optional<Path> folder(Dragboard dragged) {
        return dragged.getFiles().stream().map(File::toPath).filter(Files::isDirectory).findFirst();
    }
}
