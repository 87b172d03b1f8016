package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;

import elboroom.i18n.Messages;
import elboroom.testing.Runs;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnHeaderTest extends Panes {

    @TempDir
    private Path folder = Path.of("");

    private CompareFixture fixture;

    @BeforeEach
    void open() {
        fixture = fx(() -> new CompareFixture(folder, new FxExecutor()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /// The cell kept its index when a run was listed before the chosen one, and showed that run.
    @Test
    void theChooserShowsTheRunOfTheColumnWhenTheListChanges() {
        Path chosen = fixture.digits("m", new FakeModel(2), 0);
        Path another = fixture.digits("n", new FakeModel(2), 0);
        CompareViewModel viewModel = fixture.viewModel;
        act(() -> {
            viewModel.runs().setAll(chosen, another);
            viewModel.compare(List.of(ColumnChoice.newest(chosen), ColumnChoice.newest(another)));
        });
        ColumnViewModel column = fixture.column(0);
        show(() -> new ColumnHeader(viewModel, column, new Messages(Locale.ENGLISH)), 400, 60);
        assertThat(shown()).isEqualTo("m");
        for (Path before : List.of(folder.resolve("a"), Runs.bundled("b"))) {
            act(() -> viewModel.runs().setAll(before, chosen, another));
            assertThat(shown()).isEqualTo("m");
            assertThat(column.folder().get()).isEqualTo(chosen);
        }
        act(() -> viewModel.runs().setAll(another));
        assertThat(shown()).as("a run that is not listed any more").isEqualTo("m");
        act(() -> column.open(ColumnChoice.newest(another)));
        assertThat(shown()).isEqualTo("n");
    }

    private String shown() {
        settle();
        ComboBox<?> runs = lookup(".compare-run").query();
        return fx(() -> runs.getButtonCell().getText());
    }
}
