package elboroom.cli.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import elboroom.cli.option.RunsFolder;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunOrder;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import elboroom.store.run.RunInfoJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom runs`: lists the runs in a folder.
@Command(name = "runs", sortOptions = false)
public final class RunsCommand implements Runnable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// In terminal cells.
    private static final int LONGEST_NAME = 60;

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunsFolder folder = new RunsFolder();

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "date")
    private RunOrder order = RunOrder.DATE;

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "")
    private String search = "";

    @Option(names = "--json")
    private boolean json;

    private RunsCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    /// The command with its subcommands.
    public static CommandLine line(Messages messages) {
        return new CommandLine(new RunsCommand(messages)).addSubcommand(new RunsRenameCommand(messages))
                .addSubcommand(new RunsTagCommand(messages)).addSubcommand(new RunsNoteCommand(messages))
                .addSubcommand(new RunsPinCommand(messages)).addSubcommand(new RunsDeleteCommand(messages))
                .addSubcommand(new RunsSpaceCommand(messages));
    }

    @Override
    public void run() {
        Path place = folder.path();
        List<RunInfo> runs = new RunCatalogue(place).list().stream().filter(run -> run.matches(search))
                .sorted(order.comparator()).toList();
        if (json) {
            screen.json(RunInfoJson.text(place, runs));
        } else if (runs.isEmpty()) {
            screen.note(search.isBlank() ? "cli.runs.none" : "cli.runs.none.search", place.toString(), search);
        } else {
            table(runs).print(screen.out());
        }
        runs.forEach(run -> run.problems().forEach(screen::warn));
    }

    private Table table(List<RunInfo> runs) {
        Table table = new Table().row(screen.text("cli.runs.name"), screen.text("cli.runs.data"),
                screen.text("cli.runs.model"), screen.text("cli.runs.latent"), screen.text("cli.runs.epochs"),
                screen.text("cli.runs.quantity"), screen.text("cli.runs.heldOut"), screen.text("cli.runs.state"),
                screen.text("cli.runs.changed"),
                screen.text("cli.runs.size"), screen.text("cli.runs.tags"));
        runs.forEach(run -> table.row(Table.shorten(run.name(), LONGEST_NAME), run.data(),
                screen.settings().model(run),
                run.spec().map(spec -> screen.numbers().integer(spec.model().latent())).orElse(""),
                run.spec().map(spec -> run.epochs() + "/" + spec.optimizer().epochs()).orElse(""),
                run.heldOutNats().isEmpty() ? "" : screen.quantities().of(run.quantity().orElseThrow()),
                run.heldOutNats().isEmpty() ? "" : screen.numbers().twoDecimals(run.heldOutNats().getAsDouble()),
                screen.text("run.status." + run.status()), DATE.format(run.changed().atZone(ZoneId.systemDefault())),
                screen.numbers().size(run.bytes()), String.join(", ", run.notes().tags())));
        return table;
    }
}
