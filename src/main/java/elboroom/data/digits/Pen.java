package elboroom.data.digits;

import java.util.Arrays;

/// A round pen on 28×28 pixels. Keeps the signed distance of each pixel centre to the nearest ink (negative inside) and
/// converts it to grey levels in `develop`.
final class Pen {

    private static final int SIDE = 28;
    private static final float FAR = 9;
    private static final float EDGE = 1.05f;
    private static final float GRAIN = 0.09f;

    private final float[] distance = new float[SIDE * SIDE];
    private final DeterministicRandom random;

    Pen(long seed) {
        this.random = new DeterministicRandom(seed, 2);
        Arrays.fill(distance, FAR);
    }

    /// Draws a line segment; the radius is interpolated linearly along it.
    void line(double x0, double y0, double r0, double x1, double y1, double r1) {
        double reach = Math.max(r0, r1) + EDGE;
        int left = Math.max(0, (int) (Math.min(x0, x1) - reach));
        int right = Math.min(SIDE - 1, (int) (Math.max(x0, x1) + reach));
        int top = Math.max(0, (int) (Math.min(y0, y1) - reach));
        int bottom = Math.min(SIDE - 1, (int) (Math.max(y0, y1) + reach));
        float dx = (float) (x1 - x0);
        float dy = (float) (y1 - y0);
        float dr = (float) (r1 - r0);
        float perLength = 1 / Math.max(1e-6f, dx * dx + dy * dy);
        for (int row = top; row <= bottom; row++) {
            float py = row + 0.5f - (float) y0;
            for (int column = left; column <= right; column++) {
                float px = column + 0.5f - (float) x0;
                float t = Math.clamp((px * dx + py * dy) * perLength, 0f, 1f);
                float ex = px - t * dx;
                float ey = py - t * dy;
                float d = (float) Math.sqrt(ex * ex + ey * ey) - (float) r0 - t * dr;
                int at = row * SIDE + column;
                distance[at] = Math.min(distance[at], d);
            }
        }
    }

    /// Renders the image: white ink with anti-aliased edges and slight grain.
    void render(byte[] target, int offset) {
        for (int i = 0; i < distance.length; i++) {
            float d = distance[i];
            boolean edge = d > -EDGE && d < EDGE;
            float ink = 0.5f - (edge ? d + GRAIN * (float) random.normal() : d) / EDGE;
            target[offset + i] = (byte) (int) (255 * Math.clamp(ink, 0f, 1f) + 0.5f);
        }
    }
}
