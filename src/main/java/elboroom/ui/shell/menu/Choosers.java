package elboroom.ui.shell.menu;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import elboroom.i18n.Messages;
import elboroom.ui.control.DataFile;
import elboroom.ui.control.DialogFolders;
import elboroom.ui.control.DialogFolders.Purpose;

/// What commands need to ask for files. Runs on the FX thread.
///
/// @param messages of the current language
public record Choosers(Stage stage, DialogFolders folders, Supplier<Messages> messages) {

    /// Asks for a file of data.
    Optional<Path> dataFile() {
        return DataFile.choose(folders.of(Purpose.DATA), messages.get(), stage);
    }

    /// Asks for a run in one file.
    Optional<Path> runFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get().text("file.openRunFile.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Elbo Room", "*.elboroom"));
        return folders.of(Purpose.RUNS).open(chooser, stage);
    }

    /// Asks for a file of codes.
    Optional<Path> codesFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get().text("file.openCodes.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.get().text("file.openCodes.kinds"),
                "*.npz", "*.npy", "*.csv", "*.tsv", "*.csv.gz", "*.tsv.gz"));
        return folders.of(Purpose.DATA).open(chooser, stage);
    }

    /// Asks for a folder.
    ///
    /// @param title the message key of the chooser's title
    Optional<Path> folder(Purpose purpose, String title) {
        return folders.of(purpose).choose(messages.get().text(title), stage);
    }
}
