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

/// The image at the point where the person stands, and the point's coordinates to be moved one by one. Lives on the FX
/// thread.
public final class HereViewModel {

    /// Below this KL, in nats, a dimension carries nothing: whatever its value, the image stays as it is.
    public static final double DEAD = 0.01;

    /// The ranges to choose from; values beyond widen further.
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
        this.draws = inference.slot(Lane.INTERACTIVE, this::stand, notices::report);
        exploration.snapshot().subscribe(_ -> decode());
        exploration.point().subscribe(this::stood);
        exploration.kl().subscribe(_ -> arrange());
        exploration.extents().subscribe(_ -> range.set(wide(range.get())));
        deadHidden.subscribe(_ -> arrange());
        byKl.subscribe(_ -> arrange());
        adjusting.subscribe(_ -> arrange());
    }

    /// The image at the point; null before there is one.
    public ReadOnlyObjectProperty<@Nullable ImageData> image() {
        return image.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LatentPoint> point() {
        return exploration.point();
    }

    /// The names of the classes that the model is told, by label; empty where it is told none.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return exploration.classes();
    }

    /// Tells the model another class.
    public void choose(int label) {
        exploration.chooseClass(label);
    }

    /// Held-out KL of each dimension, in nats; empty where it is unknown.
    public ReadOnlyObjectProperty<float[]> kl() {
        return exploration.kl();
    }

    /// The dimensions that are shown, in order.
    public ObservableList<Integer> dimensions() {
        return dimensions;
    }

    /// Sliders reach from −range to range, in the units of `extent`.
    public ReadOnlyDoubleProperty range() {
        return range.getReadOnlyProperty();
    }

    /// How far points reach along each dimension, where it is not as N(0, 1) does.
    public ReadOnlyObjectProperty<List<Extent>> extents() {
        return exploration.extents();
    }

    /// How far points reach along a dimension.
    public Extent extent(int dimension) {
        return exploration.extent(dimension);
    }

    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return exploration.run();
    }

    /// Whether dimensions that carry nothing are hidden.
    public BooleanProperty deadHidden() {
        return deadHidden;
    }

    /// Whether the dimensions with most KL come first.
    public BooleanProperty byKl() {
        return byKl;
    }

    /// Whether a slider is held; the sliders keep their order until it is let go.
    public BooleanProperty adjusting() {
        return adjusting;
    }

    /// Whether the model has dimensions to slide along, rather than codes.
    public ObservableValue<Boolean> slides() {
        return exploration.run().map(run -> run == null || run.model().has(Capability.DIMENSIONS))
                .orElse(true);
    }

    /// How many dimensions carry nothing; 0 where KL is unknown.
    public int dead() {
        return (int) IntStream.range(0, kl().get().length).filter(this::dead).count();
    }

    /// Whether a dimension is known to carry nothing.
    public boolean dead(int dimension) {
        return nats(dimension) < DEAD;
    }

    /// Held-out KL of a dimension; NaN where it is unknown.
    public float nats(int dimension) {
        float[] all = kl().get();
        return dimension < all.length ? all[dimension] : Float.NaN;
    }

    /// Moves along one dimension.
    public void set(int dimension, double value) {
        exploration.standAt(point().get().with(dimension, (float) value));
    }

    /// Back to the middle in one dimension.
    public void reset(int dimension) {
        set(dimension, extent(dimension).middle());
    }

    /// To the middle: the origin, where there is a prior.
    public void reset() {
        exploration.standAt(exploration.middle());
    }

    /// To a draw from the model's prior, or from what it has in its place.
    public void draw() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot != null) {
            draws.ask(snapshot, Query.draw(random.nextLong(), point().get().label()));
        }
    }

    /// Has the sliders reach to ±`wanted`, or as far as the point needs.
    public void reach(double wanted) {
        range.set(wide(wanted));
    }

    /// The coordinates as other programs read them.
    public String numbers() {
        String list = Arrays.toString(point().get().values());
        return list.substring(1, list.length() - 1);
    }

    private void stand(Answer<LatentPoint> answer) {
        if (answered(answer)) {
            exploration.standAt(answer.value());
        }
    }

    private void stood(LatentPoint point) {
        range.set(wide(range.get()));
        if (point.dimensions() != arranged) {
            arrange();
        }
        decode();
    }

    private void decode() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot == null) {
            slot.cancel();
            image.set(null);
            range.set(RANGES.getFirst());
        } else if (snapshot.model().latent() == point().get().dimensions()) {
            slot.ask(snapshot, Query.decode(point().get()));
        }
    }

    private void show(Answer<ImageData> answer) {
        if (answered(answer)) {
            image.set(answer.value());
        }
    }

    /// Whether an answer is about the model that is looked at.
    private boolean answered(Answer<?> answer) {
        Snapshot current = exploration.snapshot().get();
        return current != null && current.model().equals(answer.snapshot().model());
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

    /// The smallest range of at least `wanted` in which the whole point lies.
    private double wide(double wanted) {
        double farthest = wanted;
        for (int d = 0; d < point().get().dimensions(); d++) {
            farthest = Math.max(farthest, Math.abs(extent(d).units(point().get().get(d))));
        }
        double needed = farthest;
        return RANGES.stream().filter(step -> step >= needed).findFirst().orElse(10 * Math.ceil(needed / 10));
    }
}
