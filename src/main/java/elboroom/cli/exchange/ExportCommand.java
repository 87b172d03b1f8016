package elboroom.cli.exchange;

import java.nio.file.Path;
import java.util.OptionalLong;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.RunArgument;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.ExportFormat;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Answers;
import elboroom.service.engine.DirectAnswers;
import elboroom.service.engine.Query;
import elboroom.service.exchange.RunExport;
import elboroom.service.exchange.RunSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom export`: writes a run in another format.
@Command(name = "export", sortOptions = false)
public final class ExportCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Option(names = "--format", required = true, paramLabel = "elboroom|pytorch|csv|tensorboard")
    private ExportFormat format = ExportFormat.ELBOROOM;

    @Option(names = "--out", required = true, paramLabel = "PATH")
    private Path out = Path.of("");

    @Mixin
    private final DataArgument data = new DataArgument();

    public ExportCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        try (ChosenRun opened = run.open(screen);
                ProgressBar bar = screen.bar();
                DirectAnswers answers = new DirectAnswers()) {
            OptionalLong step = opened.requestedStep().isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(opened.step());
            new RunExport(opened.folder(), step, format, out).write(sources(opened, answers), (done, total) -> {
                bar.show(total == 0 ? 0 : (double) done / total, screen.text("cli.export.bar"), "");
                return true;
            });
        }
        screen.note("cli.export.done", out.toString());
    }

    /// Libtorch is started and the data are read by formats that need them.
    private RunSources sources(ChosenRun opened, Answers answers) {
        return new RunSources(new Answers() {
            @Override
            public <T> T ask(Snapshot snapshot, Query<T> query, Runnable check) {
                Torch.start();
                return answers.ask(snapshot, query, check);
            }
        }, () -> new LoadedData(opened.spec().data(), data.loadFor(opened.spec(), 0, screen)));
    }
}
