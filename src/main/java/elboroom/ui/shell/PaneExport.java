package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneDrawing;
import elboroom.ui.control.draw.NodePicture;
import elboroom.ui.control.draw.NodeSvg;

/// Copies and saves what a pane offers: its picture and its numbers. Runs on the FX thread.
///
/// @param window that asks for files
/// @param messages of the current language
public record PaneExport(Supplier<Window> window, ShellViewModel viewModel, LastFolder folder,
        Supplier<Messages> messages) {

    /// The pixels of a picture per pixel of the window.
    static final int USUAL_SCALE = 2;

    /// Whether the picture can be saved as SVG.
    public static boolean isDrawable(PaneActions actions) {
        return actions.drawing().isPresent() || NodeSvg.isDrawable(actions.picture());
    }

    /// Saves the picture as PNG in the usual size.
    public void savePicture(PaneActions actions) {
        savePicture(actions, USUAL_SCALE);
    }

    public void saveSvg(PaneActions actions) {
        Supplier<String> svg = svg(actions);
        choose(actions, "svg").ifPresent(file -> viewModel.saveText(file, svg));
    }

    public void copyCsv(PaneActions actions) {
        actions.csv().ifPresent(numbers -> viewModel.makeText(numbers.get(), PaneExport::copy));
    }

    public void saveCsv(PaneActions actions) {
        actions.csv().ifPresent(numbers -> {
            Supplier<String> text = numbers.get();
            choose(actions, "csv").ifPresent(file -> viewModel.saveText(file, text));
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    public void copyPicture(PaneActions actions) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture(actions, USUAL_SCALE).image());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static NodePicture picture(PaneActions actions, double scale) {
        return actions.drawing().map(drawing -> new NodePicture(drawing.image(
                NodePicture.scale(drawing.width(), drawing.height(), scale))))
                .orElseGet(() -> NodePicture.of(actions.picture(), scale));
    }

    private static Supplier<String> svg(PaneActions actions) {
        return actions.drawing().map(PaneDrawing::svg).orElseGet(() -> NodeSvg.of(actions.picture()));
    }

    void savePicture(PaneActions actions, double scale) {
        NodePicture picture = picture(actions, scale);
        choose(actions, "png").ifPresent(
                file -> viewModel.savePicture(file, picture.width(), picture.height(), picture.argb()));
    }

    /// Asks for a file with an extension.
    private Optional<Path> choose(PaneActions actions, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get().text("pane.save.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        RunSpec run = viewModel.exploration().run().get();
        chooser.setInitialFileName((run == null ? "" : run.name() + "-") + actions.name() + "." + extension);
        return folder.save(chooser, window.get()).map(file -> named(file, "." + extension));
    }

    private static Path named(Path file, String ending) {
        String name = file.toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : Path.of(name + ending);
    }
}
