package elboroom.service.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.LoadedData;
import elboroom.service.data.RunData;
import elboroom.service.engine.EngineAnswers;
import elboroom.service.engine.InferenceService;
import elboroom.service.run.RunLibrary;
import org.jspecify.annotations.Nullable;

/// Exports and imports runs one after the other on a separate thread. Called from the thread that receives the results.
public final class ExchangeService implements AutoCloseable {

    private final BackgroundService thread;
    private final InferenceService inference;
    private final RunImport imports;
    private Task last = () -> {};

    /// @param deliver runs the callbacks, for example on the FX thread
    public ExchangeService(RunLibrary library, InferenceService inference, Executor deliver) {
        this.thread = new BackgroundService("exchange", deliver);
        this.inference = inference;
        this.imports = new RunImport(library);
    }

    /// Exports a run; leaves nothing if cancelled.
    ///
    /// @param progressed receives the fraction done, 0 to 1, or −1 while it is unknown
    /// @param done receives the file or folder
    /// @param known the run's data if they are in memory; else they are read if they are needed
    public Task export(RunExport export, @Nullable LoadedData known, DoubleConsumer progressed, Consumer<Path> done,
            Consumer<Problem> failed) {
        last = thread.run(progress -> {
            export.write(new RunSources(new EngineAnswers(inference),
                    new RunData(export.run().spec(), known, progress)), progress);
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

    /// Reads codes that were computed elsewhere.
    public Task readCodes(Path file, DoubleConsumer progressed, Consumer<OpenedCodes> done, Consumer<Problem> failed) {
        last = thread.run(_ -> OpenedCodes.read(file), progressed, done, failed);
        return last;
    }

    /// Cancels what is in progress.
    @Override
    public void close() {
        last.cancel();
        thread.close();
    }
}
