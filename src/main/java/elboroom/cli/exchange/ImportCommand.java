package elboroom.cli.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.exchange.archive.RunArchive;
import elboroom.i18n.Messages;
import elboroom.service.exchange.RunImport;
import elboroom.service.run.RunLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom import`: adds a run in one file, or a model that was trained elsewhere, to the runs.
@Command(name = "import", sortOptions = false)
public final class ImportCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "FILE.elboroom|FOLDER|FILE.safetensors", descriptionKey = "elboroom.import.file")
    private Path file = Path.of("");

    @Option(names = "--spec", paramLabel = "model.json")
    private @Nullable Path spec;

    @Option(names = "--out", paramLabel = "RUN")
    private @Nullable Path out;

    public ImportCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        RunImport.Imported imported;
        try (RunLibrary library = new RunLibrary(RunLibrary.location()); ProgressBar bar = screen.bar()) {
            imported = take(new RunImport(library), bar);
        }
        screen.note(imported.known() ? "cli.import.known" : "cli.import.done", imported.run().toString());
    }

    private RunImport.Imported take(RunImport imports, ProgressBar bar) {
        if (!RunArchive.isNamed(file)) {
            return imports.model(file, Optional.ofNullable(spec), Optional.ofNullable(out));
        }
        screen.requireOnly(file.toString(), Set.of("--out", "--debug"));
        return imports.archive(file, Optional.ofNullable(out), (done, total) -> {
            bar.show(total == 0 ? 0 : (double) done / total, screen.text("cli.import.bar"), "");
            return true;
        });
    }
}
