package elboroom.ui.control;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import elboroom.domain.data.DataSpec;
import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// Asks for a file of data.
public final class DataFile {

    private DataFile() {}

    /// Shows the chooser, on the FX thread.
    public static Optional<Path> choose(LastFolder folder, Messages messages, @Nullable Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("setup.useFile.title"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(messages.text("setup.useFile.kinds"),
                DataSpec.EXTENSIONS.stream().map(extension -> "*." + extension).toList()),
                // IDX files have no extension
                new FileChooser.ExtensionFilter(messages.text("setup.useFile.all"), "*.*", "*"));
        return folder.open(chooser, owner);
    }
}
