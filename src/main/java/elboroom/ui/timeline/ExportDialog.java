package elboroom.ui.timeline;

import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import elboroom.i18n.Messages;
import elboroom.ui.control.LastFolder;

/// Asks for the file of an animation and starts the export. Runs on the FX thread.
public record ExportDialog(ExportViewModel model, LastFolder folder, Messages messages) {

    private static final FileChooser.ExtensionFilter GIF = new FileChooser.ExtensionFilter("GIF", "*.gif");
    private static final FileChooser.ExtensionFilter PNG = new FileChooser.ExtensionFilter("PNG (APNG)", "*.png");

    public void choose(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().addAll(GIF, PNG);
        chooser.setTitle(messages.text("timeline.export.title"));
        chooser.setInitialFileName(model.name());
        folder.save(chooser, owner)
                .ifPresent(chosen -> model.export(named(chosen, GIF.equals(chooser.getSelectedExtensionFilter()))));
    }

    /// Adds the extension of the chosen file type if the name has none.
    private static Path named(Path chosen, boolean gif) {
        String name = chosen.toString();
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(gif|png)")
                ? chosen
                : Path.of(name + (gif ? ".gif" : ".png"));
    }
}
