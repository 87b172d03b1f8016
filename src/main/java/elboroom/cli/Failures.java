package elboroom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import elboroom.cli.option.AllowedValues;
import elboroom.cli.output.CommandLineProblems;
import elboroom.data.file.FileNames;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

import static java.util.Objects.requireNonNull;

/// Prints failures as one sentence on standard error and returns the exit code. Stack traces go to the details file,
/// and to the terminal only with `--debug`.
final class Failures {

    private final Messages messages;
    private final Path details;
    private final BooleanSupplier debug;

    Failures(Messages messages, Path details, BooleanSupplier debug) {
        this.messages = messages;
        this.details = details;
        this.debug = debug;
    }

    /// Runs the parsed command. A command whose output could not be written has failed.
    int execute(ParseResult asked) {
        CommandLine line = asked.commandSpec().commandLine();
        asked.originalArgs().stream().map(FileNames::unusable).flatMap(Optional::stream).findFirst()
                .or(FileNames::currentFolder).ifPresent(lost -> {
                    throw new ParameterException(line, lost.key(), new ProblemException(lost));
                });
        int code = run(asked, line);
        boolean lost = line.getOut().checkError();
        return code == ExitCode.OK && lost
                ? failed(line.getErr(), new ProblemException(Problem.of("problem.cli.output")))
                : code;
    }

    /// Runs something that is not a command, and reports its failure as that of a command.
    int run(Runnable action, PrintWriter err) {
        Optional<Problem> lost = FileNames.currentFolder();
        if (lost.isPresent()) {
            err.println(messages.sentence(lost.get()));
            return ExitCode.USAGE;
        }
        try {
            action.run();
            return ExitCode.OK;
        } catch (RuntimeException | Error e) {
            return failed(err, e);
        }
    }

    private int run(ParseResult requested, CommandLine line) {
        try {
            return new RunLast().execute(requested);
        } catch (ParameterException e) {
            throw e;
        } catch (ExecutionException e) {
            return failed(line.getErr(), e.getCause() == null ? e : e.getCause());
        } catch (Error e) {
            return failed(line.getErr(), e);
        }
    }

    int usageError(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        Problem problem = Stream.of(arguments).map(FileNames::unusable).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> misuse(e));
        line.getErr().println(messages.sentence(problem) + " "
                + messages.text("cli.seeHelp", line.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private Problem misuse(ParameterException e) {
        return switch (e) {
            case ParameterException usage when usage.getCause() instanceof ProblemException known -> known.problem();
            case UnmatchedArgumentException unmatched ->
                Problem.of("problem.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                Problem.of("problem.usage.missing", names(missing));
            case OverwrittenOptionException twice ->
                Problem.of("problem.usage.twice", name(requireNonNull(twice.getOverwritten())));
            case ParameterException bad when bad.getArgSpec() != null && bad.getValue() != null ->
                refused(bad.getArgSpec(), bad.getValue());
            default -> Problem.of("problem.usage.other", String.valueOf(e.getMessage()));
        };
    }

    private Problem refused(ArgSpec argument, String value) {
        String allowed = new AllowedValues(messages).of(argument, value);
        return value.isBlank() || (argument.isMultiValue() && value.endsWith(","))
                ? Problem.of("problem.usage.empty", name(argument), allowed)
                : Problem.of("problem.usage.value", value, name(argument), allowed);
    }

    private static String names(MissingParameterException e) {
        return String.join(", ", e.getMissing().stream().map(Failures::name).toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    private int failed(PrintWriter err, Throwable failure) {
        System.getLogger(Failures.class.getName()).log(Level.ERROR, "A command failed", failure);
        err.println(messages.sentence(CommandLineProblems.of(problem(failure))));
        if (debug.getAsBoolean()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            err.print(Visible.lines(trace.toString()));
            err.flush();
        }
        return ExitCode.SOFTWARE;
    }

    private Problem problem(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case OutOfMemoryError _ -> Problem.of("problem.memory");
            default -> Problem.of("problem.unexpected", failure.toString(), details.toString());
        };
    }
}
