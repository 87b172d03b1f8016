package elboroom.ui.exploration;

import java.util.List;

import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import org.jspecify.annotations.Nullable;

/// All state shared by the panes at one moment; its parts are consistent. Each transition returns the next consistent
/// state.
///
/// @param opening the number of times a run was opened or closed so far; reopening the same run also counts
/// @param renamings the number of times that this only gave the open run another name
/// @param run null if none is open
/// @param examples whether the examples of the run are in memory
record ExplorationState(int opening, int renamings, @Nullable OpenRun run, ExamplesState examples,
        CurrentSnapshot current,
        PointAndSelection position) {

    private static final int FIRST_DIMENSIONS = 2;

    static final ExplorationState NOTHING = new ExplorationState(0, 0, null, ExamplesState.UNREAD,
            CurrentSnapshot.NOTHING,
            PointAndSelection.at(LatentPoint.origin(FIRST_DIMENSIONS)));

    /// Opens a run at its newest snapshot, with the point in the middle.
    ///
    /// @param latents the posteriors of `snapshot`; null if unknown
    /// @param imageClass the class of the image being reconstructed; used as the condition if the model has this
    /// class
    ExplorationState open(OpenRun opened, @Nullable Latents latents, @Nullable Snapshot snapshot, String imageClass) {
        int label = opened.label(imageClass);
        LatentPoint origin = LatentPoint.origin(opened.spec().model());
        CurrentSnapshot newest = snapshot == null ? CurrentSnapshot.NOTHING : CurrentSnapshot.NOTHING.at(snapshot);
        ExplorationState at = new ExplorationState(opening + 1, renamings, opened, ExamplesState.UNREAD, newest,
                PointAndSelection.at(label < 0 ? origin : origin.withLabel(label)));
        ExplorationState encoded = latents == null ? at : at.encoded(snapshot, latents);
        return encoded.with(encoded.position.with(encoded.middle()));
    }

    /// Replaces the run by the same one under another name.
    ExplorationState rename(OpenRun renamed) {
        OpenRun same = run == null || run.examples() == null ? renamed : renamed.with(run.examples());
        return new ExplorationState(opening + 1, renamings + 1, same, examples, current, position);
    }

    /// Whether there are codes without weights that computed them.
    boolean codesOnly() {
        return run != null && current.snapshot() == null && current.latents() != null;
    }

    ExplorationState close() {
        return new ExplorationState(opening + 1, renamings, null, ExamplesState.UNREAD, CurrentSnapshot.NOTHING,
                NOTHING.position);
    }

    /// Returns to an earlier state.
    ExplorationState returnTo(ExplorationState earlier) {
        return new ExplorationState(opening + 1, renamings, earlier.run, ExamplesState.UNREAD, earlier.current,
                earlier.position);
    }

    ExplorationState with(@Nullable OpenRun sameRun) {
        return new ExplorationState(opening, renamings, sameRun, examples, current, position);
    }

    ExplorationState with(CurrentSnapshot next) {
        return new ExplorationState(opening, renamings, run, examples, next, position);
    }

    ExplorationState with(PointAndSelection next) {
        return new ExplorationState(opening, renamings, run, examples, current, next);
    }

    ExplorationState examples(ExamplesState now) {
        return new ExplorationState(opening, renamings, run, now, current, position);
    }

    /// Ignores the examples if no run is open.
    ExplorationState examples(LoadedData read) {
        return run == null ? this : with(run.with(read)).examples(ExamplesState.UNREAD);
    }

    /// Ignores a point of another latent space.
    ExplorationState moveTo(LatentPoint point) {
        return point.dimensions() == position.point().dimensions() ? with(position.with(point)) : this;
    }

    /// Returns to another value of one part of the position; ignored if it is of another latent space.
    ExplorationState restore(PositionPart part, PointAndSelection other) {
        return other.point().dimensions() == position.point().dimensions() ? with(part.copy(other, position)) : this;
    }

    /// Ignores a snapshot of a run that is no longer open.
    ExplorationState view(Snapshot snapshot) {
        return fits(snapshot.model().latent()) ? with(current.at(snapshot)) : this;
    }

    /// Sets the posteriors. Unless the user chose a plane or an earlier snapshot is shown, also chooses the plane of
    /// the two dimensions with most KL or, without KL, with the widest range of codes. Ignores posteriors of another
    /// model.
    ExplorationState encoded(@Nullable Snapshot by, Latents latents) {
        if (!fits(latents.dimensions())) {
            return this;
        }
        boolean another = latents != current.latents();
        ExplorationState next = with(current.encoded(by, latents, extents(latents)));
        boolean free = !position.planeChosen() && current.live() && latents.dimensions() > FIRST_DIMENSIONS;
        return another && free ? next.with(position.withPlane(widest(latents), false)) : next;
    }

    private static Plane widest(Latents latents) {
        int[] plane = latents.plane();
        return new Plane(plane[0], plane[1]);
    }

    boolean isCurrentModel(Snapshot answered) {
        Snapshot snapshot = current.snapshot();
        return snapshot != null && snapshot.model().equals(answered.model());
    }

    /// Returns the names of the classes that the model is conditioned on, by label.
    List<String> classes() {
        return run == null ? List.of() : run.classes();
    }

    private boolean fits(int dimensions) {
        return run != null && run.spec().model().latent() == dimensions;
    }

    private List<Extent> extents(Latents latents) {
        return run == null ? List.of() : latents.extents(run.spec().model());
    }

    Extent extent(int dimension) {
        return Extent.of(current.extents(), dimension);
    }

    /// Returns the point in the middle of all ranges, with the label of the current point.
    LatentPoint middle() {
        float[] values = new float[position.point().dimensions()];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) extent(d).middle();
        }
        return new LatentPoint(values, position.point().label());
    }

    /// Returns the point at a position of the plane; the other dimensions are those of the current point.
    LatentPoint at(double x, double y) {
        Plane plane = position.plane();
        LatentPoint moved = position.point().with(plane.x(), (float) x);
        return plane.y() < 0 ? moved : moved.with(plane.y(), (float) y);
    }
}
