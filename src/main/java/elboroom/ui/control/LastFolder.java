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

/// The folder in which something was last chosen: every chooser opens there. FX thread.
public record LastFolder(ObjectProperty<@Nullable Path> path) {

    public LastFolder() {
        this(new SimpleObjectProperty<>());
    }

    /// Asks for a folder; the next chooser opens in the folder that holds it.
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

    /// Null where the folder is gone: JavaFX opens no chooser in a folder that does not exist.
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
