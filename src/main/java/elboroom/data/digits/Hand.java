package elboroom.data.digits;

import java.util.ArrayList;
import java.util.List;

/// Writes one digit: transforms the points of its style according to the factors and moves the pen along them.
final class Hand {

    private static final double WIDEST = 20;
    private static final double END_JITTER = 1.4;
    private static final double END_REACH = 0.06;

    private final DigitFactors factors;
    private final DeterministicRandom random;
    private final Sway sway;
    private final double cos;
    private final double sin;

    Hand(DigitFactors factors) {
        this.factors = factors;
        this.random = new DeterministicRandom(factors.hand(), 1);
        this.sway = new Sway(new DeterministicRandom(factors.hand(), 3), factors.sway() / 100);
        double angle = StrictMath.toRadians(factors.rotation());
        this.cos = StrictMath.cos(angle);
        this.sin = StrictMath.sin(angle);
    }

    void write(DigitStyle style, Pen pen) {
        List<Track> tracks = new ArrayList<>();
        for (DigitStyle.Stroke stroke : style.strokes()) {
            tracks.add(track(stroke.knots()));
        }
        Layout.scale(tracks, factors.height(), WIDEST);
        List<Track> ways = tracks.stream().map(Spline::through).toList();
        Layout.centre(ways, factors.shiftX(), factors.shiftY(), factors.thickness());
        for (Track way : ways) {
            StrokeWidth.draw(way, factors, random, pen);
        }
    }

    private Track track(List<DigitStyle.Knot> knots) {
        Track track = new Track(knots.size());
        int last = knots.size() - 1;
        for (int i = 0; i <= last; i++) {
            double reach = factors.jitter() / 100 * (i == 0 || i == last ? END_JITTER : 1);
            DigitStyle.Knot knot = knots.get(i);
            track.set(i, knot.x() + reach * random.normal() + sway.x(knot.x(), knot.y()),
                    knot.y() + reach * random.normal() + sway.y(knot.x(), knot.y()), knot.corner());
        }
        overshoot(track, 0, 1);
        overshoot(track, last, last - 1);
        for (int i = 0; i <= last; i++) {
            shape(track, i);
        }
        return track;
    }

    private void overshoot(Track track, int end, int before) {
        double by = factors.overshoot() + END_REACH * random.normal();
        track.x[end] += by * (track.x[end] - track.x[before]);
        track.y[end] += by * (track.y[end] - track.y[before]);
    }

    private void shape(Track track, int i) {
        double y = track.y[i] - 0.5;
        double middle = 1 - 4 * y * y;
        double x = (track.x[i] - 0.3) * factors.width() * (1 - 2 * factors.taper() * y) + factors.bow() * middle;
        y += factors.waist() * middle;
        x -= factors.slant() * y;
        track.x[i] = cos * x - sin * y;
        track.y[i] = sin * x + cos * y;
    }
}
