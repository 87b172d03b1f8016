package elboroom.ui.exploration;

import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// The state that all panes share: the open run, the current snapshot and the current latent point. Everything on
/// screen is a function of these. It changes only through the methods of this class: each replaces the whole `Moment`
/// by the next consistent one. Then the observers of the changed parts are called, in the order in which the parts
/// are declared here. Runs on the FX thread.
public final class Exploration {

    private final Moments moments = new Moments();
    private final Part<@Nullable KeptRun> kept = moments.ofRun("kept", OpenedRun::kept);
    private final Part<@Nullable RunSpec> run = moments.ofRun("run", OpenedRun::spec);
    private final Part<@Nullable DataSummary> data = moments.ofRun("data", OpenedRun::data);
    private final Part<List<String>> classes = moments.part("classes", Moment::classes);
    private final Part<History> history = moments.part("history",
            moment -> moment.run() == null ? History.EMPTY : moment.run().history());
    private final Part<Boolean> reading = moments.part("reading", Moment::reading);
    private final Part<@Nullable LoadedData> examples = moments.ofRun("examples", OpenedRun::examples);
    private final Part<Boolean> live = moments.part("live", moment -> moment.viewed().live());
    private final Part<float[]> kl = moments.part("kl", moment -> moment.viewed().kl());
    private final Part<List<Extent>> extents = moments.part("extents", moment -> moment.viewed().extents());
    private final Part<Plane> plane = moments.part("plane", moment -> moment.standing().plane());
    private final Part<LatentPoint> point = moments.part("point", moment -> moment.standing().point());
    private final Part<@Nullable Snapshot> latentsOf = moments.part("latentsOf", moment -> moment.viewed().latentsOf());
    private final Part<@Nullable Latents> latents = moments.part("latents", moment -> moment.viewed().latents());
    private final Part<@Nullable BitSet> picked = moments.part("picked", moment -> moment.standing().selection());
    private final Part<@Nullable ImageData> glimpse = moments.part("glimpse", moment -> moment.standing().glimpse());
    private final Part<@Nullable Snapshot> snapshot = moments.part("snapshot", moment -> moment.viewed().snapshot());

    private String imageClass = "";

    Moment now() {
        return moments.now();
    }

    private void move(Moment next) {
        moments.move(next);
    }

    /// Calls a listener after each change, once the observers of all parts have been called.
    public void afterwards(Runnable listener) {
        moments.afterwards(listener);
    }

    /// Returns the open run; null before the first is open. Its observers are called each time a run is opened.
    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return run;
    }

    /// Returns the stored run with its other snapshots; null if it is not stored.
    public ReadOnlyObjectProperty<@Nullable KeptRun> kept() {
        return kept;
    }

    /// Returns whether the newest weights are shown and followed during training; if not, an earlier step is shown.
    public ReadOnlyObjectProperty<Boolean> live() {
        return live;
    }

    /// Returns a summary of the run's data.
    public ReadOnlyObjectProperty<@Nullable DataSummary> data() {
        return data;
    }

    /// Returns the current snapshot; null before the first exists.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshot() {
        return snapshot;
    }

    /// Returns the names of the classes that the model is conditioned on, by label; empty for an unconditional model.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return classes;
    }

    /// Returns the current latent point and its class; it always has the model's latent dimension.
    public ReadOnlyObjectProperty<LatentPoint> point() {
        return point;
    }

    /// Returns the posteriors of the held-out examples; null if unknown.
    public ReadOnlyObjectProperty<@Nullable Latents> latents() {
        return latents;
    }

    /// Returns the snapshot that encoded the posteriors; while a newer one is being encoded, not the current one.
    public ReadOnlyObjectProperty<@Nullable Snapshot> latentsOf() {
        return latentsOf;
    }

    /// Returns the selected held-out examples; null if none are selected. Do not modify.
    public ReadOnlyObjectProperty<@Nullable BitSet> picked() {
        return picked;
    }

    /// Returns the held-out KL of each dimension, in nats; empty if unknown.
    public ReadOnlyObjectProperty<float[]> kl() {
        return kl;
    }

    /// Returns the range of z along each dimension: without a prior, that of the codes of the held-out examples.
    /// Dimensions that are not listed have the range of N(0, 1).
    public ReadOnlyObjectProperty<List<Extent>> extents() {
        return extents;
    }

    /// Returns the range of z along a dimension.
    public Extent extent(int dimension) {
        return now().extent(dimension);
    }

    /// Returns the point in the middle of all ranges, with the label of the current point.
    public LatentPoint middle() {
        return now().middle();
    }

    /// Returns the metrics logged before the run was opened; later ones arrive as training events.
    public ReadOnlyObjectProperty<History> history() {
        return history;
    }

    /// Returns the data whose held-out examples are on the map; null if only their latents are known.
    public ReadOnlyObjectProperty<@Nullable LoadedData> examples() {
        return examples;
    }

    /// Returns whether these data are being read.
    public ReadOnlyObjectProperty<Boolean> reading() {
        return reading;
    }

    /// Returns the image decoded under the pointer on the map; null if the pointer is elsewhere.
    public ReadOnlyObjectProperty<@Nullable ImageData> glimpse() {
        return glimpse;
    }

    /// Returns the latent dimensions shown by map and manifold.
    public ReadOnlyObjectProperty<Plane> plane() {
        return plane;
    }

    /// Opens a run: follows its newest snapshot and moves the point to the middle.
    ///
    /// @param newLatents the posteriors of `newSnapshot`; null if unknown
    /// @param newSnapshot null if there is none yet
    public void open(OpenedRun opened, @Nullable Latents newLatents, @Nullable Snapshot newSnapshot) {
        move(now().open(opened, newLatents, newSnapshot, imageClass));
    }

    /// Closes the run.
    public void close() {
        move(now().close());
    }

    /// Returns to an earlier moment, as if its run were opened again.
    void returnTo(Moment earlier) {
        move(now().returnTo(earlier));
    }

    /// Shows a snapshot of the open run.
    public void view(Snapshot newSnapshot) {
        move(now().view(newSnapshot));
    }

    /// Follows the newest snapshot, or stays at the current one.
    public void followNewest(boolean follow) {
        move(now().with(now().viewed().live(follow)));
    }

    /// Releases the folder of the run before it is deleted.
    public void releaseStore() {
        move(now().withoutStore());
    }

    /// Sets whether the examples of the run are being read.
    public void readingExamples(boolean reads) {
        move(now().reading(reads));
    }

    /// Sets the examples of the run.
    public void useExamples(LoadedData read) {
        move(now().examples(read));
    }

    /// Shows the posteriors of a snapshot of the run.
    public void showLatents(Snapshot of, Latents newLatents) {
        move(now().encoded(of, newLatents));
    }

    /// Clears the posteriors, because those of the current snapshot are unknown.
    public void forgetLatents() {
        move(now().with(now().viewed().withoutLatents()));
    }

    /// Selects held-out examples on the maps; an empty set clears the selection.
    public void select(BitSet which) {
        move(now().with(now().standing().selecting(which)));
    }

    /// Shows the image decoded under the pointer; null if the pointer is elsewhere.
    public void showGlimpse(@Nullable ImageData decoded) {
        move(now().with(now().standing().glimpsing(decoded)));
    }

    /// Sets the plane of map and manifold; it is kept until another run is opened.
    public void choosePlane(int x, int y) {
        move(now().with(now().standing().in(new Plane(x, y), true)));
    }

    /// Moves to a latent point.
    public void standAt(LatentPoint newPoint) {
        move(now().stand(newPoint));
    }

    /// Moves in the plane of map and manifold; the other dimensions are unchanged.
    public void standAt(double x, double y) {
        standAt(at(x, y));
    }

    /// Changes the class of the current point; ignored if the model does not have this class.
    public void chooseClass(int label) {
        if (label >= 0 && label < now().classes().size()) {
            standAt(now().standing().point().withLabel(label));
        }
    }

    /// Sets the class of the image being reconstructed; empty if unknown. It applies to all runs opened later.
    public void setImageClass(String name) {
        imageClass = name;
        chooseClass(now().classes().indexOf(name));
    }

    /// Returns whether an answer about this snapshot still applies to the current model.
    public boolean concerns(Snapshot answered) {
        return now().concerns(answered);
    }

    /// Returns the latent point at a position of the plane; the other dimensions are those of the current point.
    public LatentPoint at(double x, double y) {
        return now().at(x, y);
    }
}
