package elboroom.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// Rotates and mirrors images according to their EXIF orientation. Samples are copied, never converted.
final class OrientationTransform {

    private OrientationTransform() {}

    /// @param orientation 1 to 8; 5 to 8 swap width and height
    static BufferedImage of(BufferedImage image, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return image;
        }
        boolean transposed = orientation >= 5;
        int width = image.getWidth();
        int height = image.getHeight();
        Raster from = image.getRaster();
        WritableRaster to = from.createCompatibleWritableRaster(transposed ? height : width,
                transposed ? width : height);
        float[] row = null; // a float holds every kind of sample exactly: bytes, shorts and floats
        for (int y = 0; y < height; y++) {
            row = from.getPixels(from.getMinX(), from.getMinY() + y, width, 1, row);
            if (reversed(orientation)) {
                reverse(row, width);
            }
            int line = lastFirst(orientation) ? height - 1 - y : y;
            if (transposed) {
                to.setPixels(line, 0, 1, width, row);
            } else {
                to.setPixels(0, line, width, 1, row);
            }
        }
        return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
    }

    /// Whether the pixels of a row are reversed.
    private static boolean reversed(int orientation) {
        return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    }

    /// Whether the last row comes first: at the top or, if rows become columns, on the left.
    private static boolean lastFirst(int orientation) {
        return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }

    private static void reverse(float[] row, int width) {
        int bands = row.length / width;
        for (int left = 0, right = width - 1; left < right; left++, right--) {
            for (int band = 0; band < bands; band++) {
                float kept = row[left * bands + band];
                row[left * bands + band] = row[right * bands + band];
                row[right * bands + band] = kept;
            }
        }
    }
}
