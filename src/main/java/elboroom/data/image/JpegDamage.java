package elboroom.data.image;

import java.io.IOException;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// Detects JPEG files with missing data. The JDK's decoder only warns and fills with grey, whereas other decoders fail.
///
/// A missing end marker alone is not damage: all pixels are present.
final class JpegDamage implements IIOReadWarningListener {

    /// Parts of libjpeg's warnings (jerror.h) that indicate lost pixels. Others, such as extraneous bytes, are
    /// harmless.
    private static final List<String> LOST = List.of("premature end of data segment", "bad Huffman code",
            "instead of RST");

    private String found = "";

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (found.isEmpty() && LOST.stream().anyMatch(warning::contains)) {
            found = warning;
        }
    }

    /// @throws IOException if pixels were lost
    void check() throws IOException {
        if (!found.isEmpty()) {
            throw new IOException(found);
        }
    }
}
