package elboroom.ui.manifold;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.KeptGrid;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.service.run.StoredRun;
import elboroom.ui.control.image.Cell;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.ShownStep;
import elboroom.ui.exploration.text.Notation;
import org.jspecify.annotations.Nullable;

/// The decoded grid over the map's plane, or the grid of classes and styles for a conditional model, and the current
/// point on it. Runs on the FX thread.
public final class ManifoldViewModel {

    public static final int MIN_SIDE = 5;
    public static final int MAX_SIDE = 40;
    private static final int DEFAULT_SIDE = 20;
    private static final int ROWS_SIDE = 10;

    private final Exploration exploration;
    private final Slot<Manifold> slot;
    private final ShownStep shownStep;
    private final ObjectProperty<Integer> side = new SimpleObjectProperty<>(DEFAULT_SIDE);
    private final ObjectProperty<Spacing> spacing = new SimpleObjectProperty<>(Spacing.LINEAR);
    private final BooleanProperty byClass = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Manifold> manifold = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Position> here = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CellInfo> hovered = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Boolean> prior;
    private final ObservableValue<MissingGrid> missing;
    private int usualSide = DEFAULT_SIDE;
    private Optional<Cell> pointed = Optional.empty();
    private @Nullable Snapshot askedOf;
    private @Nullable Query<?> asked;

    public ManifoldViewModel(Exploration exploration, InferenceService inference, Notices notices) {
        this.exploration = exploration;
        this.prior = exploration.run().map(run -> run == null || run.model().has(Capability.PRIOR))
                .orElse(true);
        this.missing = exploration.snapshot().map(_ -> MissingGrid.GRID).orElse(MissingGrid.SNAPSHOT)
                .flatMap(lack -> exploration.codesOnly().map(alone -> alone ? MissingGrid.CODES : lack))
                .flatMap(lack -> exploration.run().map(_ -> lack).orElse(MissingGrid.MODEL));
        this.slot = inference.slot(Lane.LIVE, this::show, notices::report);
        this.shownStep = new ShownStep(exploration);
        exploration.run().subscribe(run -> {
            adaptSide(run);
            clear();
        });
        exploration.snapshot().subscribe(_ -> ask());
        exploration.plane().subscribe(_ -> ask());
        exploration.extents().subscribe(_ -> ask());
        exploration.point().subscribe(_ -> {
            locate();
            ask();
        });
        side.subscribe(_ -> ask());
        spacing.subscribe(_ -> ask());
        byClass.subscribe(_ -> ask());
    }

    /// Charts of rows need larger cells than images, unless the user chose a number.
    private void adaptSide(@Nullable RunSpec run) {
        int before = usualSide;
        usualSide = run != null && run.model().shape().row() ? ROWS_SIDE : DEFAULT_SIDE;
        if (side.get() == before) {
            side.set(usualSide);
        }
    }

    /// The number of cells per side.
    public ObjectProperty<Integer> side() {
        return side;
    }

    public ObjectProperty<Spacing> spacing() {
        return spacing;
    }

    /// Whether the grid can follow a prior; else it follows the codes.
    public ObservableValue<Boolean> prior() {
        return prior;
    }

    /// Whether a conditional model has one row per class, instead of the plane of one class.
    public BooleanProperty byClass() {
        return byClass;
    }

    /// The class names of a conditional model, by label; empty for other models.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return exploration.classes();
    }

    /// The grid; null before the first one.
    public ReadOnlyObjectProperty<@Nullable Manifold> manifold() {
        return manifold.getReadOnlyProperty();
    }

    /// Why there is no grid.
    public ObservableValue<MissingGrid> missing() {
        return missing;
    }

    /// The step of the shown grid, if it is not the current step.
    public ReadOnlyObjectProperty<OptionalLong> outdatedStep() {
        return shownStep.outdatedStep();
    }

    /// The current point's position on the grid; null if outside.
    public ReadOnlyObjectProperty<@Nullable Position> here() {
        return here.getReadOnlyProperty();
    }

    /// The cell under the pointer; null for none.
    public ReadOnlyObjectProperty<@Nullable CellInfo> hovered() {
        return hovered.getReadOnlyProperty();
    }

    /// Sets the cell under the pointer; empty for none.
    public void hover(Optional<Cell> cell) {
        pointed = cell;
        Manifold shown = manifold.get();
        hovered.set(shown == null ? null : cell.flatMap(at -> look(shown, at)).orElse(null));
    }

    /// Moves exactly to the point of a cell.
    public void pick(Cell cell) {
        Manifold shown = manifold.get();
        if (shown != null) {
            look(shown, cell).map(CellInfo::point).ifPresent(exploration::moveTo);
        }
    }

    /// How images are shown: those of a table as charts.
    public RowPictures pictures() {
        return exploration.pictures();
    }

    /// Whether the cells are charts of columns.
    boolean charts(Manifold shown) {
        return pictures().charts(shown.images().getFirst().shape());
    }

    /// The cells as a table, if they are charts.
    String csv(Manifold shown) {
        return ManifoldCsv.of(shown, exploration.point().get(), pictures());
    }

    private Optional<CellInfo> look(Manifold shown, Cell cell) {
        LatentGrid grid = shown.grid();
        if (cell.row() >= grid.rows() || cell.column() >= grid.columns()) {
            return Optional.empty();
        }
        LatentPoint point = grid.point(exploration.point().get(), cell.row(), cell.column());
        return Optional.of(new CellInfo(grid, point, Notation.className(point.label(), classes().get()),
                shown.images().get(cell.row() * grid.columns() + cell.column())));
    }

    /// Queries the grid unless the last query was the same; movements within the plane change nothing.
    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity
    private void ask() {
        Snapshot snapshot = exploration.snapshot().get();
        if (snapshot == null) {
            clear();
            return;
        }
        Query.@Nullable Grid wanted = wanted(snapshot.model());
        if (wanted != null && (snapshot != askedOf || !wanted.equals(asked))) {
            askedOf = snapshot;
            asked = wanted;
            slot.ask(snapshot, wanted);
            if (manifold.get() == null) {
                kept(snapshot, wanted).ifPresent(known -> show(new Answer<>(snapshot, known)));
            }
        }
    }

    /// The grid that the run has in a file, if it is the wanted one; shown until the model has decoded it.
    private Optional<Manifold> kept(Snapshot snapshot, Query.Grid wanted) {
        return Optional.ofNullable(exploration.storedRun().get()).flatMap(StoredRun::grid)
                .filter(grid -> grid.isOf(snapshot, wanted.base(), wanted.grid())).map(KeptGrid::manifold);
    }

    /// Null where there is nothing to show: among codes, and for points instead of images.
    private Query.@Nullable Grid wanted(ModelSpec model) {
        int x = exploration.plane().get().x();
        int y = exploration.plane().get().y();
        if (!model.has(Capability.DIMENSIONS) || model.shape().points()) {
            return null;
        }
        if (!byClass.get() || classes().get().isEmpty()) {
            return new Query.Plane(exploration.at(0, 0), x, y, side.get(), spacing.get(), Extent.RANGE,
                    exploration.extent(x), exploration.extent(y));
        }
        int first = exploration.point().get().label() / MAX_SIDE * MAX_SIDE;
        return new Query.Classes(exploration.point().get().with(x, 0).withLabel(first), x, first,
                Math.min(MAX_SIDE, classes().get().size() - first), side.get(), spacing.get(), Extent.RANGE);
    }

    private void clear() {
        slot.cancel();
        askedOf = null;
        asked = null;
        manifold.set(null);
        shownStep.show(null);
        locate();
        hover(Optional.empty());
    }

    private void show(Answer<Manifold> answer) {
        if (exploration.isCurrentModel(answer.snapshot())) {
            manifold.set(answer.value());
            shownStep.show(answer.snapshot());
            locate();
            hover(pointed);
        }
    }

    private void locate() {
        Manifold shown = manifold.get();
        here.set(shown == null ? null : position(shown.grid(), exploration.point().get()));
    }

    private static @Nullable Position position(LatentGrid grid, LatentPoint point) {
        double column = grid.column(point) + 0.5;
        double row = grid.row(point) + 0.5;
        return Double.isNaN(column) || Double.isNaN(row) ? null : new Position(column, row);
    }
}
