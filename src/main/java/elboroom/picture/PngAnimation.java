package elboroom.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// An animated PNG (W3C PNG, third edition) that loops forever; viewers without animation support show the first frame.
/// Stores only the changed region of each frame, without loss; the JDK's PNG writer compresses the pixels.
final class PngAnimation implements Animation {

    private static final int SIGNATURE = 8;
    /// Bytes of a chunk besides its data: length, type and checksum.
    private static final int AROUND = 12;

    private final DataOutputStream out;
    private final int frames;
    private final boolean grey;
    private int sequence;
    private @Nullable BufferedImage previous;

    /// @param frames number of frames
    /// @param grey whether all frames are grey
    PngAnimation(OutputStream file, int frames, boolean grey) {
        this.out = new DataOutputStream(file);
        this.frames = frames;
        this.grey = grey;
    }

    @Override
    public void add(BufferedImage frame, int hundredths) throws IOException {
        BufferedImage before = previous;
        Rectangle part = before == null ? Palette.whole(frame) : Animation.changed(before, frame);
        byte[] png = encoded(frame.getSubimage(part.x, part.y, part.width, part.height));
        if (before == null) {
            begin(png);
        }
        chunk("fcTL", ByteBuffer.allocate(26).putInt(sequence++).putInt(part.width).putInt(part.height).putInt(part.x)
                .putInt(part.y).putShort((short) hundredths).putShort((short) 100).array());
        pixels(png, before == null);
        previous = frame;
    }

    private void begin(byte[] png) throws IOException {
        out.write(png, 0, SIGNATURE + AROUND + length(png, SIGNATURE));
        chunk("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(0).array());
    }

    private void pixels(byte[] png, boolean first) throws IOException {
        for (int at = SIGNATURE; at < png.length; at += AROUND + length(png, at)) {
            if ("IDAT".equals(new String(png, at + 4, 4, US_ASCII))) {
                byte[] data = Arrays.copyOfRange(png, at + 8, at + 8 + length(png, at));
                if (first) {
                    chunk("IDAT", data);
                } else {
                    chunk("fdAT", ByteBuffer.allocate(4 + data.length).putInt(sequence++).put(data).array());
                }
            }
        }
    }

    /// Returns the data length of the chunk at this offset.
    private static int length(byte[] png, int chunk) {
        return ByteBuffer.wrap(png).getInt(chunk);
    }

    private void chunk(String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }

    private byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream png = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(grey ? grey(image) : image, "png", png)) {
                throw new IOException("no PNG writer for " + image);
            }
        }
        return bytes.toByteArray();
    }

    /// Copies grey levels directly, without a colour space conversion.
    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, image.getRGB(x, y) & 0xff);
            }
        }
        return grey;
    }

    @Override
    public void close() throws IOException {
        chunk("IEND", new byte[0]);
        out.flush();
    }
}
