package elboroom.ui.dataspace;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpace;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.ui.control.map.MapLayer;
import elboroom.ui.control.map.PointSet;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.ShownStep;
import org.jspecify.annotations.Nullable;

/// The plane of the data and a model's view of it, for models of 2D points. Together with the latent map it shows
/// which z decode to data. Runs on the FX thread.
public final class DataSpaceViewModel {

    private final Exploration exploration;
    private final Notices notices;
    private final Slot<DataSpace> survey;
    private final ShownStep shownStep;
    private final Slot<ImageData> decoding;
    private final Slot<Reconstruction> encoding;
    private final ObjectProperty<Set<DataSpaceLayer>> parts = new SimpleObjectProperty<>(
            Set.of(DataSpaceLayer.DATA, DataSpaceLayer.SAMPLES));
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty fitted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Sampling> sampling = new ReadOnlyObjectWrapper<>(Sampling.PRIOR);
    private final ReadOnlyObjectWrapper<List<String>> classes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<PointSet> data = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);
    private final ReadOnlyObjectWrapper<PointSet> points = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);
    private final ReadOnlyObjectWrapper<List<MapLayer>> beneath = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapLayer>> above = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable ImageData> here = new ReadOnlyObjectWrapper<>();
    private @Nullable DataSpace space;
    private @Nullable Snapshot askedOf;
    private @Nullable Query<?> asked;

    public DataSpaceViewModel(Exploration exploration, InferenceService inference, Notices notices) {
        this.exploration = exploration;
        this.notices = notices;
        this.shownStep = new ShownStep(exploration);
        survey = inference.slot(Lane.VIEW, this::show, this::fail);
        decoding = inference.slot(Lane.INTERACTIVE, this::showDecoded, notices::report);
        encoding = inference.slot(Lane.INTERACTIVE, this::moveTo, notices::report);
        exploration.run().subscribe(this::open);
        exploration.examples().subscribe(_ -> load());
        exploration.snapshot().subscribe(_ -> look());
        exploration.point().subscribe(_ -> look());
        exploration.plane().subscribe(_ -> look());
        exploration.glimpse().subscribe(_ -> draw());
        fitted.subscribe(_ -> {
            updateSampling();
            look();
        });
        parts.subscribe(_ -> draw());
        hidden.subscribe(_ -> draw());
    }

    /// The visible layers.
    public ObjectProperty<Set<DataSpaceLayer>> parts() {
        return parts;
    }

    /// The labels of hidden examples.
    public ObjectProperty<Set<Integer>> hidden() {
        return hidden;
    }

    /// The step of the content, if it is not the current step.
    public ReadOnlyObjectProperty<OptionalLong> behind() {
        return shownStep.behind();
    }

    /// Whether a model without a prior is sampled from the density fitted to its codes.
    public BooleanProperty fitted() {
        return fitted;
    }

    /// The source of the samples.
    public ReadOnlyObjectProperty<Sampling> sampling() {
        return sampling.getReadOnlyProperty();
    }

    /// The class names by label; empty if examples have no labels.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// All held-out examples; the view is fitted to them. Changes with the run.
    public ReadOnlyObjectProperty<PointSet> data() {
        return data.getReadOnlyProperty();
    }

    /// The visible examples.
    public ReadOnlyObjectProperty<PointSet> points() {
        return points.getReadOnlyProperty();
    }

    /// The layers drawn below the examples.
    public ReadOnlyObjectProperty<List<MapLayer>> beneath() {
        return beneath.getReadOnlyProperty();
    }

    /// The layers drawn above the examples.
    public ReadOnlyObjectProperty<List<MapLayer>> above() {
        return above.getReadOnlyProperty();
    }

    /// The decoded current point; null while unknown.
    public ReadOnlyObjectProperty<@Nullable ImageData> here() {
        return here.getReadOnlyProperty();
    }

    /// Encodes a position of the plane and moves to its posterior mean.
    public void pick(double x, double y) {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot != null && shown(snapshot.model())) {
            ImageData place = new ImageData(ImageShape.POINT, new float[]{(float) x, (float) y});
            encoding.ask(snapshot, new Query.Reconstruct(place, exploration.point().get().label()));
        }
    }

    private void open() {
        forget();
        hidden.set(Set.of());
        fitted.set(false);
        updateSampling();
    }

    private void updateSampling() {
        RunSpec run = exploration.run().get();
        if (run != null) {
            sampling.set(Sampling.of(run.model().family(), fitted.get()));
        }
    }

    private void load() {
        LoadedData examples = exploration.examples().get();
        if (examples == null || !examples.summary().shape().points()) {
            data.set(PointSet.EMPTY);
            classes.set(List.of());
        } else {
            data.set(Examples.of(examples));
            classes.set(examples.summary().classes());
        }
        draw();
    }

    private void look() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot == null || !shown(snapshot.model())) {
            forget();
        } else {
            ask(snapshot);
            decoding.ask(snapshot, new Query.Decode(exploration.point().get()));
        }
    }

    private static boolean shown(ModelSpec model) {
        return model.shape().points() && model.has(Capability.DIMENSIONS);
    }

    /// Queries the data space unless the last query was the same; movements within the map's plane change nothing.
    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity
    private void ask(Snapshot snapshot) {
        LoadedData examples = exploration.examples().get();
        int x = exploration.plane().get().x();
        int y = exploration.plane().get().y();
        if (examples == null) {
            return;
        }
        Query<DataSpace> wanted = new Query.Survey(examples, exploration.at(0, 0), x, y, sampling.get().draws());
        if (snapshot != askedOf || !wanted.equals(asked)) {
            askedOf = snapshot;
            asked = wanted;
            survey.ask(snapshot, wanted);
        }
    }

    private void forget() {
        survey.cancel();
        decoding.cancel();
        encoding.cancel();
        askedOf = null;
        asked = null;
        space = null;
        shownStep.show(null);
        here.set(null);
        draw();
    }

    private void show(Answer<DataSpace> answer) {
        if (exploration.concerns(answer.snapshot())) {
            space = answer.value();
            shownStep.show(answer.snapshot());
            draw();
        }
    }

    /// Falls back to the guess if the density is not fitted yet.
    private void fail(Problem problem) {
        notices.report(problem);
        fitted.set(false);
    }

    private void showDecoded(Answer<ImageData> answer) {
        if (exploration.concerns(answer.snapshot())) {
            here.set(answer.value());
        }
    }

    private void moveTo(Answer<Reconstruction> answer) {
        if (exploration.concerns(answer.snapshot())) {
            exploration.standAt(answer.value().mean());
        }
    }

    private void draw() {
        Set<DataSpaceLayer> chosen = parts.get();
        points.set(chosen.contains(DataSpaceLayer.DATA) ? data.get() : PointSet.EMPTY);
        DataSpace known = space;
        Layers layers = new Layers(chosen, hidden.get());
        beneath.set(known == null ? List.of() : layers.beneath(known));
        above.set(known == null ? List.of() : layers.above(data.get(), known, exploration.glimpse().get()));
    }
}
