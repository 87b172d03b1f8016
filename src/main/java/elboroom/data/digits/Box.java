package elboroom.data.digits;

import java.util.List;

/// The axis-aligned bounding box of some tracks.
record Box(double left, double top, double right, double bottom) {

    static Box around(List<Track> tracks) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Track track : tracks) {
            for (int i = 0; i < track.x.length; i++) {
                left = Math.min(left, track.x[i]);
                right = Math.max(right, track.x[i]);
                top = Math.min(top, track.y[i]);
                bottom = Math.max(bottom, track.y[i]);
            }
        }
        return new Box(left, top, right, bottom);
    }
}
