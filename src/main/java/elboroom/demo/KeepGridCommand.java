package elboroom.demo;

import java.nio.file.Path;
import java.util.Objects;

import elboroom.app.ViewModels;
import elboroom.cli.output.Screen;
import elboroom.domain.latent.KeptGrid;
import elboroom.domain.model.Snapshot;
import elboroom.i18n.Messages;
import elboroom.store.step.GridFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `elboroom keep-grid RUN`: opens a run in the window, without a display, and keeps the grid of the manifold pane in
/// the run's folder, for bundled runs (decision 0038). Hidden, because other runs do not use it.
@Command(name = "keep-grid", hidden = true)
public final class KeepGridCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Parameters(paramLabel = "RUN")
    private Path run = Path.of("");

    private final Messages messages;

    public KeepGridCommand(Messages messages) {
        this.messages = messages;
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        DrivenWindow.prepare(false);
        try (TemporaryFolder runs = TemporaryFolder.create();
                DrivenWindow window = new DrivenWindow(runs.path(), messages.locale(),
                        desktop -> desktop.models().shell().open(run))) {
            ViewModels models = window.models();
            window.await(models.manifold().manifold(), Objects::nonNull);
            Snapshot snapshot = Objects.requireNonNull(models.exploration().snapshot().get());
            KeptGrid kept = new KeptGrid(snapshot, models.exploration().at(0, 0),
                    Objects.requireNonNull(models.manifold().manifold().get()));
            screen.out().println(GridFile.write(run, kept));
        }
    }
}
