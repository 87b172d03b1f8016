package elboroom.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// A title with a step note: beside it if the header's row has room for that, else below it. Keeps the note's space
/// when there is none, so that the header does not move during training. Runs on the FX thread.
public final class NotedTitle extends Pane {

    private static final double GAP = 10;
    /// The least width kept for a note.
    private static final double NOTE_WIDTH = 70;
    /// Below the title: the space above it, the overlap of the two lines, and what hangs into the header's margin.
    private static final double TOP = 2;
    private static final double OVERLAP = 2;
    private static final double HANG = 5;

    private final SectionTitle title;
    private final StepNote note;
    private Subscription watched = Subscription.EMPTY;

    public NotedTitle(String title, StepNote note) {
        this.title = new SectionTitle(title);
        this.note = note;
        getChildren().addAll(this.title, note);
        parentProperty().subscribe(this::watch);
    }

    private void watch(@Nullable Parent header) {
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (header instanceof Region region) {
            watched = region.widthProperty().subscribe(_ -> requestLayout());
            for (Node node : region.getChildrenUnmodifiable()) {
                watched = watched.and(node.managedProperty().subscribe(_ -> requestLayout()));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        boolean beside = beside();
        double line = title.prefHeight(-1);
        double top = beside ? Math.round((getHeight() - line) / 2) : TOP;
        title.resizeRelocate(0, top, title.prefWidth(-1), line);
        double height = note.prefHeight(-1);
        note.resizeRelocate(beside ? title.prefWidth(-1) + GAP : 0,
                beside ? Math.round((getHeight() - height) / 2) : top + line - OVERLAP, note.prefWidth(-1), height);
    }

    /// Whether the controls of the header leave room for the note in the row of the title.
    private boolean beside() {
        if (!(getParent() instanceof Region header)) {
            return false;
        }
        double others = header.getChildrenUnmodifiable().stream().filter(node -> node.isManaged() && !node.equals(this))
                .mapToDouble(node -> node.prefWidth(-1) + GAP).sum();
        return others + together() <= header.getWidth() - header.snappedLeftInset() - header.snappedRightInset();
    }

    private double together() {
        return title.prefWidth(-1) + GAP + Math.max(NOTE_WIDTH, note.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return beside() ? together() : title.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = Math.max(title.prefHeight(-1), note.prefHeight(-1));
        return beside() ? line : TOP + title.prefHeight(-1) - OVERLAP + note.prefHeight(-1) - HANG;
    }
}
