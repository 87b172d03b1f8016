package elboroom.ui.exploration;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// The state that all panes share: the open run, the current snapshot and the current latent point. Everything on
/// screen is a function of these. Runs on the FX thread.
public final class Exploration {

    private final ObjectProperty<@Nullable RunSpec> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable KeptRun> kept = new SimpleObjectProperty<>();
    private final BooleanProperty live = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable DataSummary> data = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Snapshot> snapshot = new SimpleObjectProperty<>();
    private final ObjectProperty<LatentPoint> point = new SimpleObjectProperty<>(LatentPoint.origin(2));
    private final ObjectProperty<@Nullable Latents> latents = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Snapshot> latentsOf = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable BitSet> picked = new SimpleObjectProperty<>();
    private final ObjectProperty<float[]> kl = new SimpleObjectProperty<>(new float[0]);
    private final IntegerProperty dimensionX = new SimpleIntegerProperty(0);
    private final IntegerProperty dimensionY = new SimpleIntegerProperty(1);
    private final ObjectProperty<History> history = new SimpleObjectProperty<>(History.EMPTY);
    private final ObjectProperty<@Nullable LoadedData> examples = new SimpleObjectProperty<>();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ImageData> glimpse = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Extent>> extents = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> classes = new ReadOnlyObjectWrapper<>(List.of());
    private boolean dimensionsChosen;
    private String imageClass = "";

    /// The run looked at; null before the first is open.
    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return run;
    }

    /// The run on the disk, with its other snapshots; null where there is none.
    public ReadOnlyObjectProperty<@Nullable KeptRun> kept() {
        return kept;
    }

    /// Whether the newest weights are looked at, and newer ones as soon as they come; else those of a step in the past.
    public ReadOnlyBooleanProperty live() {
        return live;
    }

    /// What is known of the run's data.
    public ReadOnlyObjectProperty<@Nullable DataSummary> data() {
        return data;
    }

    /// The weights looked at; null before the first are there.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshot() {
        return snapshot;
    }

    /// The names of the classes that the model is told, by label; empty where it is told none.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// Where the person stands, and beside which class; always of the snapshot's dimension.
    public ReadOnlyObjectProperty<LatentPoint> point() {
        return point;
    }

    /// The posteriors of the held-out examples; null where they are unknown.
    public ReadOnlyObjectProperty<@Nullable Latents> latents() {
        return latents;
    }

    /// The snapshot whose posteriors these are; while a newer one is encoded, not the one looked at.
    public ReadOnlyObjectProperty<@Nullable Snapshot> latentsOf() {
        return latentsOf;
    }

    /// The held-out examples that are picked; null where none are. Do not modify.
    public ReadOnlyObjectProperty<@Nullable BitSet> picked() {
        return picked;
    }

    /// Held-out KL of each dimension, in nats; empty where it is unknown.
    public ReadOnlyObjectProperty<float[]> kl() {
        return kl;
    }

    /// How far points reach along each dimension: where there is no prior, as the codes of the held-out examples do. Those
    /// that are not told reach as N(0, 1) does.
    public ReadOnlyObjectProperty<List<Extent>> extents() {
        return extents;
    }

    /// How far points reach along a dimension.
    public Extent extent(int dimension) {
        return dimension >= 0 && dimension < extents.get().size() ? extents.get().get(dimension) : Extent.STANDARD;
    }

    /// The point in the middle of all, beside the label where the person stands.
    public LatentPoint middle() {
        return middle(point.get());
    }

    private LatentPoint middle(LatentPoint like) {
        float[] values = new float[like.dimensions()];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) extent(d).middle();
        }
        return new LatentPoint(values, like.label());
    }

    /// A prior gives the range of z; without one it is that of the codes. Empty for the standard range.
    private List<Extent> reach(Latents of) {
        RunSpec current = run.get();
        return current != null && current.model().has(Capability.FITTED_DENSITY) ? of.extents() : List.of();
    }

    /// What the run had logged when it was opened; what it logs later comes as training's events.
    public ReadOnlyObjectProperty<History> history() {
        return history;
    }

    /// The data whose held-out examples are on the map; null where only their latents are known.
    public ReadOnlyObjectProperty<@Nullable LoadedData> examples() {
        return examples;
    }

    /// Whether these data are being read.
    public ReadOnlyBooleanProperty reading() {
        return reading;
    }

    /// What is decoded under the pointer on the map; null when the pointer is elsewhere.
    public ReadOnlyObjectProperty<@Nullable ImageData> glimpse() {
        return glimpse;
    }

    /// The latent dimension along the x axis of map and manifold.
    public ReadOnlyIntegerProperty dimensionX() {
        return dimensionX;
    }

    /// The latent dimension along the y axis; −1 where the latent space has one dimension.
    public ReadOnlyIntegerProperty dimensionY() {
        return dimensionY;
    }

    private static List<String> classes(RunSpec run, DataSummary data) {
        return IntStream.range(0, run.model().classes())
                .mapToObj(label -> label < data.classes().size() ? data.classes().get(label) : String.valueOf(label))
                .toList();
    }

    /// Opens a run: the newest snapshot is followed, and the point is back in the middle.
    ///
    /// @param newLatents the posteriors of `newSnapshot`; null where they are unknown
    /// @param newSnapshot null where there is none yet
    public void open(OpenedRun opened, @Nullable Latents newLatents, @Nullable Snapshot newSnapshot) {
        RunSpec newRun = opened.spec();
        kept.set(null);
        live.set(true);
        snapshot.set(null);
        latents.set(null);
        latentsOf.set(newLatents == null ? null : newSnapshot);
        examples.set(null);
        picked.set(null);
        run.set(newRun);
        data.set(opened.data());
        classes.set(classes(newRun, opened.data()));
        history.set(opened.history());
        dimensionsChosen = false;
        kl.set(new float[0]);
        extents.set(newLatents == null ? List.of() : reach(newLatents));
        dimensionX.set(0);
        dimensionY.set(newRun.model().latent() == 1 ? -1 : 1);
        point.set(middle(startingPoint(newRun)));
        examples.set(opened.examples());
        if (newLatents != null) {
            show(newLatents);
        }
        snapshot.set(newSnapshot);
        kept.set(opened.kept());
    }

    /// Closes the run: nothing is open.
    public void close() {
        kept.set(null);
        live.set(true);
        snapshot.set(null);
        forgetLatents();
        examples.set(null);
        picked.set(null);
        run.set(null);
        data.set(null);
        classes.set(List.of());
        history.set(History.EMPTY);
        extents.set(List.of());
    }

    /// Views a snapshot of the open run.
    public void view(Snapshot newSnapshot) {
        snapshot.set(newSnapshot);
    }

    /// Follows the newest snapshot, or stays at the one viewed.
    public void followNewest(boolean follow) {
        live.set(follow);
    }

    /// The folder of the run is about to be deleted: it is no longer used.
    public void releaseStore() {
        kept.set(null);
    }

    /// The examples of the run are being read, or no longer.
    public void readingExamples(boolean now) {
        reading.set(now);
    }

    /// The examples of the run are read.
    public void useExamples(LoadedData read) {
        examples.set(read);
        reading.set(false);
    }

    /// Selects held-out examples on the maps; none clears the selection.
    public void select(BitSet which) {
        picked.set(which.isEmpty() ? null : which);
    }

    /// Shows what is decoded under the pointer; null when the pointer is elsewhere.
    public void showGlimpse(@Nullable ImageData decoded) {
        glimpse.set(decoded);
    }

    /// The origin, beside the class of the image that is reconstructed, where the model is told classes and knows this one.
    private LatentPoint startingPoint(RunSpec newRun) {
        LatentPoint origin = LatentPoint.origin(newRun.model());
        int own = classes.get().indexOf(imageClass);
        return own < 0 ? origin : origin.withLabel(own);
    }

    /// Tells the name of the class of the image that is reconstructed, empty where it has none that is known: it stays the
    /// image's class under every run.
    public void setImageClass(String name) {
        imageClass = name;
        chooseClass(classes.get().indexOf(name));
    }

    /// Shows the posteriors of a snapshot of the run. Unless the plane was chosen, or a snapshot of the past is viewed, it
    /// becomes that of the two dimensions with most KL, or where there is none, of those along which the codes reach
    /// farthest.
    public void showLatents(Snapshot of, Latents newLatents) {
        latentsOf.set(of);
        if (latents.get() != newLatents) { // the same posteriors need not be drawn twice
            show(newLatents);
        }
    }

    private void show(Latents newLatents) {
        kl.set(newLatents.klPerDimension());
        extents.set(reach(newLatents));
        if (!dimensionsChosen && live.get() && newLatents.dimensions() > 2) {
            int[] byWeight = newLatents.byWeight();
            dimensionX.set(Math.min(byWeight[0], byWeight[1]));
            dimensionY.set(Math.max(byWeight[0], byWeight[1]));
        }
        latents.set(newLatents);
    }

    /// The posteriors of the snapshot viewed are unknown: those of another are no longer shown.
    public void forgetLatents() {
        kl.set(new float[0]);
        latents.set(null);
        latentsOf.set(null);
    }

    /// Chooses the plane of map and manifold; it stays until another run is opened.
    public void choosePlane(int x, int y) {
        dimensionsChosen = true;
        dimensionX.set(x);
        dimensionY.set(y);
    }

    /// Stands at another point.
    public void standAt(LatentPoint newPoint) {
        point.set(newPoint);
    }

    /// Stays where one stands, beside another class; a model that is told none, or not this one, leaves all as it is.
    public void chooseClass(int label) {
        if (label >= 0 && label < classes.get().size()) {
            point.set(point.get().withLabel(label));
        }
    }

    /// Stands elsewhere in the plane of map and manifold; the other dimensions stay.
    public void standAt(double x, double y) {
        point.set(at(x, y));
    }

    /// The point of the plane of map and manifold; the other dimensions are those where the person stands.
    public LatentPoint at(double x, double y) {
        LatentPoint moved = point.get().with(dimensionX.get(), (float) x);
        return dimensionY.get() < 0 ? moved : moved.with(dimensionY.get(), (float) y);
    }
}
