package elboroom.app;

import java.nio.file.Path;
import java.util.List;

import elboroom.service.run.StoredRun;
import elboroom.ui.compare.ColumnChoice;
import elboroom.ui.compare.CompareViewModel;
import elboroom.ui.runs.RunNavigation;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.shell.Workspace;
import elboroom.ui.timeline.TimelineViewModel;

/// Opens runs of the list in other parts of the window.
record WindowRunNavigation(ShellViewModel shell, CompareViewModel compare,
        TimelineViewModel timeline) implements RunNavigation {

    @Override
    public void look(Path run) {
        shell.open(run);
        shell.place().set(Workspace.EXPLORE);
    }

    @Override
    public void renamed(Path before, Path after, boolean open) {
        compare.renamed(before, after);
        if (open) {
            shell.renamed(after);
        }
    }

    @Override
    public void deleted(Path run) {
        compare.deleted(run);
    }

    @Override
    public void leaveDeleted() {
        shell.leaveDeleted();
    }

    @Override
    public void reopen(Path run) {
        shell.open(run);
    }

    @Override
    public void leaveMissing(StoredRun run) {
        shell.leaveMissing(run);
    }

    @Override
    public void thinned() {
        timeline.refresh();
    }

    @Override
    public void compare(List<Path> runs) {
        compare.compare(runs.stream().map(ColumnChoice::newest).toList());
        shell.place().set(Workspace.COMPARE);
    }
}
