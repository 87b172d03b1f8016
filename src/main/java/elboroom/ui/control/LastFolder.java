package elboroom.ui.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// The folder last used in a file chooser; every chooser opens there. Runs on the FX thread.
public record LastFolder(ObjectProperty<@Nullable Path> path) {

    public LastFolder() {
        this(new SimpleObjectProperty<>());
    }

    /// Asks for a folder; the next chooser opens in its parent.
    public Optional<Path> choose(String title, @Nullable Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(initial());
        return remember(chooser.showDialog(owner));
    }

    /// Asks for a file to open.
    public Optional<Path> open(FileChooser chooser, @Nullable Window owner) {
        chooser.setInitialDirectory(initial());
        return remember(chooser.showOpenDialog(owner));
    }

    /// Asks for a file to write.
    public Optional<Path> save(FileChooser chooser, @Nullable Window owner) {
        chooser.setInitialDirectory(initial());
        return remember(chooser.showSaveDialog(owner));
    }

    /// Null if the folder no longer exists, because JavaFX does not open a chooser there.
    @Nullable
    File initial() {
        Path folder = path.get();
        return folder != null && Files.isDirectory(folder) ? folder.toFile() : null;
    }

    Optional<Path> remember(@Nullable File chosen) {
        Optional<Path> file = Optional.ofNullable(chosen).map(File::toPath).map(Path::toAbsolutePath);
        file.map(Path::getParent).ifPresent(path::set);
        return file;
    }
}
