package elboroom.cli.output;

import java.io.PrintWriter;
import java.util.Set;
import java.util.function.Supplier;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Likelihood;
import elboroom.i18n.Messages;
import elboroom.i18n.QuantityWords;
import elboroom.i18n.SettingFormatter;
import elboroom.i18n.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import static java.util.Objects.requireNonNull;

/// The output of a command: results on standard output, everything else on standard error. A mixin of every command.
@Command // required by picocli for mixins
public final class Screen {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private final Messages messages;

    public Screen(Messages messages) {
        this.messages = messages;
    }

    public PrintWriter out() {
        return line().getOut();
    }

    PrintWriter err() {
        return line().getErr();
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /// Formats settings in the user's language.
    public SettingFormatter settings() {
        return new SettingFormatter(messages);
    }

    /// Names quantities in the user's language.
    public QuantityWords quantities() {
        return new QuantityWords(messages);
    }

    /// Prints JSON as a result.
    public void json(String text) {
        out().println(Visible.json(text).stripTrailing());
        out().flush();
    }

    /// Prints a text as a result.
    public void print(String key, Object... arguments) {
        out().println(text(key, arguments));
    }

    /// Prints a text that is not a result.
    public void note(String key, Object... arguments) {
        err().println(text(key, arguments));
    }

    /// Prints a question; the answer is typed on the same line.
    public void ask(String key, Object... arguments) {
        err().print(text(key, arguments) + " ");
        err().flush();
    }

    public String sentence(Problem problem) {
        return messages.sentence(CommandLineProblems.of(problem));
    }

    /// Prints a problem that does not end the command.
    public void warn(Problem problem) {
        err().println(sentence(problem));
    }

    public NumberFormatter numbers() {
        return new NumberFormatter(messages.locale());
    }

    /// The name of a likelihood, with sigma if it has one.
    public String likelihood(Likelihood likelihood) {
        return switch (likelihood) {
            case Likelihood.Bernoulli _,Likelihood.ContinuousBernoulli _ -> text("likelihood." + likelihood.id());
            case Likelihood.Gaussian(double sigma, Likelihood.Scale scale) -> switch (scale) {
                case FIXED -> text("cli.gaussian", sigma);
                case LEARNED -> text("cli.gaussian.learned");
                case PER_PIXEL -> text("cli.gaussian.perPixel");
                case OPTIMAL -> text("cli.gaussian.optimal");
            };
            case Likelihood.Columns columns -> columns.categories().isEmpty()
                    ? likelihood(columns.numeric())
                    : text("cli.columns", likelihood(columns.numeric()), columns.categories().size());
        };
    }

    /// A progress bar, visible if standard error is a terminal.
    public ProgressBar bar() {
        return new ProgressBar(err(), Terminal.isStandardError(), System::nanoTime, this);
    }

    /// Builds an object from arguments; a `ProblemException` becomes a usage error.
    public <T> T validate(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (ProblemException e) {
            throw usageError(e.problem());
        }
    }

    /// Rejects options that cannot be combined with a given one.
    public void requireOnly(String beside, Set<String> sensible) {
        for (OptionSpec option : line().getParseResult().matchedOptions()) {
            if (!sensible.contains(option.longestName())) {
                throw usageError(Problem.of("problem.usage.notWith", option.longestName(), beside));
            }
        }
    }

    /// Wraps a problem as a usage error.
    public ParameterException usageError(Problem problem) {
        return new ParameterException(line(), problem.key(), new ProblemException(problem));
    }

    private CommandLine line() {
        return requireNonNull(command).commandLine();
    }
}
