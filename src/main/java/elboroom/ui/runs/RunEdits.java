package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.run.RunNotes;
import elboroom.service.run.RunCatalogue;
import elboroom.ui.exploration.Notices;

/// The user's changes to runs, carried out in the background one after the other. Runs on the FX thread.
final class RunEdits {

    private static final Pattern COMMA = Pattern.compile(",");

    private final RunsServices files;
    private final Notices notices;
    private final Runnable changed;
    /// Why the last name was refused.
    private Optional<Problem> refusal = Optional.empty();

    /// @param changed called after each change, successful or not
    RunEdits(RunsServices files, Notices notices, Runnable changed) {
        this.files = files;
        this.notices = notices;
        this.changed = changed;
    }

    private RunCatalogue catalogue() {
        return files.library().catalogue();
    }

    /// Renames a run.
    ///
    /// @param renamed called with the new folder before `changed` is called
    /// @param refused called if the run keeps its name
    void rename(Path run, String name, Consumer<Path> renamed, Runnable refused) {
        files.writer().run(_ -> catalogue().rename(run, name), _ -> {}, target -> {
            refusal.ifPresent(notices::resolve);
            refusal = Optional.empty();
            renamed.accept(target);
            changed.run();
        }, problem -> {
            notices.report(problem);
            refusal = Optional.of(problem);
            refused.run();
            changed.run();
        });
    }

    /// The tags of a text in which they are separated by commas.
    static List<String> tags(String text) {
        return List.of(COMMA.split(text));
    }

    /// Replaces the tags of a run.
    ///
    /// @param done called before `changed` is called
    void tag(Path run, List<String> tags, Runnable done) {
        annotate(run, notes -> notes.withoutTags(notes.tags()).withTags(tags), done);
    }

    void note(Path run, String text, Runnable done) {
        annotate(run, notes -> notes.withText(text), done);
    }

    private void annotate(Path run, UnaryOperator<RunNotes> changing, Runnable done) {
        change(() -> catalogue().annotate(run, changing), done);
    }

    /// Deletes runs so that they can be restored.
    ///
    /// @param left called with each deleted run before `changed` is called
    /// @param restored called with restored runs before `changed` is called
    /// @param done called if a run was deleted, with what restores it and deletes it again
    void delete(List<Path> runs, Consumer<Path> left, Consumer<Collection<Path>> restored,
            Consumer<DeletionStep> done) {
        DeletionStep step = new DeletionStep(files, notices, runs, left, restored, changed);
        step.delete(() -> done.accept(step), () -> {});
    }

    private void change(Runnable work, Runnable done) {
        files.writer().run(_ -> {
            work.run();
            return true;
        }, _ -> {}, _ -> {
            done.run();
            changed.run();
        }, problem -> {
            notices.report(problem);
            changed.run();
        });
    }
}
