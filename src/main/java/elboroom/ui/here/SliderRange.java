package elboroom.ui.here;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.ui.exploration.Exploration;

/// The range of all sliders, from −range to range in the units of the extent of each dimension; wide enough for the
/// current point. Runs on the FX thread.
final class SliderRange {

    /// The selectable ranges; points outside widen them.
    static final List<Double> CHOICES = List.of(Extent.RANGE, 5.0, 10.0);

    private final Exploration exploration;
    private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(CHOICES.getFirst());

    SliderRange(Exploration exploration) {
        this.exploration = exploration;
        exploration.addOpenListener(() -> reach(CHOICES.getFirst()));
        exploration.extents().subscribe(_ -> reach(value.get()));
        exploration.point().subscribe(_ -> reach(value.get()));
    }

    ReadOnlyDoubleProperty value() {
        return value.getReadOnlyProperty();
    }

    /// Sets the smallest range of at least `wanted` that contains the point.
    void reach(double wanted) {
        LatentPoint point = exploration.point().get();
        double farthest = wanted;
        for (int d = 0; d < point.dimensions(); d++) {
            farthest = Math.max(farthest, Math.abs(exploration.extent(d).units(point.get(d))));
        }
        double needed = farthest;
        value.set(CHOICES.stream().filter(step -> step >= needed).findFirst().orElse(10 * Math.ceil(needed / 10)));
    }
}
