package elboroom.data.digits;

/// Points on the pen's path, in drawing order.
final class Track {

    final double[] x;
    final double[] y;
    final boolean[] corner;

    Track(int size) {
        x = new double[size];
        y = new double[size];
        corner = new boolean[size];
    }

    void set(int index, double atX, double atY, boolean isCorner) {
        x[index] = atX;
        y[index] = atY;
        corner[index] = isCorner;
    }

    void scale(double by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by;
            y[i] *= by;
        }
    }

    void move(double byX, double byY) {
        for (int i = 0; i < x.length; i++) {
            x[i] += byX;
            y[i] += byY;
        }
    }

    double distance(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
