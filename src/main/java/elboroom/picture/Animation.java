package elboroom.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/// An animation being written to a file, frame by frame; all frames have the same size.
interface Animation extends AutoCloseable {

    /// Adds a frame.
    ///
    /// @param hundredths duration of the frame in hundredths of a second
    void add(BufferedImage frame, int hundredths) throws IOException;

    /// Ends the animation; the underlying stream stays open.
    @Override
    void close() throws IOException;

    /// Returns the bounding box of the pixels that differ; a single pixel if the pictures are equal.
    static Rectangle changed(BufferedImage before, BufferedImage after) {
        int width = after.getWidth();
        int[] old = before.getRGB(0, 0, width, after.getHeight(), null, 0, width);
        int[] now = after.getRGB(0, 0, width, after.getHeight(), null, 0, width);
        Rectangle changed = new Rectangle();
        for (int y = 0; y < after.getHeight(); y++) {
            int first = Arrays.mismatch(old, y * width, (y + 1) * width, now, y * width, (y + 1) * width);
            if (first >= 0) {
                int last = width - 1;
                while (old[y * width + last] == now[y * width + last]) {
                    last--;
                }
                Rectangle row = new Rectangle(first, y, last + 1 - first, 1);
                changed = changed.isEmpty() ? row : changed.union(row);
            }
        }
        return changed.isEmpty() ? new Rectangle(1, 1) : changed;
    }
}
