package elboroom.cli.option;

import java.util.List;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--class`: the name or index of the class to condition a model on.
public final class ClassOption {

    /// The maximum number of classes listed in an error message.
    private static final int LISTED = 20;

    @Option(names = "--class", paramLabel = "NAME|INDEX")
    private @Nullable String name;

    public boolean isGiven() {
        return name != null;
    }

    /// The requested label, or the first one, which is then reported on the screen; −1 for an unconditional model. An
    /// unknown class is a usage error.
    public int label(ChosenRun run, Screen screen) {
        List<String> classes = run.classes();
        String requested = name;
        if (requested != null) {
            return label(requested, classes, run, screen);
        }
        if (classes.isEmpty()) {
            return -1;
        }
        screen.note("cli.class.first", classes.getFirst());
        return 0;
    }

    private static int label(String requested, List<String> classes, ChosenRun run, Screen screen) {
        if (classes.isEmpty()) {
            throw screen.usageError(Problem.of("problem.cli.classUnused", run.spec().model().family().family().id()));
        }
        int label = classes.indexOf(requested) >= 0 ? classes.indexOf(requested) : index(requested);
        if (label < 0 || label >= classes.size()) {
            String names = String.join(", ", classes.subList(0, Math.min(LISTED, classes.size())));
            throw screen.usageError(Problem.of("problem.cli.class", run.spec().name(), requested,
                    classes.size() > LISTED ? names + ", …" : names, classes.size() - 1));
        }
        screen.note("cli.class", classes.get(label));
        return label;
    }

    private static int index(String requested) {
        try {
            return Integer.parseInt(requested);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
