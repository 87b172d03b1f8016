package elboroom.data.digits;

import java.util.List;

/// Places tracks in the image as MNIST does: scaled to a box, then shifted so that the centre of mass of the ink is the
/// image centre.
final class Layout {

    private static final double SIDE = Digits.SHAPE.width();
    private static final double CENTRE = 14.5; // the centre of pixel 14, as in MNIST
    private static final double MARGIN = 0.8;

    private Layout() {}

    /// Scales the tracks to `height`, or less if they would be wider than `widest`.
    static void scale(List<Track> tracks, double height, double widest) {
        Box box = Box.around(tracks);
        double scale = Math.min(height / (box.bottom() - box.top()), widest / (box.right() - box.left()));
        tracks.forEach(t -> t.scale(scale));
    }

    /// Moves the tracks so that their length-weighted mean lies at the given shift from the image centre, limited so
    /// that a pen of this thickness stays inside the image.
    static void centre(List<Track> tracks, double shiftX, double shiftY, double thickness) {
        double length = 0;
        double sumX = 0;
        double sumY = 0;
        for (Track track : tracks) {
            for (int i = 1; i < track.x.length; i++) {
                double step = track.distance(i - 1, i);
                length += step;
                sumX += step * (track.x[i - 1] + track.x[i]) / 2;
                sumY += step * (track.y[i - 1] + track.y[i]) / 2;
            }
        }
        Box box = Box.around(tracks);
        double margin = MARGIN + thickness / 2;
        double byX = within(CENTRE + shiftX - sumX / length, margin - box.left(), SIDE - margin - box.right());
        double byY = within(CENTRE + shiftY - sumY / length, margin - box.top(), SIDE - margin - box.bottom());
        tracks.forEach(t -> t.move(byX, byY));
    }

    private static double within(double value, double low, double high) {
        return low < high ? Math.clamp(value, low, high) : (low + high) / 2;
    }
}
