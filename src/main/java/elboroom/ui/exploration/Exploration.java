package elboroom.ui.exploration;

import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.service.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// The state that all panes share: the open run, the current snapshot and the current latent point. Everything on
/// screen is a function of these. It changes only through the methods of this class: each replaces the whole
/// `ExplorationState` by the next consistent one. Then the observers of the changed parts are called, in the order in
/// which the parts are declared here. Runs on the FX thread.
public final class Exploration {

    private final StatePublisher states = new StatePublisher();
    private final StateProperty<@Nullable StoredRun> storedRun = states.ofRun("storedRun", OpenRun::storedRun);
    private final StateProperty<@Nullable RunSpec> run = states.ofRun("run", OpenRun::spec);
    private final StateProperty<Integer> opening = states.part("opening",
            state -> state.opening() - state.renamings());
    private final StateProperty<@Nullable DataSummary> data = states.ofRun("data", OpenRun::data);
    private final StateProperty<List<String>> classes = states.part("classes", ExplorationState::classes);
    private final StateProperty<History> history = states.part("history",
            state -> state.run() == null ? History.EMPTY : state.run().history());
    private final StateProperty<ExamplesState> examplesState = states.part("examplesState",
            ExplorationState::examples);
    private final StateProperty<@Nullable LoadedData> examples = states.ofRun("examples", OpenRun::examples);
    private final StateProperty<Boolean> live = states.part("live", state -> state.current().live());
    private final StateProperty<float[]> kl = states.part("kl", state -> state.current().kl());
    private final StateProperty<List<Extent>> extents = states.part("extents", state -> state.current().extents());
    private final StateProperty<Plane> plane = states.part("plane", state -> state.position().plane());
    private final StateProperty<LatentPoint> point = states.part("point", state -> state.position().point());
    private final StateProperty<@Nullable Snapshot> latentsOf = states.part("latentsOf",
            state -> state.current().latentsOf());
    private final StateProperty<@Nullable Latents> latents = states.part("latents", state -> state.current().latents());
    private final StateProperty<@Nullable BitSet> selection = states.part("selection",
            state -> state.position().selection());
    private final StateProperty<String> colouring = states.part("colouring", state -> state.position().colouring());
    private final StateProperty<List<Attribute>> attributes = states.part("attributes",
            state -> state.run() == null ? List.of() : state.run().attributes());
    private final StateProperty<@Nullable ImageData> hoveredImage = states.part("hoveredImage",
            state -> state.position().hoveredImage());
    private final StateProperty<@Nullable Snapshot> snapshot = states.part("snapshot",
            state -> state.current().snapshot());

    private final StateProperty<Boolean> codesOnly = states.part("codesOnly", ExplorationState::codesOnly);

    private String imageClass = "";

    ExplorationState state() {
        return states.state();
    }

    private void replace(ExplorationState next) {
        states.replace(next);
    }

    /// Calls a listener after each change, once the observers of all parts have been called.
    public void addChangeListener(Runnable listener) {
        states.addChangeListener(listener);
    }

    /// Calls a listener each time another run was opened, or the same one again, or the run was closed, after the
    /// observers of the run; not when the open run got another name.
    public void addOpenListener(Runnable listener) {
        opening.addListener((_, before, now) -> {
            if (!before.equals(now)) {
                listener.run();
            }
        });
    }

    /// Returns how images of the open run are shown: rows of a table as charts.
    public RowPictures pictures() {
        RunSpec open = run().get();
        return open == null ? RowPictures.PLAIN : open.pictures();
    }

    /// Returns the open run; null before the first is open. Its observers are called each time a run is opened or
    /// renamed.
    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return run;
    }

    /// Returns the stored run with its other snapshots; null if it is not stored.
    public ReadOnlyObjectProperty<@Nullable StoredRun> storedRun() {
        return storedRun;
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
    public ReadOnlyObjectProperty<@Nullable BitSet> selection() {
        return selection;
    }

    /// Returns the attributes of the run's examples, as far as they are known.
    public ReadOnlyObjectProperty<List<Attribute>> attributes() {
        return attributes;
    }

    /// Returns the name of the attribute that colours the map; empty for the class.
    public ReadOnlyObjectProperty<String> colouring() {
        return colouring;
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
        return state().extent(dimension);
    }

    /// Returns the point in the middle of all ranges, with the label of the current point.
    public LatentPoint middle() {
        return state().middle();
    }

    /// Returns the metrics logged before the run was opened; later ones arrive as training events.
    public ReadOnlyObjectProperty<History> history() {
        return history;
    }

    /// Returns the data whose held-out examples are on the map; null if only their latents are known.
    public ReadOnlyObjectProperty<@Nullable LoadedData> examples() {
        return examples;
    }

    /// Returns whether these data are being read or could not be read.
    public ReadOnlyObjectProperty<ExamplesState> examplesState() {
        return examplesState;
    }

    /// Returns the image decoded under the pointer on the map; null if the pointer is elsewhere.
    public ReadOnlyObjectProperty<@Nullable ImageData> hoveredImage() {
        return hoveredImage;
    }

    /// Returns the latent dimensions shown by map and manifold.
    public ReadOnlyObjectProperty<Plane> plane() {
        return plane;
    }

    /// Opens a run: follows its newest snapshot and moves the point to the middle.
    ///
    /// @param newLatents the posteriors of `newSnapshot`; null if unknown
    /// @param newSnapshot null if there is none yet
    public void open(OpenRun opened, @Nullable Latents newLatents, @Nullable Snapshot newSnapshot) {
        replace(state().open(opened, newLatents, newSnapshot, imageClass));
    }

    /// Whether codes are open that have no model, so that nothing can be encoded or decoded.
    public ReadOnlyObjectProperty<Boolean> codesOnly() {
        return codesOnly;
    }

    /// Replaces the open run by the same one under another name; the current snapshot and the point are kept.
    public void rename(OpenRun renamed) {
        replace(state().rename(renamed));
    }

    /// Closes the run.
    public void close() {
        replace(state().close());
    }

    /// Returns to an earlier state, as if its run were opened again.
    void returnTo(ExplorationState earlier) {
        replace(state().returnTo(earlier));
    }

    /// Shows a snapshot of the open run.
    public void view(Snapshot newSnapshot) {
        replace(state().view(newSnapshot));
    }

    /// Follows the newest snapshot, or stays at the current one.
    public void followNewest(boolean follow) {
        replace(state().with(state().current().live(follow)));
    }

    /// Reads the examples of the run.
    public void readExamples() {
        replace(state().examples(ExamplesState.READING));
    }

    /// Called when the examples of the run could not be read.
    public void missExamples() {
        replace(state().examples(ExamplesState.MISSING));
    }

    /// Sets the examples of the run.
    public void useExamples(LoadedData read) {
        replace(state().examples(read));
    }

    /// Shows the posteriors of a snapshot of the run.
    public void showLatents(Snapshot of, Latents newLatents) {
        replace(state().encoded(of, newLatents));
    }

    /// Clears the posteriors, because those of the current snapshot are unknown.
    public void forgetLatents() {
        replace(state().with(state().current().withoutLatents()));
    }

    /// Selects held-out examples on the maps; an empty set clears the selection.
    public void select(BitSet which) {
        replace(state().with(state().position().withSelection(which)));
    }

    /// Colours the map by an attribute, which needs the examples of the run; empty for the class.
    public void colourBy(String attribute) {
        replace(state().with(state().position().withColouring(attribute)));
        if (!attribute.isEmpty() && state().run() != null && examples.get() == null) {
            readExamples();
        }
    }

    /// Returns to an earlier or later value of one part of the position.
    void restore(PositionPart part, PointAndSelection position) {
        replace(state().restore(part, position));
    }

    /// Shows the image decoded under the pointer; null if the pointer is elsewhere.
    public void showHoveredImage(@Nullable ImageData decoded) {
        replace(state().with(state().position().withHoveredImage(decoded)));
    }

    /// Sets the plane of map and manifold; it is kept until another run is opened.
    public void choosePlane(int x, int y) {
        replace(state().with(state().position().withPlane(new Plane(x, y), true)));
    }

    /// Moves to a latent point.
    public void moveTo(LatentPoint newPoint) {
        replace(state().moveTo(newPoint));
    }

    /// Moves in the plane of map and manifold; the other dimensions are unchanged.
    public void moveTo(double x, double y) {
        moveTo(at(x, y));
    }

    /// Changes the class of the current point; ignored if the model does not have this class.
    public void chooseClass(int label) {
        if (label >= 0 && label < state().classes().size()) {
            moveTo(state().position().point().withLabel(label));
        }
    }

    /// Sets the class of the image being reconstructed; empty if unknown. It applies to all runs opened later.
    public void setImageClass(String name) {
        imageClass = name;
        chooseClass(state().classes().indexOf(name));
    }

    /// Returns the class of the image being reconstructed; empty if unknown.
    public String imageClass() {
        return imageClass;
    }

    /// Returns whether an answer about this snapshot still applies to the current model.
    public boolean isCurrentModel(Snapshot answered) {
        return state().isCurrentModel(answered);
    }

    /// Returns the latent point at a position of the plane; the other dimensions are those of the current point.
    public LatentPoint at(double x, double y) {
        return state().at(x, y);
    }
}
