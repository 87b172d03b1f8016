package elboroom.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.exchange.archive.RunArchive;
import elboroom.service.engine.EnginePreload;
import elboroom.store.run.BundledRuns;
import elboroom.store.run.RunFolder;

/// `RUN` or `RUN@STEP`: the path of a run folder, or else the name of one of the user's runs or of a bundled model;
/// at its newest snapshot, or at a step, `@best` or `@last`.
///
/// @param step the text after the last `@`, empty if there is none
public record RunReference(String name, String step) {

    /// An existing folder whose name contains `@` takes precedence.
    public static RunReference of(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 || OwnRun.find(text).isPresent()
                ? new RunReference(text, "")
                : new RunReference(text.substring(0, at), text.substring(at + 1));
    }

    /// Opens the run at the step. Nearly all commands that do so use the engine next, which is loaded meanwhile.
    ///
    /// @param screen receives what is damaged
    /// @throws ProblemException when the run does not exist or is damaged
    public ChosenRun open(Screen screen) {
        Optional<Path> folder = OwnRun.find(name);
        if (folder.filter(RunArchive::isNamed).filter(Files::isRegularFile).isPresent()) {
            throw new ProblemException(Problem.of("problem.cli.archive", name));
        }
        if (folder.isPresent()) {
            EnginePreload.start();
            return new ChosenRun(RunFolder.open(folder.get()), Optional.empty(), step, screen);
        }
        BundledRuns bundled = BundledRuns.open();
        if (bundled.names().contains(name)) {
            EnginePreload.start();
            return new ChosenRun(bundled.run(name), Optional.of(bundled), step, screen);
        }
        String names = String.join(", ", bundled.names());
        bundled.close();
        throw new ProblemException(names.isEmpty()
                ? Problem.of("problem.cli.noRun", name)
                : Problem.of("problem.cli.noRunButBundled", name, names));
    }
}
