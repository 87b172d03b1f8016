package elboroom.cli.option;

import java.util.List;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--class`, the label that a conditional model is told: the name of a class, or its index.
public final class ClassOption {

    /// More than a sentence can hold are not listed.
    private static final int LISTED = 20;

    @Option(names = "--class", paramLabel = "NAME|INDEX")
    private @Nullable String name;

    public boolean given() {
        return name != null;
    }

    /// The label asked for, or the first, which is told on the screen; −1 for a model that is told none. What it refuses
    /// is a usage error.
    public int label(OpenedRun run, Screen screen) {
        List<String> classes = run.classes();
        String asked = name;
        if (asked != null) {
            return label(asked, classes, run, screen);
        }
        if (classes.isEmpty()) {
            return -1;
        }
        screen.note("cli.class.first", classes.getFirst());
        return 0;
    }

    private static int label(String asked, List<String> classes, OpenedRun run, Screen screen) {
        if (classes.isEmpty()) {
            throw screen.misuse(Problem.of("problem.cli.classUnused", run.spec().model().family().family().id()));
        }
        int label = classes.indexOf(asked) >= 0 ? classes.indexOf(asked) : index(asked);
        if (label < 0 || label >= classes.size()) {
            String names = String.join(", ", classes.subList(0, Math.min(LISTED, classes.size())));
            throw screen.misuse(Problem.of("problem.cli.class", run.spec().name(), asked,
                    classes.size() > LISTED ? names + ", …" : names, classes.size() - 1));
        }
        screen.note("cli.class", classes.get(label));
        return label;
    }

    private static int index(String asked) {
        try {
            return Integer.parseInt(asked);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
