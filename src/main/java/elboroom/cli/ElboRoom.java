package elboroom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import elboroom.cli.command.AnimateCommand;
import elboroom.cli.command.CompareCommand;
import elboroom.cli.command.DataCommand;
import elboroom.cli.command.EncodeCommand;
import elboroom.cli.command.EvaluateCommand;
import elboroom.cli.command.ManifoldCommand;
import elboroom.cli.command.ReconstructCommand;
import elboroom.cli.command.RunsCommand;
import elboroom.cli.command.SampleCommand;
import elboroom.cli.command.TrainCommand;
import elboroom.cli.command.TraverseCommand;
import elboroom.cli.exchange.ExportCommand;
import elboroom.cli.exchange.ImportCommand;
import elboroom.cli.option.FamilyCommand;
import elboroom.cli.output.Version;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import static java.util.Objects.requireNonNull;

/// The root command with the options that all commands share.
///
/// A command throws `ProblemException` for a failure, and `ParameterException` caused by one for an invalid
/// combination of arguments. Texts follow picocli's key convention: `elboroom.<command>.usage.description`, and
/// `elboroom.<command>.<option>` or just `<option>` for options.
///
/// Exit codes: 0 success, 1 failure (one sentence on standard error), 2 usage error.
@Command(name = "elboroom", versionProvider = Version.class, sortOptions = false, usageHelpAutoWidth = true)
@SuppressWarnings("UnusedVariable") // picocli reads the options
public final class ElboRoom implements Runnable {

    @Spec
    @Nullable
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean version;

    /// Whether to print stack traces.
    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    private final Messages messages;

    private ElboRoom(Messages messages) {
        this.messages = messages;
    }

    /// Creates the command line with all commands.
    ///
    /// @param details the file for stack traces
    /// @param more commands from other packages
    public static CommandLine commandLine(Messages messages, Path details, Object... more) {
        return line(messages, details, Stream.concat(commands(messages).neededBy().stream(), Stream.of(more)).toList());
    }

    /// Creates the command line with the commands that some arguments need.
    public static CommandLine commandLine(Messages messages, Path details, Commands commands, String... arguments) {
        return line(messages, details, commands.neededBy(arguments));
    }

    /// Runs something without a command line, whose creation takes time. A failure is reported as that of a command.
    ///
    /// @return the exit code
    public static int run(Messages messages, Path details, PrintWriter err, Runnable action) {
        return new Failures(messages, details, () -> false).run(action, err);
    }

    private static CommandLine line(Messages messages, Path details, List<Object> commands) {
        var root = new ElboRoom(messages);
        var line = new CommandLine(root);
        commands.forEach(line::addSubcommand);
        for (CommandLine command : line.getSubcommands().values()) {
            if (command.getCommand() instanceof FamilyCommand training) {
                training.model().family().addTo(command.getCommandSpec(), messages);
            }
        }
        var failures = new Failures(messages, details, () -> root.debug);
        line.setResourceBundle(new MessagesResourceBundle(messages));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(failures::execute);
        line.setParameterExceptionHandler(failures::usageError);
        return line;
    }

    /// The commands of the command line alone, to which others may be added.
    public static Commands commands(Messages messages) {
        return new Commands().add("train", () -> new TrainCommand(messages))
                .add("evaluate", () -> new EvaluateCommand(messages))
                .add("encode", () -> new EncodeCommand(messages))
                .add("manifold", () -> new ManifoldCommand(messages))
                .add("traverse", () -> new TraverseCommand(messages))
                .add("sample", () -> new SampleCommand(messages))
                .add("reconstruct", () -> new ReconstructCommand(messages))
                .add("compare", () -> new CompareCommand(messages))
                .add("animate", () -> new AnimateCommand(messages))
                .add("export", () -> new ExportCommand(messages))
                .add("import", () -> new ImportCommand(messages))
                .add("data", () -> new DataCommand(messages))
                .add("runs", () -> RunsCommand.line(messages));
    }

    /// Does nothing when no command is given.
    @Override
    public void run() {
        var line = requireNonNull(spec).commandLine();
        throw new ParameterException(line, "", new ProblemException(Problem.of("problem.usage.command")));
    }
}
