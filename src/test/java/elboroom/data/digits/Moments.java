package elboroom.data.digits;

/// Statistics of the ink of an image.
///
/// @param sum in units of a white pixel
/// @param lean horizontal offset of upper relative to lower ink, over the height; positive to the right
/// @param spreadX horizontal standard deviation, in pixels
/// @param spreadY vertical standard deviation, in pixels
record Moments(double sum, double meanX, double meanY, double lean, double spreadX, double spreadY) {

    private static final int SIDE = 28;

    static Moments of(byte[] pixels) {
        double[] raw = new double[6];
        for (int i = 0; i < pixels.length; i++) {
            double ink = (pixels[i] & 0xff) / 255.0;
            double x = i % SIDE + 0.5;
            int row = i / SIDE;
            double y = row + 0.5;
            double[] terms = {1, x, y, x * x, y * y, x * y};
            for (int k = 0; k < raw.length; k++) {
                raw[k] += ink * terms[k];
            }
        }
        double x = raw[1] / raw[0];
        double y = raw[2] / raw[0];
        double xx = raw[3] / raw[0] - x * x;
        double yy = raw[4] / raw[0] - y * y;
        double xy = raw[5] / raw[0] - x * y;
        return new Moments(raw[0], x, y, -xy / yy, Math.sqrt(xx), Math.sqrt(yy));
    }
}
