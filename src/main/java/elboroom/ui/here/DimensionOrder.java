package elboroom.ui.here;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.latent.Latents;
import elboroom.ui.exploration.Exploration;

/// The visible dimensions in order: all or only those that are not dead, by index or by KL. Runs on the FX thread.
final class DimensionOrder {

    /// KL in nats below which a dimension is dead: its value does not affect the image.
    private static final double DEAD = 0.01;

    private final Exploration exploration;
    private final BooleanProperty deadHidden = new SimpleBooleanProperty();
    private final BooleanProperty byKl = new SimpleBooleanProperty();
    private final BooleanProperty adjusting = new SimpleBooleanProperty();
    private final ObservableList<Integer> dimensions = FXCollections.observableArrayList();
    private int arranged;

    DimensionOrder(Exploration exploration) {
        this.exploration = exploration;
        exploration.point().subscribe(point -> {
            if (point.dimensions() != arranged) {
                arrange();
            }
        });
        exploration.kl().subscribe(_ -> arrange());
        deadHidden.subscribe(_ -> arrange());
        byKl.subscribe(_ -> arrange());
        adjusting.subscribe(_ -> arrange());
    }

    /// The visible dimensions, in order.
    ObservableList<Integer> dimensions() {
        return dimensions;
    }

    /// Whether dead dimensions are hidden.
    BooleanProperty deadHidden() {
        return deadHidden;
    }

    /// Whether dimensions are sorted by descending KL.
    BooleanProperty byKl() {
        return byKl;
    }

    /// Whether a slider is being dragged; the order is kept meanwhile.
    BooleanProperty adjusting() {
        return adjusting;
    }

    /// The number of dead dimensions; 0 while KL is unknown.
    int dead() {
        return (int) IntStream.range(0, exploration.kl().get().length).filter(this::dead).count();
    }

    /// Whether a dimension is known to be dead; unknown if the KL is that of a single example.
    boolean dead(int dimension) {
        Latents latents = exploration.latents().get();
        return latents != null && latents.size() > 1 && nats(dimension) < DEAD;
    }

    /// Held-out KL of a dimension in nats; NaN while unknown.
    float nats(int dimension) {
        float[] all = exploration.kl().get();
        return dimension < all.length ? all[dimension] : Float.NaN;
    }

    private void arrange() {
        int count = exploration.point().get().dimensions();
        if (adjusting.get() && count == arranged) {
            return;
        }
        arranged = count;
        List<Integer> order = IntStream.range(0, count).boxed().filter(d -> !(deadHidden.get() && dead(d)))
                .sorted(byKl.get() ? Comparator.comparingDouble(d -> -nats(d)) : Comparator.naturalOrder()).toList();
        if (!order.equals(dimensions)) {
            dimensions.setAll(order);
        }
    }
}
