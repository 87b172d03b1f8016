package elboroom.data.image;

import java.io.IOException;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// Notices that a JPEG lacks data. Its decoder only warns of that and fills in grey, where decoders of other formats fail.
///
/// A missing end marker alone is no damage: all pixels are there.
final class JpegDamage implements IIOReadWarningListener {

    /// Parts of libjpeg's warnings (jerror.h) that say pixels were lost. Others are harmless, such as extraneous bytes.
    private static final List<String> LOST = List.of("premature end of data segment", "bad Huffman code",
            "instead of RST");

    private String found = "";

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (found.isEmpty() && LOST.stream().anyMatch(warning::contains)) {
            found = warning;
        }
    }

    /// @throws IOException when pixels were lost
    void check() throws IOException {
        if (!found.isEmpty()) {
            throw new IOException(found);
        }
    }
}
