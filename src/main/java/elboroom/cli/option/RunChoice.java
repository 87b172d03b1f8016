package elboroom.cli.option;

import java.nio.file.Path;
import java.util.Optional;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.store.run.BundledRuns;
import elboroom.store.run.RunFolder;

/// `RUN`, or `RUN@STEP`: the path of a run folder, or, where there is no such folder, the name of one of the person's runs,
/// or of a model that came with the program; at its newest snapshot, or at a step, `@best` or `@last`.
///
/// @param step what stands behind the last `@`, empty where there is none
public record RunChoice(String name, String step) {

    /// A folder whose name has an `@` is that folder.
    public static RunChoice of(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 || OwnRun.find(text).isPresent()
                ? new RunChoice(text, "")
                : new RunChoice(text.substring(0, at), text.substring(at + 1));
    }

    /// Opens the chosen run at the chosen step.
    ///
    /// @param screen is told what is damaged
    /// @throws ProblemException when there is no such run, or it is damaged
    public OpenedRun open(Screen screen) {
        Optional<Path> folder = OwnRun.find(name);
        if (folder.isPresent()) {
            return new OpenedRun(RunFolder.open(folder.get()), Optional.empty(), step, screen);
        }
        BundledRuns bundled = BundledRuns.open();
        if (bundled.names().contains(name)) {
            return new OpenedRun(bundled.run(name), Optional.of(bundled), step, screen);
        }
        String names = String.join(", ", bundled.names());
        bundled.close();
        throw new ProblemException(names.isEmpty()
                ? Problem.of("problem.cli.noRun", name)
                : Problem.of("problem.cli.noRunButBundled", name, names));
    }
}
