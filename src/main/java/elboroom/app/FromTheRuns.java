package elboroom.app;

import java.nio.file.Path;
import java.util.List;

import elboroom.domain.run.LibraryEntry;
import elboroom.ui.compare.Choice;
import elboroom.ui.compare.CompareViewModel;
import elboroom.ui.runs.Elsewhere;
import elboroom.ui.shell.Place;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.timeline.TimelineViewModel;

/// Takes runs from the list of them to the other places.
record FromTheRuns(ShellViewModel shell, CompareViewModel compare, TimelineViewModel timeline) implements Elsewhere {

    @Override
    public void look(LibraryEntry run) {
        shell.open(run);
        shell.place().set(Place.EXPLORE);
    }

    @Override
    public void look(Path folder) {
        shell.open(folder);
        shell.place().set(Place.EXPLORE);
    }

    @Override
    public void reopen(LibraryEntry run) {
        shell.open(run);
    }

    @Override
    public void thinned() {
        timeline.refresh();
    }

    @Override
    public void compare(List<LibraryEntry> runs) {
        compare.compare(runs.stream().map(Choice::newest).toList());
        shell.place().set(Place.COMPARE);
    }
}
