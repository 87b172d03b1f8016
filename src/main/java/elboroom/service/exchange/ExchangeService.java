package elboroom.service.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import elboroom.service.run.RunLibrary;

/// Exports and imports runs one after the other on a separate thread. Called from the thread that receives the results.
public final class ExchangeService implements AutoCloseable {

    private final BackgroundService thread;
    private final RunImport imports;
    private Task last = () -> {};

    /// @param deliver runs the callbacks, for example on the FX thread
    public ExchangeService(RunLibrary library, Executor deliver) {
        this.thread = new BackgroundService("exchange", deliver);
        this.imports = new RunImport(library);
    }

    /// Exports a run; leaves nothing if cancelled.
    ///
    /// @param progressed receives the fraction done, 0 to 1, or −1 while it is unknown
    /// @param done receives the file or folder
    public Task export(RunExport export, DoubleConsumer progressed, Consumer<Path> done, Consumer<Problem> failed) {
        last = thread.run(progress -> {
            export.write(progress);
            return export.to();
        }, progressed, done, failed);
        return last;
    }

    /// Imports a run from one file into the folder of runs.
    public Task importRun(Path file, DoubleConsumer progressed, Consumer<RunImport.Imported> done,
            Consumer<Problem> failed) {
        last = thread.run(progress -> imports.archive(file, Optional.empty(), progress), progressed, done, failed);
        return last;
    }

    /// Imports a model that was trained elsewhere into the folder of runs.
    ///
    /// @param model a folder with weights and their description
    public Task importModel(Path model, DoubleConsumer progressed, Consumer<RunImport.Imported> done,
            Consumer<Problem> failed) {
        last = thread.run(_ -> imports.model(model, Optional.empty(), Optional.empty()), progressed, done, failed);
        return last;
    }

    /// Cancels what is in progress.
    @Override
    public void close() {
        last.cancel();
        thread.close();
    }
}
