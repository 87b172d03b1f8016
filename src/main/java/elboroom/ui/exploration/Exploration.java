package elboroom.ui.exploration;

import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.DataSummary;
import elboroom.domain.ImageData;
import elboroom.domain.LatentPoint;
import elboroom.domain.Latents;
import elboroom.domain.RunSpec;
import elboroom.domain.Snapshot;
import elboroom.service.LoadedData;
import org.jspecify.annotations.Nullable;

/// What all panes share: the run and the snapshot looked at, and the latent point where the person stands. Everything
/// on screen is a function of these. Lives on the FX thread.
public final class Exploration {

    private final ObjectProperty<@Nullable RunSpec> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DataSummary> data = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Snapshot> snapshot = new SimpleObjectProperty<>();
    private final ObjectProperty<LatentPoint> point = new SimpleObjectProperty<>(LatentPoint.origin(2));
    private final ObjectProperty<@Nullable Latents> latents = new SimpleObjectProperty<>();
    private final ObjectProperty<float[]> kl = new SimpleObjectProperty<>(new float[0]);
    private final IntegerProperty dimensionX = new SimpleIntegerProperty(0);
    private final IntegerProperty dimensionY = new SimpleIntegerProperty(1);
    private final ObjectProperty<History> history = new SimpleObjectProperty<>(History.EMPTY);
    private final ObjectProperty<@Nullable LoadedData> examples = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ImageData> glimpse = new SimpleObjectProperty<>();
    private boolean dimensionsChosen;

    /// The run looked at; null before the first is open.
    public ObjectProperty<@Nullable RunSpec> run() {
        return run;
    }

    /// What is known of the run's data.
    public ObjectProperty<@Nullable DataSummary> data() {
        return data;
    }

    /// The weights looked at; null before the first are there.
    public ObjectProperty<@Nullable Snapshot> snapshot() {
        return snapshot;
    }

    /// Where the person stands; always of the snapshot's dimension.
    public ObjectProperty<LatentPoint> point() {
        return point;
    }

    /// The posteriors of the held-out examples; null where they are unknown.
    public ObjectProperty<@Nullable Latents> latents() {
        return latents;
    }

    /// Held-out KL of each dimension, in nats; empty where it is unknown.
    public ObjectProperty<float[]> kl() {
        return kl;
    }

    /// What the run had logged when it was opened; what it logs later comes as training's events.
    public ObjectProperty<History> history() {
        return history;
    }

    /// The data whose held-out examples are on the map; null where only their latents are known.
    public ObjectProperty<@Nullable LoadedData> examples() {
        return examples;
    }

    /// What is decoded under the pointer on the map; null when the pointer is elsewhere.
    public ObjectProperty<@Nullable ImageData> glimpse() {
        return glimpse;
    }

    /// The latent dimension along the x axis of map and manifold.
    public IntegerProperty dimensionX() {
        return dimensionX;
    }

    /// The latent dimension along the y axis; −1 where the latent space has one dimension.
    public IntegerProperty dimensionY() {
        return dimensionY;
    }

    /// Looks at another run: back to the origin. What of it is not known is null.
    public void open(RunSpec newRun, DataSummary newData, History newHistory, @Nullable LoadedData newExamples,
            @Nullable Latents newLatents, @Nullable Snapshot newSnapshot) {
        int latent = newRun.model().latent();
        snapshot.set(null);
        latents.set(null);
        examples.set(null);
        run.set(newRun);
        data.set(newData);
        history.set(newHistory);
        dimensionsChosen = false;
        kl.set(new float[0]);
        dimensionX.set(0);
        dimensionY.set(latent == 1 ? -1 : 1);
        point.set(LatentPoint.origin(latent));
        examples.set(newExamples);
        if (newLatents != null) {
            show(newLatents);
        }
        snapshot.set(newSnapshot);
    }

    /// Shows newer posteriors of the same run; unless the person chose, the two dimensions with most KL are shown.
    public void show(Latents newLatents) {
        float[] nats = newLatents.klPerDimension();
        kl.set(nats);
        if (!dimensionsChosen && nats.length > 2) {
            int[] byKl = IntStream.range(0, nats.length).boxed()
                    .sorted((a, b) -> Float.compare(nats[b], nats[a])).mapToInt(Integer::intValue).toArray();
            dimensionX.set(Math.min(byKl[0], byKl[1]));
            dimensionY.set(Math.max(byKl[0], byKl[1]));
        }
        latents.set(newLatents);
    }

    /// The person chooses the plane of map and manifold.
    public void choose(int x, int y) {
        dimensionsChosen = true;
        dimensionX.set(x);
        dimensionY.set(y);
    }

    /// Stands at another point.
    public void stand(LatentPoint newPoint) {
        point.set(newPoint);
    }

    /// Stands elsewhere in the plane of map and manifold; the other dimensions stay.
    public void stand(double x, double y) {
        point.set(at(x, y));
    }

    /// The point of the plane of map and manifold; the other dimensions are those where the person stands.
    public LatentPoint at(double x, double y) {
        LatentPoint moved = point.get().with(dimensionX.get(), (float) x);
        return dimensionY.get() < 0 ? moved : moved.with(dimensionY.get(), (float) y);
    }
}
