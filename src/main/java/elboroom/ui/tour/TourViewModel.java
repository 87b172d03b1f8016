package elboroom.ui.tour;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// The position in the tour. Runs on the FX thread.
final class TourViewModel {

    /// A step and its place among those that are shown.
    ///
    /// @param number from 1
    record Position(TourStep step, int number, int count) {

        boolean isFirst() {
            return number == 1;
        }

        boolean isLast() {
            return number == count;
        }
    }

    private final ReadOnlyObjectWrapper<@Nullable Position> position = new ReadOnlyObjectWrapper<>();
    private final Runnable ended;
    private List<TourStep> steps = List.of();

    /// @param ended called whenever the tour ends, at its last step or before
    TourViewModel(Runnable ended) {
        this.ended = ended;
    }

    /// The position; null while there is no tour.
    ReadOnlyObjectProperty<@Nullable Position> position() {
        return position.getReadOnlyProperty();
    }

    /// Begins with the first step, also during a tour.
    ///
    /// @param possible the steps whose part of the window is visible
    void start(List<TourStep> possible) {
        steps = List.copyOf(possible);
        position.set(null);
        moveTo(1);
    }

    /// Moves to the next step; after the last one, the tour ends.
    void next() {
        Position now = position.get();
        if (now != null) {
            moveTo(now.number() + 1);
        }
    }

    void back() {
        Position now = position.get();
        if (now != null && !now.isFirst()) {
            moveTo(now.number() - 1);
        }
    }

    void end() {
        if (position.get() != null) {
            position.set(null);
            ended.run();
        }
    }

    private void moveTo(int number) {
        if (number <= steps.size()) {
            position.set(new Position(steps.get(number - 1), number, steps.size()));
        } else {
            end();
        }
    }
}
