package elboroom.ui.dataspace;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpace;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
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
    private final DataSpaceDrawing drawing;
    private final BooleanProperty fitted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Sampling> sampling = new ReadOnlyObjectWrapper<>(Sampling.PRIOR);
    private final ReadOnlyObjectWrapper<@Nullable ImageData> here = new ReadOnlyObjectWrapper<>();
    private @Nullable Snapshot askedOf;
    private @Nullable Query<?> asked;

    public DataSpaceViewModel(Exploration exploration, InferenceService inference, Notices notices) {
        this.exploration = exploration;
        this.notices = notices;
        this.shownStep = new ShownStep(exploration);
        this.drawing = new DataSpaceDrawing(exploration);
        survey = inference.slot(Lane.LIVE, this::show, this::fail);
        decoding = inference.slot(Lane.INTERACTIVE, this::showDecoded, notices::report);
        encoding = inference.slot(Lane.INTERACTIVE, this::moveTo, notices::report);
        exploration.run().subscribe(this::open);
        exploration.snapshot().subscribe(_ -> look());
        exploration.point().subscribe(_ -> look());
        exploration.plane().subscribe(_ -> look());
        fitted.subscribe(_ -> {
            updateSampling();
            look();
        });
    }

    /// The two columns of a table whose rows are these points; empty for other points.
    public ObservableValue<List<TableColumn>> columns() {
        return exploration.run().map(run -> run == null
                ? List.<TableColumn>of()
                : run.pictures().schema().map(TableSchema::columns).filter(columns -> columns.size() == 2)
                        .orElse(List.of()))
                .orElse(List.of());
    }

    public DataSpaceDrawing drawing() {
        return drawing;
    }

    /// The step of the content, if it is not the current step.
    public ReadOnlyObjectProperty<OptionalLong> outdatedStep() {
        return shownStep.outdatedStep();
    }

    /// Whether a model without a prior is sampled from the density fitted to its codes.
    public BooleanProperty fitted() {
        return fitted;
    }

    /// The source of the samples.
    public ReadOnlyObjectProperty<Sampling> sampling() {
        return sampling.getReadOnlyProperty();
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
        clear();
        drawing.hidden().set(Set.of());
        fitted.set(false);
        updateSampling();
    }

    private void updateSampling() {
        RunSpec run = exploration.run().get();
        if (run != null) {
            sampling.set(Sampling.of(run.model().family(), fitted.get()));
        }
    }

    private void look() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot == null || !shown(snapshot.model())) {
            clear();
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

    private void clear() {
        survey.cancel();
        decoding.cancel();
        encoding.cancel();
        askedOf = null;
        asked = null;
        shownStep.show(null);
        here.set(null);
        drawing.show(null);
    }

    private void show(Answer<DataSpace> answer) {
        if (exploration.isCurrentModel(answer.snapshot())) {
            shownStep.show(answer.snapshot());
            drawing.show(answer.value());
        }
    }

    /// Falls back to the guess if the density is not fitted yet.
    private void fail(Problem problem) {
        notices.report(problem);
        fitted.set(false);
    }

    private void showDecoded(Answer<ImageData> answer) {
        if (exploration.isCurrentModel(answer.snapshot())) {
            here.set(answer.value());
        }
    }

    private void moveTo(Answer<Reconstruction> answer) {
        if (exploration.isCurrentModel(answer.snapshot())) {
            exploration.moveTo(answer.value().mean());
        }
    }
}
