package elboroom.data.digits;

import java.util.List;

/// Puts tracks into the picture, as the makers of MNIST did: scaled to a box, then moved until the centre of the ink is
/// the picture's.
final class Layout {

    private static final double SIDE = Digits.SHAPE.width();
    private static final double CENTRE = 14.5; // the centre of pixel 14, as in MNIST
    private static final double MARGIN = 0.8;

    private Layout() {}

    /// Scales the tracks until they are `height` high, or less where they would be wider than `widest`.
    static void scale(List<Track> tracks, double height, double widest) {
        Box box = Box.around(tracks);
        double scale = Math.min(height / (box.bottom() - box.top()), widest / (box.right() - box.left()));
        tracks.forEach(t -> t.scale(scale));
    }

    /// Moves the tracks until the mean over their length lies at the shift from the picture's centre, or as far as they
    /// can go without leaving the picture with a pen of this thickness.
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
