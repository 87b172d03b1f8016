package elboroom.ui.exploration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// What can be undone: movements of the point, choices of the plane and selections in the open run, and edits of runs.
/// All movements of one gesture, such as a drag or a key held down, are one step. Opening another run discards the
/// steps that belong to the latent space of the previous one. Runs on the FX thread.
public final class UndoHistory {

    private static final int MOST = 200;

    private final Exploration exploration;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ExplorationState known;
    private long gesture;
    /// The gesture during which the run was opened; what moves in it, such as the first sample, is not the user's.
    private long openedIn;
    private boolean restoring;
    private Companion companion = Companion.NONE;

    private sealed interface Step {

        /// The message key of its name.
        String name();
    }

    private record Movement(PositionPart part, PointAndSelection before, PointAndSelection after, long gesture,
            Companion companion) implements Step {

        @Override
        public String name() {
            return part.key();
        }
    }

    /// What is undone and redone together with a movement.
    private record Companion(Runnable undo, Runnable redo) {

        static final Companion NONE = new Companion(() -> {}, () -> {});

        /// Returns both as one: this happened first.
        Companion then(Companion later) {
            return new Companion(() -> {
                later.undo.run();
                undo.run();
            }, () -> {
                redo.run();
                later.redo.run();
            });
        }
    }

    private record Edit(String name, Change undo, Change redo) implements Step {}

    /// Undoes or redoes an edit, at once or in the background.
    @FunctionalInterface
    public interface Change {

        /// Makes the change.
        ///
        /// @param failed called if nothing was changed; the step can then be tried again
        void apply(Runnable failed);
    }

    public UndoHistory(Exploration exploration) {
        this.exploration = exploration;
        this.known = exploration.state();
        exploration.addChangeListener(this::observe);
    }

    /// Called when the user begins to press a button or key: what follows is another step.
    public void beginGesture() {
        gesture++;
    }

    /// Returns the message key of the name of the step that can be undone.
    public ReadOnlyObjectProperty<Optional<String>> undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// Returns the message key of the name of the step that can be redone.
    public ReadOnlyObjectProperty<Optional<String>> redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// Adds an edit that was made.
    ///
    /// @param name the message key of its name
    public void add(String name, Runnable undo, Runnable redo) {
        add(name, (Change) _ -> undo.run(), _ -> redo.run());
    }

    /// Adds an edit that was made, and whose undoing may fail.
    ///
    /// @param name the message key of its name
    public void add(String name, Change undo, Change redo) {
        add(new Edit(name, undo, redo));
    }

    /// Makes a movement with which something else is undone and redone.
    public void together(Runnable movement, Runnable undo, Runnable redo) {
        companion = new Companion(undo, redo);
        try {
            movement.run();
        } finally {
            companion = Companion.NONE;
        }
    }

    public void undo() {
        Step step = done.pollLast();
        if (step != null) {
            undone.addLast(step);
            apply(step, true);
        }
    }

    public void redo() {
        Step step = undone.pollLast();
        if (step != null) {
            done.addLast(step);
            apply(step, false);
        }
    }

    private void apply(Step step, boolean back) {
        switch (step) {
            case Movement movement when back -> restore(movement.part(), movement.before(),
                    movement.companion().undo());
            case Movement movement -> restore(movement.part(), movement.after(), movement.companion().redo());
            case Edit edit when back -> edit.undo().apply(() -> takeBack(edit, undone, done));
            case Edit edit -> edit.redo().apply(() -> takeBack(edit, done, undone));
        }
        publish();
    }

    private void takeBack(Edit edit, Deque<Step> from, Deque<Step> to) {
        if (from.remove(edit)) {
            to.addLast(edit);
            publish();
        }
    }

    private void restore(PositionPart part, PointAndSelection position, Runnable together) {
        restoring = true;
        try {
            together.run();
            exploration.restore(part, position);
        } finally {
            restoring = false;
        }
    }

    /// Compares positions by identity: a run that is renamed keeps its position.
    @SuppressWarnings("ReferenceEquality")
    private void observe() {
        ExplorationState before = known;
        ExplorationState now = exploration.state();
        known = now;
        if (now.position() == before.position()) {
            return;
        }
        if (now.opening() != before.opening()) {
            openedIn = gesture;
            done.removeIf(Movement.class::isInstance);
            undone.removeIf(Movement.class::isInstance);
            publish();
        } else if (!restoring && gesture != openedIn && now.current().latents() == before.current().latents()) {
            // else a pane followed its example to the codes of another snapshot
            move(before.position(), now.position());
        }
    }

    private void move(PointAndSelection before, PointAndSelection after) {
        PositionPart part = PositionPart.changed(before, after);
        if (part == null) {
            return;
        }
        if (undone.isEmpty() && done.peekLast() instanceof Movement last && last.part() == part
                && last.gesture() == gesture) {
            done.removeLast();
            add(new Movement(part, last.before(), after, gesture, last.companion().then(companion)));
        } else {
            add(new Movement(part, before, after, gesture, companion));
        }
    }

    private void add(Step step) {
        undone.clear();
        done.addLast(step);
        if (done.size() > MOST) {
            done.removeFirst();
        }
        publish();
    }

    private void publish() {
        undoable.set(name(done.peekLast()));
        redoable.set(name(undone.peekLast()));
    }

    private static Optional<String> name(@Nullable Step step) {
        return Optional.ofNullable(step).map(Step::name);
    }
}
