package elboroom.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.run.ExportFormat;
import elboroom.service.exchange.ExchangeService;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.testing.Deliveries;
import elboroom.ui.exchange.RunExportViewModel.State;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.FakeInference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The open run exported from the window, and files imported.
class RunExportViewModelTest {

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private final Exploration exploration = new Exploration();
    private final Notices notices = new Notices();
    private final List<Path> opened = new ArrayList<>();
    private RunLibrary library;
    private ExchangeService service;
    private RunExportViewModel viewModel;
    private ImportViewModel imports;

    @BeforeEach
    void create() {
        library = new RunLibrary(folder.resolve("runs"));
        service = new ExchangeService(library, new FakeInference(), deliveries);
        viewModel = new RunExportViewModel(exploration, service);
        imports = new ImportViewModel(exploration, service, notices, opened::add, () -> {});
        open();
        viewModel.suggestIn(folder);
    }

    @AfterEach
    void close() {
        service.close();
        library.close();
    }

    private void open() {
        RunAtStep run = library.open(library.first());
        exploration.open(run.opened(), run.latents().orElse(null), run.snapshot());
    }

    @Test
    void aPlaceThatIsFreeIsSuggestedForEachFormat() throws IOException {
        assertThat(viewModel.possible().getValue()).isTrue();
        assertThat(viewModel.place().get()).isEqualTo(folder.resolve("mnist-2d.elboroom"));
        viewModel.format().set(ExportFormat.PYTORCH);
        assertThat(viewModel.place().get()).isEqualTo(folder.resolve("mnist-2d-pytorch"));
        Files.createFile(folder.resolve("mnist-2d.elboroom"));
        viewModel.format().set(ExportFormat.ELBOROOM);
        assertThat(viewModel.place().get()).isEqualTo(folder.resolve("mnist-2d-2.elboroom"));
        exploration.close();
        assertThat(viewModel.possible().getValue()).isFalse();
        viewModel.start();
        assertThat(viewModel.state().get()).isEqualTo(new State.Idle());
    }

    @Test
    void anExportIsDoneAndCanBeImported() throws InterruptedException {
        viewModel.start();
        assertThat(viewModel.state().get()).isInstanceOf(State.Running.class);
        Path made = done();
        assertThat(made).isRegularFile();
        imports.importRun(made);
        assertThat(imports.running().get()).isNotNull();
        deliveries.until(() -> imports.running().get() == null);
        assertThat(opened).containsExactly(folder.resolve("runs").resolve("mnist-2d"));
        open();
        assertThat(viewModel.state().get()).as("of another run").isEqualTo(new State.Idle());
    }

    @Test
    void aModelAndTablesAreOfTheStepOnScreen() throws InterruptedException {
        for (ExportFormat format : List.of(ExportFormat.PYTORCH, ExportFormat.CSV)) {
            viewModel.format().set(format);
            viewModel.start();
            assertThat(done()).isDirectory();
        }
        assertThat(folder.resolve("mnist-2d-pytorch").resolve("model.py")).content().contains("step 18760");
        assertThat(folder.resolve("mnist-2d-csv").resolve("codes.csv")).content().startsWith("index,label,class,mu_0");
    }

    @Test
    void aFailureIsSaidAndAnExportCanBeCancelled() throws Exception {
        viewModel.format().set(ExportFormat.CSV);
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.createFile(full.resolve("file"));
        viewModel.choose(full);
        viewModel.start();
        deliveries.until(() -> !(viewModel.state().get() instanceof State.Running));
        assertThat(viewModel.state().get())
                .isEqualTo(new State.Failed(Problem.of("problem.store.run.exists", full.toString())));
        viewModel.choose(folder.resolve("cancelled"));
        viewModel.start();
        viewModel.cancel();
        assertThat(viewModel.state().get()).isEqualTo(new State.Idle());
        service.close(); // waits for what is written
        assertThat(notices.problems()).isEmpty();
    }

    @Test
    void codesAreOpenedAndOthersReported() throws Exception {
        imports.openCodes(Files.writeString(folder.resolve("a.csv"), "z_0,z_1,label\n1,2,a\n3,4,b\n"));
        deliveries.until(() -> exploration.codesOnly().get());
        assertThat(exploration.latents().get()).isNotNull();
        assertThat(viewModel.possible().getValue()).isFalse();
        imports.openCodes(folder.resolve("missing.npz"));
        deliveries.until(() -> !notices.problems().isEmpty());
        assertThat(imports.running().get()).isNull();
        assertThat(exploration.codesOnly().get()).as("what was open stays").isTrue();
    }

    private Path done() throws InterruptedException {
        deliveries.until(() -> !(viewModel.state().get() instanceof State.Running));
        assertThat(viewModel.state().get()).isInstanceOf(State.Done.class);
        return viewModel.state().get() instanceof State.Done(Path made) ? made : folder;
    }
}
