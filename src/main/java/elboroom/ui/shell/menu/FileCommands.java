package elboroom.ui.shell.menu;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.WindowEvent;

import elboroom.domain.preferences.ExplorePane;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.control.DialogFolders.Purpose;
import elboroom.ui.control.image.ImageTransfer;
import elboroom.ui.exchange.ImportViewModel;
import elboroom.ui.exchange.RunExportViewModel;
import elboroom.ui.reconstruct.ReconstructViewModel;
import elboroom.ui.setup.data.DataChoice;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.shell.Workspace;
import elboroom.ui.timeline.ExportDialog;
import elboroom.ui.timeline.ExportViewModel;

/// The commands of the File menu. Runs on the FX thread.
///
/// @param openRun asks for a run folder
/// @param openRunFile asks for a run in one file, and imports it
/// @param openModel asks for the folder of a model that was trained elsewhere, and imports it
/// @param openCodes asks for a file of codes that were computed elsewhere
/// @param openData asks for a folder of data for the next run
/// @param openFile asks for a file of data for the next run
/// @param getData shows the public data sets that can be downloaded
public record FileCommands(Command openRun, Command openRunFile, Command openModel, Command openCodes, Command openData,
        Command openFile,
        Command getData, Command openImage, Command runsFolder,
        Command exportRun, Command export, Command quit) {

    /// The commands for these view models.
    ///
    /// @param exportCard shows the card to export a run
    /// @param downloads shows the public data sets
    /// @param browser opens a folder in the system's file manager; empty if that is not possible
    public static FileCommands of(ShellViewModel shell, DataChoice data, ReconstructViewModel reconstruct,
            RunExportViewModel runExport, ImportViewModel imports, ExportViewModel export, Runnable exportCard,
            Runnable downloads,
            Choosers choosers, Optional<Consumer<URI>> browser) {
        return new FileCommands(
                Command.of("shell.openFolder",
                        () -> choosers.folder(Purpose.RUNS, "shell.openFolder.title").ifPresent(run -> {
                            shell.open(run);
                            shell.place().set(Workspace.EXPLORE);
                        })).on("Shortcut+O"),
                Command.of("file.openRunFile", () -> choosers.runFile().ifPresent(imports::importRun)),
                Command.of("file.openModel", () -> choosers.folder(Purpose.RUNS, "file.openModel.title")
                        .ifPresent(imports::importModel)),
                Command.of("file.openCodes", () -> choosers.codesFile().ifPresent(imports::openCodes)),
                Command.of("setup.useFolder", () -> choosers.folder(Purpose.DATA, "setup.useFolder.title")
                        .ifPresent(folder -> use(folder, shell, data))).on("Shortcut+Shift+O"),
                Command.of("setup.useFile", () -> choosers.dataFile().ifPresent(file -> use(file, shell, data)))
                        .on("Shortcut+Alt+O"),
                Command.of("file.getData", downloads),
                Command.of("reconstruct.choose",
                        () -> new ImageTransfer(reconstruct, choosers.folders().of(Purpose.IMAGES),
                                choosers.messages().get()).choose(choosers.stage()))
                        .on("Shortcut+I")
                        .enabledWhile(reconstruct.ofImages()),
                Command.of("file.runsFolder", () -> browser.ifPresent(
                        open -> shell.createRunsFolder(folder -> open.accept(folder.toUri()))))
                        .enabledWhile(new SimpleObjectProperty<>(browser.isPresent())),
                Command.of("file.exportRun", exportCard).on("Shortcut+Shift+E").enabledWhile(runExport.possible()),
                Command.of("file.export", () -> new ExportDialog(export, choosers.folders().of(Purpose.EXPORTS),
                        choosers.messages().get())
                        .choose(choosers.stage())).on("Shortcut+E").enabledWhile(export.ready()),
                Command.of("file.quit", () -> choosers.stage().fireEvent(
                        new WindowEvent(choosers.stage(), WindowEvent.WINDOW_CLOSE_REQUEST))).on("Shortcut+Q"));
    }

    private static void use(Path source, ShellViewModel shell, DataChoice data) {
        shell.place().set(Workspace.EXPLORE);
        shell.panes().reveal(ExplorePane.SETUP);
        data.use(source);
    }

    public List<Group> groups() {
        return List.of(
                new Group(CommandMenu.FILE, openRun, openRunFile, openModel, openCodes, openData, openFile, getData,
                        openImage),
                new Group(CommandMenu.FILE, runsFolder, exportRun, export), new Group(CommandMenu.FILE, quit));
    }
}
