package elboroom.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.service.engine.InferenceService;
import elboroom.ui.control.map.LatentProjection;
import elboroom.ui.control.map.MapHover;
import elboroom.ui.control.map.PointSet;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.Plane;
import elboroom.ui.exploration.ShownStep;
import org.jspecify.annotations.Nullable;

/// The posterior means of the held-out examples in the plane of two dimensions, and the position under the pointer.
/// Runs on the FX thread.
public final class MapViewModel {

    private final Exploration exploration;
    private final ExampleSelection selection;
    private final MapColouring colouring;
    private final PointHover hover;
    private final ShownStep shownStep;
    private final ReadOnlyObjectWrapper<PointSet> points = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);
    private final ReadOnlyObjectWrapper<MapContents> contents = new ReadOnlyObjectWrapper<>(MapContents.NOTHING);
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<String>> classes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable MapPosition> here = new ReadOnlyObjectWrapper<>();

    public MapViewModel(Exploration exploration, InferenceService inference, Notices notices) {
        this.exploration = exploration;
        this.selection = new ExampleSelection(exploration, points, classes);
        this.colouring = new MapColouring(exploration, points, classes);
        this.hover = new PointHover(exploration, inference, notices, points, classes);
        this.shownStep = new ShownStep(exploration);
        exploration.latentsOf().subscribe(shownStep::show);
        exploration.run().subscribe(this::open);
        exploration.latents().subscribe(_ -> examplesChanged());
        exploration.data().subscribe(_ -> examplesChanged());
        exploration.examples().subscribe(_ -> contentsChanged());
        exploration.examplesState().subscribe(_ -> contentsChanged());
        exploration.plane().subscribe(_ -> planeChanged());
        exploration.point().subscribe(_ -> pointChanged());
        exploration.snapshot().subscribe(_ -> {
            contentsChanged();
            hover.decode();
        });
    }

    /// Returns the number of runs opened so far; the view is reset for each.
    public ReadOnlyIntegerProperty opened() {
        return opened.getReadOnlyProperty();
    }

    /// Returns the examples in the current plane.
    public ReadOnlyObjectProperty<PointSet> points() {
        return points.getReadOnlyProperty();
    }

    /// Returns the step of the shown examples if it is not the current step.
    public ReadOnlyObjectProperty<OptionalLong> outdatedStep() {
        return shownStep.outdatedStep();
    }

    public ReadOnlyObjectProperty<MapContents> contents() {
        return contents.getReadOnlyProperty();
    }

    /// Returns the names of the classes on the map, by label; empty if examples have no labels.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// Returns what colours the examples.
    public MapColouring colouring() {
        return colouring;
    }

    /// Returns the selection on the map.
    public ExampleSelection selection() {
        return selection;
    }

    /// Returns the position of the current latent point.
    public ReadOnlyObjectProperty<@Nullable MapPosition> here() {
        return here.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LatentPoint> point() {
        return exploration.point();
    }

    /// Returns what is under the pointer; null if the pointer is elsewhere.
    public ReadOnlyObjectProperty<@Nullable PointInfo> hovered() {
        return hover.info();
    }

    /// Returns the image decoded under the pointer, possibly of a moment ago; null if there is none.
    public ReadOnlyObjectProperty<@Nullable ImageData> decoded() {
        return exploration.hoveredImage();
    }

    /// How images are shown: those of a table as charts.
    public RowPictures pictures() {
        return exploration.pictures();
    }

    /// Returns the number of latent dimensions.
    public ObservableValue<Integer> dimensions() {
        return exploration.point().map(LatentPoint::dimensions);
    }

    /// Returns the shown dimensions; if there is only one, y is the log-variance of the posteriors.
    public ReadOnlyObjectProperty<Plane> plane() {
        return exploration.plane();
    }

    /// Returns the held-out KL of each dimension in nats; empty if unknown or if z has no distribution.
    public ReadOnlyObjectProperty<float[]> kl() {
        return exploration.kl();
    }

    /// Shows this dimension along x; if y already shows it, the two are swapped.
    public void chooseX(int dimension) {
        Plane shown = plane().get();
        if (dimension != shown.x()) {
            exploration.choosePlane(dimension, dimension == shown.y() ? shown.x() : shown.y());
        }
    }

    /// Shows this dimension along y; if x already shows it, the two are swapped.
    public void chooseY(int dimension) {
        Plane shown = plane().get();
        if (dimension != shown.y()) {
            exploration.choosePlane(dimension == shown.x() ? shown.y() : shown.x(), dimension);
        }
    }

    /// Called when the pointer moves; empty if it is not over the map.
    public void hover(Optional<MapHover> pointer) {
        pointer.filter(_ -> here.get() != null).ifPresentOrElse(hover::moveTo, hover::clear);
    }

    /// Reads the examples of the run, to encode and show them.
    public void readExamples() {
        exploration.readExamples();
    }

    /// Moves to a position on the map.
    public void moveTo(double x, double y) {
        exploration.moveTo(x, y);
    }

    /// Moves by an offset along both dimensions.
    public void nudge(double dx, double dy) {
        MapPosition from = here.get();
        if (from != null) {
            exploration.moveTo(from.x() + dx, from.y() + dy);
        }
    }

    private void open() {
        colouring.hidden().set(Set.of());
        hover(Optional.empty());
        examplesChanged();
        opened.set(opened.get() + 1);
    }

    private void examplesChanged() {
        DataSummary data = exploration.data().get();
        classes.set(exploration.latents().get() == null || data == null ? List.of() : data.classes());
        planeChanged();
        contentsChanged();
    }

    private void contentsChanged() {
        if (exploration.latents().get() != null) {
            contents.set(MapContents.EXAMPLES);
        } else if (exploration.snapshot().get() == null) {
            contents.set(exploration.run().get() == null ? MapContents.NOTHING : MapContents.AWAITED);
        } else {
            contents.set(exploration.examples().get() != null ? MapContents.ENCODING : unread());
        }
    }

    private MapContents unread() {
        return switch (exploration.examplesState().get()) {
            case UNREAD -> MapContents.UNREAD;
            case READING -> MapContents.ENCODING;
            case MISSING -> MapContents.MISSING;
        };
    }

    private void planeChanged() {
        Latents latents = exploration.latents().get();
        points.set(latents == null
                ? PointSet.EMPTY
                : LatentProjection.of(latents, plane().get().x(), plane().get().y()));
        pointChanged();
    }

    private void pointChanged() {
        LatentPoint point = point().get();
        int y = plane().get().y();
        here.set(new MapPosition(point.get(plane().get().x()),
                y < 0 ? LatentProjection.middleY(points.get()) : point.get(y)));
        hover.pointChanged();
    }
}
