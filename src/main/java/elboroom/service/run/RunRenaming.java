package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.Parent;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;

/// Renames a run: its folder, its `run.json`, and the parent references in runs of the same folder that were forked
/// from it.
final class RunRenaming {

    private final Path run;
    private final Path target;
    private final String old;
    private final String name;

    RunRenaming(Path run, String name) {
        RunNames.require(name);
        this.run = run.toAbsolutePath().normalize();
        this.target = this.run.resolveSibling(name);
        this.old = String.valueOf(this.run.getFileName());
        this.name = name;
    }

    /// Renames the run and returns its new folder.
    Path rename() {
        if (run.equals(target)) {
            return target;
        }
        if (Files.exists(target)) {
            throw new ProblemException(Problem.of("problem.library.taken", name));
        }
        List<RunLock> locks = new ArrayList<>();
        try {
            List<RunFolder> children = children();
            children.forEach(child -> locks.add(RunLock.take(child.path())));
            move();
            children.forEach(this::updateParent);
        } finally {
            locks.forEach(RunLock::close);
        }
        return target;
    }

    private List<RunFolder> children() {
        Path parent = run.getParent();
        return parent == null
                ? List.of()
                : RunCatalogue.runsIn(parent).stream().filter(path -> !path.equals(run))
                        .flatMap(path -> opened(path).stream()).filter(this::isChild).toList();
    }

    private boolean isChild(RunFolder folder) {
        return folder.spec().parent().filter(parent -> parent.run().equals(old)).isPresent();
    }

    private void updateParent(RunFolder child) {
        child.spec().parent()
                .ifPresent(parent -> child.update(child.spec().withParent(new Parent(name, parent.step()))));
    }

    /// Opens a run; an unreadable one is still renamed, but has no forks to update.
    private static Optional<RunFolder> opened(Path path) {
        try {
            return Optional.of(RunFolder.open(path));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private void move() {
        Optional<RunFolder> folder = opened(run);
        try (RunLock _ = RunLock.take(run)) {
            folder.ifPresent(it -> it.update(it.spec().named(name)));
        }
        try {
            Files.move(run, target);
        } catch (IOException e) {
            folder.ifPresent(it -> it.update(it.spec().named(old)));
            throw new ProblemException(Problem.of("problem.library.rename", run.toString(), name), e);
        }
    }
}
