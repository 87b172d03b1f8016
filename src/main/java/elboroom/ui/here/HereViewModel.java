package elboroom.ui.here;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// The decoded current point and its coordinates. Runs on the FX thread.
public final class HereViewModel {

    /// KL in nats below which a dimension is dead: its value does not affect the image.
    public static final double DEAD = 0.01;

    /// The selectable slider ranges; points outside widen them.
    public static final List<Double> RANGES = List.of(3.0, 5.0, 10.0);

    private final Exploration exploration;
    private final RandomGenerator random;
    private final Slot<ImageData> slot;
    private final Slot<LatentPoint> draws;
    private final ReadOnlyObjectWrapper<@Nullable ImageData> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper range = new ReadOnlyDoubleWrapper(RANGES.getFirst());
    private final BooleanProperty deadHidden = new SimpleBooleanProperty();
    private final BooleanProperty byKl = new SimpleBooleanProperty();
    private final BooleanProperty adjusting = new SimpleBooleanProperty();
    private final ObservableList<Integer> dimensions = FXCollections.observableArrayList();
    private int arranged;

    public HereViewModel(Exploration exploration, InferenceService inference, Notices notices,
            RandomGenerator random) {
        this.exploration = exploration;
        this.random = random;
        this.slot = inference.slot(Lane.INTERACTIVE, this::show, notices::report);
        this.draws = inference.slot(Lane.INTERACTIVE, this::moveTo, notices::report);
        exploration.run().subscribe(_ -> open());
        exploration.snapshot().subscribe(_ -> decode());
        exploration.point().subscribe(this::pointChanged);
        exploration.kl().subscribe(_ -> arrange());
        exploration.extents().subscribe(_ -> range.set(wide(range.get())));
        deadHidden.subscribe(_ -> arrange());
        byKl.subscribe(_ -> arrange());
        adjusting.subscribe(_ -> arrange());
    }

    /// The decoded current point; null before the first result.
    public ReadOnlyObjectProperty<@Nullable ImageData> image() {
        return image.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LatentPoint> point() {
        return exploration.point();
    }

    /// The class names of a conditional model, by label; empty for other models.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return exploration.classes();
    }

    /// Chooses the class of a conditional model.
    public void choose(int label) {
        exploration.chooseClass(label);
    }

    /// Held-out KL of each dimension, in nats; empty while unknown.
    public ReadOnlyObjectProperty<float[]> kl() {
        return exploration.kl();
    }

    /// The visible dimensions, in order.
    public ObservableList<Integer> dimensions() {
        return dimensions;
    }

    /// The sliders' range, from −range to range in the units of `extent`.
    public ReadOnlyDoubleProperty range() {
        return range.getReadOnlyProperty();
    }

    /// The extent of the codes along each dimension, if it differs from N(0, 1).
    public ReadOnlyObjectProperty<List<Extent>> extents() {
        return exploration.extents();
    }

    /// The extent of the codes along a dimension.
    public Extent extent(int dimension) {
        return exploration.extent(dimension);
    }

    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return exploration.run();
    }

    /// Whether dead dimensions are hidden.
    public BooleanProperty deadHidden() {
        return deadHidden;
    }

    /// Whether dimensions are sorted by descending KL.
    public BooleanProperty byKl() {
        return byKl;
    }

    /// Whether a slider is being dragged; the order is kept meanwhile.
    public BooleanProperty adjusting() {
        return adjusting;
    }

    /// Whether the model has continuous dimensions, not codes.
    public ObservableValue<Boolean> slides() {
        return exploration.run().map(run -> run == null || run.model().has(Capability.DIMENSIONS))
                .orElse(true);
    }

    /// The number of dead dimensions; 0 while KL is unknown.
    public int dead() {
        return (int) IntStream.range(0, kl().get().length).filter(this::dead).count();
    }

    /// Whether a dimension is known to be dead.
    public boolean dead(int dimension) {
        return nats(dimension) < DEAD;
    }

    /// Held-out KL of a dimension in nats; NaN while unknown.
    public float nats(int dimension) {
        float[] all = kl().get();
        return dimension < all.length ? all[dimension] : Float.NaN;
    }

    /// Sets one coordinate of the current point.
    public void set(int dimension, double value) {
        exploration.standAt(point().get().with(dimension, (float) value));
    }

    /// Resets one dimension to its middle.
    public void reset(int dimension) {
        set(dimension, extent(dimension).middle());
    }

    /// Resets the point to the middle: the origin if there is a prior.
    public void reset() {
        exploration.standAt(exploration.middle());
    }

    /// Moves to a random draw from the prior, or from the family's replacement for it.
    public void draw() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot != null) {
            draws.ask(snapshot, new Query.Draw(random.nextLong(), point().get().label()));
        }
    }

    /// Sets the sliders' range to ±`wanted`, or wider if the point is outside.
    public void reach(double wanted) {
        range.set(wide(wanted));
    }

    /// The coordinates in a format that other programs can read.
    public String numbers() {
        String list = Arrays.toString(point().get().values());
        return list.substring(1, list.length() - 1);
    }

    private void moveTo(Answer<LatentPoint> answer) {
        if (exploration.concerns(answer.snapshot())) {
            exploration.standAt(answer.value());
        }
    }

    private void pointChanged(LatentPoint point) {
        range.set(wide(range.get()));
        if (point.dimensions() != arranged) {
            arrange();
        }
        decode();
    }

    private void open() {
        slot.cancel();
        draws.cancel();
        image.set(null);
        range.set(wide(RANGES.getFirst()));
    }

    private void decode() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot != null) {
            slot.ask(snapshot, new Query.Decode(point().get()));
        }
    }

    private void show(Answer<ImageData> answer) {
        if (exploration.concerns(answer.snapshot())) {
            image.set(answer.value());
        }
    }

    private void arrange() {
        if (adjusting.get() && point().get().dimensions() == arranged) {
            return;
        }
        arranged = point().get().dimensions();
        List<Integer> order = IntStream.range(0, arranged).boxed().filter(d -> !(deadHidden.get() && dead(d)))
                .sorted(byKl.get() ? Comparator.comparingDouble(d -> -nats(d)) : Comparator.naturalOrder()).toList();
        if (!order.equals(dimensions)) {
            dimensions.setAll(order);
        }
    }

    /// The smallest range of at least `wanted` that contains the point.
    private double wide(double wanted) {
        double farthest = wanted;
        for (int d = 0; d < point().get().dimensions(); d++) {
            farthest = Math.max(farthest, Math.abs(extent(d).units(point().get().get(d))));
        }
        double needed = farthest;
        return RANGES.stream().filter(step -> step >= needed).findFirst().orElse(10 * Math.ceil(needed / 10));
    }
}
