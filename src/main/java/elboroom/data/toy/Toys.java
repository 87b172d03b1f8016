package elboroom.data.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import elboroom.domain.data.Toy;

/// Samples toy distributions: points along one curve per class, with Gaussian noise, centred on the origin and nearly
/// all within ±2. `Random` and `StrictMath` are specified exactly, so a seed gives the same points on every machine.
/// Thread-safe.
public final class Toys {

    private static final double SPIRAL_TURNS = 1.25;
    private static final double SPIRAL_RADIUS = 1.8;
    private static final double MOON_RADIUS = 1.2;
    private static final double RING_GAP = 0.6;
    private static final double SINE_REACH = 1.8;
    private static final double SINE_HEIGHT = 1.2;
    private static final double SINE_PERIOD = 2.4;

    private Toys() {}

    /// Returns the number of classes; 0 if the points have no labels.
    public static int classes(Toy toy) {
        return switch (toy) {
            case SPIRAL, MOONS -> 2;
            case RINGS -> 3;
            case SINE -> 0;
        };
    }

    /// Returns the first `count` points of a seed; classes alternate, so that they are balanced.
    public static List<ToyPoint> draw(Toy toy, long seed, int count) {
        Random random = new Random(seed);
        int classes = classes(toy);
        List<ToyPoint> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(point(toy, classes == 0 ? -1 : i % classes, random));
        }
        return points;
    }

    private static ToyPoint point(Toy toy, int label, Random random) {
        return switch (toy) {
            case SPIRAL -> spiral(label, random);
            case MOONS -> moon(label, random);
            case RINGS -> ring(label, random);
            case SINE -> sine(random);
        };
    }

    /// Opposite Archimedean arms; the square root spaces the points evenly along them.
    private static ToyPoint spiral(int arm, Random random) {
        double part = StrictMath.sqrt(random.nextDouble());
        double angle = 2 * Math.PI * SPIRAL_TURNS * part + Math.PI * arm;
        return noisy(SPIRAL_RADIUS * part * StrictMath.cos(angle), SPIRAL_RADIUS * part * StrictMath.sin(angle), arm,
                0.05, random);
    }

    /// The upper half of a circle, and the lower half of one shifted right by the radius and up by half of it.
    private static ToyPoint moon(int moon, Random random) {
        double angle = Math.PI * (random.nextDouble() + moon);
        return noisy(MOON_RADIUS * (StrictMath.cos(angle) + moon - 0.5),
                MOON_RADIUS * (StrictMath.sin(angle) + 0.5 * moon - 0.25), moon, 0.08, random);
    }

    private static ToyPoint ring(int ring, Random random) {
        double angle = 2 * Math.PI * random.nextDouble();
        double radius = RING_GAP * (ring + 1);
        return noisy(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), ring, 0.06, random);
    }

    private static ToyPoint sine(Random random) {
        double x = SINE_REACH * (2 * random.nextDouble() - 1);
        return noisy(x, SINE_HEIGHT * StrictMath.sin(2 * Math.PI / SINE_PERIOD * x), -1, 0.1, random);
    }

    private static ToyPoint noisy(double x, double y, int label, double deviation, Random random) {
        return new ToyPoint((float) (x + deviation * random.nextGaussian()),
                (float) (y + deviation * random.nextGaussian()), label);
    }
}
