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

/// The state that all panes share: the open run, the current snapshot and the current latent point. Everything on screen
/// is a function of these. The verbs are the only way to change them: each replaces the whole `Moment` by the next
/// consistent one. Then the observers of what changed are called, in the order in which the parts are declared here. Runs
/// on the FX thread.
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

    /// Calls a listener after each change, when the observers of all parts were called.
    public void afterwards(Runnable listener) {
        moments.afterwards(listener);
    }

    /// The run viewed; null before the first is open. Its observers are called each time a run is opened.
    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return run;
    }

    /// The run on the disk, with its other snapshots; null where there is none.
    public ReadOnlyObjectProperty<@Nullable KeptRun> kept() {
        return kept;
    }

    /// Whether the newest weights are viewed, and newer ones as soon as they come; else those of a step in the past.
    public ReadOnlyObjectProperty<Boolean> live() {
        return live;
    }

    /// What is known of the run's data.
    public ReadOnlyObjectProperty<@Nullable DataSummary> data() {
        return data;
    }

    /// The weights viewed; null before the first exist.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshot() {
        return snapshot;
    }

    /// The names of the classes that the model is conditioned on, by label; empty where it is on none.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return classes;
    }

    /// The current point and its class; always of the model's dimension.
    public ReadOnlyObjectProperty<LatentPoint> point() {
        return point;
    }

    /// The posteriors of the held-out examples; null where they are unknown.
    public ReadOnlyObjectProperty<@Nullable Latents> latents() {
        return latents;
    }

    /// The snapshot whose posteriors these are; while a newer one is encoded, not the one viewed.
    public ReadOnlyObjectProperty<@Nullable Snapshot> latentsOf() {
        return latentsOf;
    }

    /// The held-out examples that are selected; null where none are. Do not modify.
    public ReadOnlyObjectProperty<@Nullable BitSet> picked() {
        return picked;
    }

    /// Held-out KL of each dimension, in nats; empty where it is unknown.
    public ReadOnlyObjectProperty<float[]> kl() {
        return kl;
    }

    /// How far points reach along each dimension: where there is no prior, as the codes of the held-out examples do. Those
    /// that are not listed reach as N(0, 1) does.
    public ReadOnlyObjectProperty<List<Extent>> extents() {
        return extents;
    }

    /// How far points reach along a dimension.
    public Extent extent(int dimension) {
        return now().extent(dimension);
    }

    /// The point in the middle of all, with the label of the current point.
    public LatentPoint middle() {
        return now().middle();
    }

    /// What the run had logged when it was opened; what it logs later comes as training events.
    public ReadOnlyObjectProperty<History> history() {
        return history;
    }

    /// The data whose held-out examples are on the map; null where only their latents are known.
    public ReadOnlyObjectProperty<@Nullable LoadedData> examples() {
        return examples;
    }

    /// Whether these data are being read.
    public ReadOnlyObjectProperty<Boolean> reading() {
        return reading;
    }

    /// What is decoded under the pointer on the map; null when the pointer is elsewhere.
    public ReadOnlyObjectProperty<@Nullable ImageData> glimpse() {
        return glimpse;
    }

    /// The latent dimensions that map and manifold show.
    public ReadOnlyObjectProperty<Plane> plane() {
        return plane;
    }

    /// Opens a run: the newest snapshot is followed, and the point is back in the middle.
    ///
    /// @param newLatents the posteriors of `newSnapshot`; null where they are unknown
    /// @param newSnapshot null where there is none yet
    public void open(OpenedRun opened, @Nullable Latents newLatents, @Nullable Snapshot newSnapshot) {
        move(now().open(opened, newLatents, newSnapshot, imageClass));
    }

    /// Closes the run: nothing is open.
    public void close() {
        move(now().close());
    }

    /// Comes back to an earlier moment, as if its run were opened again.
    void returnTo(Moment earlier) {
        move(now().returnTo(earlier));
    }

    /// Views a snapshot of the open run.
    public void view(Snapshot newSnapshot) {
        move(now().view(newSnapshot));
    }

    /// Follows the newest snapshot, or stays at the one viewed.
    public void followNewest(boolean follow) {
        move(now().with(now().viewed().live(follow)));
    }

    /// The folder of the run is about to be deleted: it is no longer used.
    public void releaseStore() {
        move(now().withoutStore());
    }

    /// The examples of the run are being read, or no longer.
    public void readingExamples(boolean reads) {
        move(now().reading(reads));
    }

    /// The examples of the run are read.
    public void useExamples(LoadedData read) {
        move(now().examples(read));
    }

    /// Shows the posteriors of a snapshot of the run.
    public void showLatents(Snapshot of, Latents newLatents) {
        move(now().encoded(of, newLatents));
    }

    /// The posteriors of the snapshot viewed are unknown: those of another are no longer shown.
    public void forgetLatents() {
        move(now().with(now().viewed().withoutLatents()));
    }

    /// Selects held-out examples on the maps; none clears the selection.
    public void select(BitSet which) {
        move(now().with(now().standing().selecting(which)));
    }

    /// Shows what is decoded under the pointer; null when the pointer is elsewhere.
    public void showGlimpse(@Nullable ImageData decoded) {
        move(now().with(now().standing().glimpsing(decoded)));
    }

    /// Chooses the plane of map and manifold; it stays until another run is opened.
    public void choosePlane(int x, int y) {
        move(now().with(now().standing().in(new Plane(x, y), true)));
    }

    /// Moves to another point.
    public void standAt(LatentPoint newPoint) {
        move(now().stand(newPoint));
    }

    /// Moves in the plane of map and manifold; the other dimensions stay.
    public void standAt(double x, double y) {
        standAt(at(x, y));
    }

    /// Keeps the point and changes its class; a model that does not know this class leaves it as it is.
    public void chooseClass(int label) {
        if (label >= 0 && label < now().classes().size()) {
            standAt(now().standing().point().withLabel(label));
        }
    }

    /// Names the class of the image that is reconstructed, empty where it has none that is known: it stays the image's class
    /// under every run.
    public void setImageClass(String name) {
        imageClass = name;
        chooseClass(now().classes().indexOf(name));
    }

    /// Whether an answer about this snapshot is still about the model viewed.
    public boolean concerns(Snapshot answered) {
        return now().concerns(answered);
    }

    /// The point of the plane of map and manifold; the other dimensions are those of the current point.
    public LatentPoint at(double x, double y) {
        return now().at(x, y);
    }
}
