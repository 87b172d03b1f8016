package elboroom.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

/// A GIF that loops forever, with one palette for all frames. Stores only the changed region of each frame.
final class GifAnimation implements Animation {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final Palette palette;
    private final ImageOutputStream out;
    private final ImageWriter writer;
    private @Nullable BufferedImage previous;

    GifAnimation(OutputStream file, Palette palette) throws IOException {
        this.palette = palette;
        this.out = new MemoryCacheImageOutputStream(file);
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(BufferedImage frame, int hundredths) throws IOException {
        BufferedImage before = previous;
        Rectangle part = before == null ? Palette.whole(frame) : Animation.changed(before, frame);
        BufferedImage indexed = palette.apply(frame, part);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(indexed),
                null);
        metadata.mergeTree(FORMAT, tree(part, hundredths, before == null));
        writer.writeToSequence(new IIOImage(indexed, null, metadata), null);
        out.flush();
        previous = frame;
    }

    private static IIOMetadataNode tree(Rectangle part, int hundredths, boolean first) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(node("ImageDescriptor", "imageLeftPosition", part.x, "imageTopPosition", part.y, "imageWidth",
                part.width, "imageHeight", part.height, "interlaceFlag", "FALSE"));
        root.appendChild(node("GraphicControlExtension", "disposalMethod", "doNotDispose", "userInputFlag", "FALSE",
                "transparentColorFlag", "FALSE", "delayTime", hundredths, "transparentColorIndex", 0));
        if (first) {
            IIOMetadataNode repeat = node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode",
                    "2.0");
            repeat.setUserObject(new byte[]{1, 0, 0});
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(repeat);
            root.appendChild(extensions);
        }
        return root;
    }

    private static IIOMetadataNode node(String name, Object... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
        return node;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (previous != null) {
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
    }
}
