package elboroom.ui.control;

import javafx.scene.layout.StackPane;

/// A title with a step note below it, in the space between header and content: the note takes no room in a narrow
/// header. Runs on the FX thread.
public final class NotedTitle extends StackPane {

    private static final double OVERLAP = 4;

    private final StepNote note;

    public NotedTitle(String title, StepNote note) {
        super(new SectionTitle(title), note);
        this.note = note;
        note.setManaged(false);
        note.textProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        note.resizeRelocate(0, getHeight() - OVERLAP, note.prefWidth(-1), note.prefHeight(-1));
    }
}
