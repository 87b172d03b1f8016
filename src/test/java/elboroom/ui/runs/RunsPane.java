package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Base class of tests that show the Runs workspace with three runs.
abstract class RunsPane extends Panes {

    static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    RunsFixture runs;
    TableView<RunInfo> table;

    @BeforeEach
    void open() {
        runs = fx(() -> new RunsFixture(folder, new FxExecutor()));
        runs.keep("alpha", 1e-3, 110);
        runs.keep("beta", 2e-3, 105);
        runs.keep("gamma", 1e-3, 107);
        RunsView view = show(() -> new RunsView(runs.viewModel, Command.of("shell.openFolder", () -> {}), ENGLISH),
                1400, 820);
        act(() -> runs.viewModel.visible().set(true));
        until(() -> runs.own().size() == 3);
        table = from(view).lookup("#run-table").query();
    }

    @AfterEach
    void close() {
        runs.close();
    }

    void select(String... names) {
        act(() -> runs.select(names));
    }

    void edit(String field, String text) {
        act(() -> {
            TextInputControl input = lookup(field).query();
            input.requestFocus();
            input.setText(text);
        });
    }

    List<String> own() {
        return fx(() -> table.getItems().stream().filter(run -> !run.bundled()).map(run -> run.name()).toList());
    }

    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> fx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        settle();
    }
}
