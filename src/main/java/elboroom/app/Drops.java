package elboroom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import elboroom.ui.shell.ShellViewModel;

/// What is dropped anywhere on the window: a run folder is opened, a folder of data is chosen, an image is
/// reconstructed.
record Drops(ViewModels models) {

    void acceptOn(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                take(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    void take(Path file) {
        if (Files.isDirectory(file)) {
            if (ShellViewModel.isRun(file)) {
                models.shell().open(file);
            } else {
                models.setup().useFolder(file);
            }
        } else {
            models.reconstruct().acceptFile(file);
        }
    }
}
