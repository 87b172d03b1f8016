package elboroom.ui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.preferences.Memory;
import elboroom.domain.preferences.RecentItems;
import elboroom.domain.run.RunInfo;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.preferences.RecentPlaces;
import elboroom.ui.exploration.preferences.UserPreferences;
import org.jspecify.annotations.Nullable;

/// What the start page shows. Runs on the FX thread.
public final class StartViewModel {

    private final List<Path> bundled;
    private final RecentPlaces recent;
    private final ResumeAndFork resume;
    private final StartActions actions;
    private final UserPreferences preferences;
    private final BooleanProperty atStart = new SimpleBooleanProperty();

    /// @param bundled the runs shipped with the program
    public StartViewModel(List<Path> bundled, RecentPlaces recent, ResumeAndFork resume, UserPreferences preferences,
            StartActions actions) {
        this.bundled = bundled;
        this.recent = recent;
        this.resume = resume;
        this.actions = actions;
        this.preferences = preferences;
        preferences.value().map(value -> value.behaviour().startPage()).subscribe(atStart::set);
        atStart.subscribe((_, shown) -> preferences.changeBehaviour(behaviour -> behaviour.withStartPage(shown)));
    }

    List<Path> bundled() {
        return bundled;
    }

    /// Looks again which recent runs and data exist.
    public void refresh() {
        recent.refresh();
    }

    ReadOnlyObjectProperty<RecentItems> recent() {
        return recent.existing();
    }

    /// The interrupted run that can be resumed; null if there is none.
    ReadOnlyObjectProperty<@Nullable RunInfo> interrupted() {
        return resume.interrupted();
    }

    void resumeInterrupted() {
        resume.resumeInterrupted();
    }

    /// Whether the page is shown at each start.
    BooleanProperty atStart() {
        return atStart;
    }

    /// Whether the tour is offered: until it was taken or declined.
    ObservableValue<Boolean> tourOffered() {
        return preferences.value().map(value -> !value.memory().tourClosed());
    }

    void declineTour() {
        preferences.remember(Memory::withTourClosed);
    }

    StartActions actions() {
        return actions;
    }
}
