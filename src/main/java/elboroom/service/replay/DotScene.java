package elboroom.service.replay;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import elboroom.domain.model.Snapshot;
import elboroom.picture.Scatter;

/// Points in a plane with fixed axes, large enough for the points of all snapshots.
final class DotScene implements Scene {

    /// @param coordinates x and y of each point
    record Dots(float[] coordinates, int[] labels) {}

    private final BiFunction<Snapshot, Runnable, Dots> dots;
    private final int side;
    private final Map<Long, Dots> all = new HashMap<>();
    private double farthest;

    /// @param dots computes the points of a snapshot
    DotScene(BiFunction<Snapshot, Runnable, Dots> dots, int side) {
        this.dots = dots;
        this.side = side;
    }

    @Override
    public void survey(Snapshot snapshot, Runnable check) {
        Dots found = dots.apply(snapshot, check);
        all.put(snapshot.step(), found);
        farthest = Math.max(farthest, Scatter.farthest(found.coordinates()));
    }

    @Override
    public BufferedImage draw(long step, Runnable check) {
        check.run();
        Dots drawn = Objects.requireNonNull(all.get(step));
        return Scatter.draw(drawn.coordinates(), drawn.labels(), farthest, side);
    }
}
