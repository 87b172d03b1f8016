package elboroom.ui.here;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
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
import elboroom.ui.exploration.ShownStep;
import org.jspecify.annotations.Nullable;

/// The decoded current point and its coordinates. Runs on the FX thread.
public final class HereViewModel {

    private final Exploration exploration;
    private final RandomGenerator random;
    private final Slot<ImageData> slot;
    private final Slot<LatentPoint> draws;
    private final ReadOnlyObjectWrapper<@Nullable ImageData> image = new ReadOnlyObjectWrapper<>();
    private final SliderRange range;
    private final DimensionOrder order;
    private final ShownStep imageStep;
    private final ShownStep klStep;
    private final ObservableValue<OptionalLong> outdatedStep;

    public HereViewModel(Exploration exploration, InferenceService inference, Notices notices,
            RandomGenerator random) {
        this.exploration = exploration;
        this.random = random;
        this.range = new SliderRange(exploration);
        this.order = new DimensionOrder(exploration);
        this.imageStep = new ShownStep(exploration);
        this.klStep = new ShownStep(exploration);
        this.outdatedStep = Bindings
                .createObjectBinding(() -> LongStream.concat(imageStep.outdatedStep().get().stream(),
                        klStep.outdatedStep().get().stream()).min(), imageStep.outdatedStep(), klStep.outdatedStep());
        this.slot = inference.slot(Lane.INTERACTIVE, this::show, notices::report);
        this.draws = inference.slot(Lane.INTERACTIVE, this::moveTo, notices::report);
        exploration.run().subscribe(_ -> open());
        exploration.snapshot().subscribe(_ -> decode());
        exploration.point().subscribe(_ -> decode());
        exploration.kl().subscribe(_ -> markKl());
        exploration.latentsOf().subscribe(_ -> markKl());
    }

    /// Whether there is no model to decode points with.
    ObservableValue<Boolean> codesOnly() {
        return exploration.codesOnly();
    }

    /// The decoded current point; null before the first result.
    public ReadOnlyObjectProperty<@Nullable ImageData> image() {
        return image.getReadOnlyProperty();
    }

    /// How images are shown: those of a table as charts.
    public RowPictures pictures() {
        return exploration.pictures();
    }

    /// The step of the image or, if it is earlier, of the KL, unless both are of the current step.
    public ObservableValue<OptionalLong> outdatedStep() {
        return outdatedStep;
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

    /// The sliders and their order.
    DimensionOrder order() {
        return order;
    }

    /// The range of the sliders.
    SliderRange range() {
        return range;
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

    /// Whether the model has continuous dimensions, not codes.
    public ObservableValue<Boolean> hasDimensions() {
        return exploration.run().map(run -> run == null || run.model().has(Capability.DIMENSIONS))
                .orElse(true);
    }

    /// Sets one coordinate of the current point.
    public void set(int dimension, double value) {
        exploration.moveTo(point().get().with(dimension, (float) value));
    }

    /// Resets one dimension to its middle.
    public void reset(int dimension) {
        set(dimension, extent(dimension).middle());
    }

    /// Resets the point to the middle: the origin if there is a prior.
    public void reset() {
        exploration.moveTo(exploration.middle());
    }

    /// Moves to a random draw from the prior, or from the family's replacement for it.
    public void draw() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot != null) {
            draws.ask(snapshot, new Query.Draw(random.nextLong(), point().get().label()));
        }
    }

    /// The coordinates in a format that other programs can read.
    public String numbers() {
        String list = Arrays.toString(point().get().values());
        return list.substring(1, list.length() - 1);
    }

    private void moveTo(Answer<LatentPoint> answer) {
        if (exploration.isCurrentModel(answer.snapshot())) {
            exploration.moveTo(answer.value());
        }
    }

    private void open() {
        slot.cancel();
        draws.cancel();
        image.set(null);
        imageStep.show(null);
    }

    private void markKl() {
        klStep.show(kl().get().length == 0 ? null : exploration.latentsOf().get());
    }

    private void decode() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot != null) {
            slot.ask(snapshot, new Query.Decode(point().get()));
        }
    }

    private void show(Answer<ImageData> answer) {
        if (exploration.isCurrentModel(answer.snapshot())) {
            image.set(answer.value());
            imageStep.show(answer.snapshot());
        }
    }
}
