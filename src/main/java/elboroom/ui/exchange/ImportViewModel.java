package elboroom.ui.exchange;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.service.BackgroundService.Task;
import elboroom.service.exchange.ExchangeService;
import elboroom.service.exchange.OpenedCodes;
import elboroom.service.exchange.RunImport.Imported;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// Imports runs from files and opens them. Runs on the FX thread.
public final class ImportViewModel {

    /// An import in progress; `part` is the fraction done, 0 to 1.
    public record Running(String name, double part) {}

    /// Starts the import of a file.
    @FunctionalInterface
    private interface Start<T> {
        Task start(DoubleConsumer progressed, Consumer<T> done, Consumer<Problem> failed);
    }

    private final ExchangeService service;
    private final Notices notices;
    private final Exploration exploration;
    private final Consumer<Path> open;
    private final Runnable showing;
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>();
    private Task task = () -> {};

    /// @param open opens a run
    /// @param showing is called before codes are shown
    public ImportViewModel(Exploration exploration, ExchangeService service, Notices notices, Consumer<Path> open,
            Runnable showing) {
        this.exploration = exploration;
        this.showing = showing;
        this.service = service;
        this.notices = notices;
        this.open = open;
    }

    /// The import in progress; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Running> running() {
        return running.getReadOnlyProperty();
    }

    /// Imports a run from one file and opens it; a run that was imported before is only opened. Replaces an import in
    /// progress.
    public void importRun(Path file) {
        start(file, (Start<Imported>) (progressed, done, failed) -> service.importRun(file, progressed, done, failed),
                imported -> open.accept(imported.run()));
    }

    /// Imports a model that was trained elsewhere, and opens it.
    ///
    /// @param folder with its weights and description
    public void importModel(Path folder) {
        start(folder,
                (Start<Imported>) (progressed, done, failed) -> service.importModel(folder, progressed, done, failed),
                imported -> open.accept(imported.run()));
    }

    /// Opens codes that were computed elsewhere, without a model.
    public void openCodes(Path file) {
        start(file,
                (Start<OpenedCodes>) (progressed, done, failed) -> service.readCodes(file, progressed, done, failed),
                codes -> show(file, codes));
    }

    private void show(Path file, OpenedCodes codes) {
        showing.run();
        exploration.open(codes.run(), codes.latents(), null);
        codes.images().ifPresentOrElse(exploration::useExamples, exploration::missExamples);
        if (!codes.whole()) {
            notices.report(Problem.of("problem.codes.many", file.toString(), codes.latents().size()));
        }
    }

    private <T> void start(Path file, Start<T> start, Consumer<T> use) {
        cancel();
        String name = String.valueOf(file.getFileName());
        running.set(new Running(name, 0));
        task = start.start(part -> running.set(new Running(name, Math.max(0, part))), result -> {
            running.set(null);
            use.accept(result);
        }, problem -> {
            running.set(null);
            notices.report(problem);
        });
    }

    /// Cancels the import in progress; no run is left.
    public void cancel() {
        task.cancel();
        running.set(null);
    }
}
