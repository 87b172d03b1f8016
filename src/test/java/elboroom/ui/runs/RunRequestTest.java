package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import elboroom.testing.Deliveries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Renaming and deleting a run that was chosen in a menu, before the runs are listed.
class RunRequestTest {

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private final List<String> renamed = new ArrayList<>();
    private RunsFixture runs;
    private RunsViewModel viewModel;

    @BeforeEach
    void open() {
        runs = new RunsFixture(folder, deliveries);
        viewModel = runs.viewModel;
        runs.keep("alpha", 1e-3, 110);
        runs.keep("beta", 2e-3, 105);
        viewModel.request().renaming().subscribe(run -> {
            if (run != null) {
                renamed.add(run.getFileName().toString());
            }
        });
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void theRunToRenameIsSelectedOnceItIsListed() throws InterruptedException {
        viewModel.search().set("beta");
        viewModel.askToRename(folder.resolve("alpha"));
        assertThat(renamed).isEmpty();
        viewModel.visible().set(true);
        deliveries.until(() -> !renamed.isEmpty());
        assertThat(renamed).containsExactly("alpha");
        assertThat(runs.selected()).containsExactly("alpha");
        assertThat(viewModel.search().get()).isEmpty();
        assertThat(viewModel.part().get()).isEqualTo(RunsPart.DETAILS);
    }

    @Test
    void deletionIsAskedForAndForgottenWhenAnotherRunIsSelected() throws InterruptedException {
        viewModel.visible().set(true);
        deliveries.until(() -> runs.own().size() == 2);
        viewModel.askToDelete(folder.resolve("beta"));
        assertThat(viewModel.deletion().asking().get()).isTrue();
        assertThat(runs.selected()).containsExactly("beta");
        viewModel.deletion().answer(false);

        viewModel.askToDelete(folder.resolve("none"));
        runs.select("alpha");
        assertThat(viewModel.deletion().asking().get()).isFalse();
        assertThat(runs.own()).containsExactly("alpha", "beta");
    }
}
