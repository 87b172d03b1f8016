package elboroom.app;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Image files for tests.
final class Drawings {

    private Drawings() {}

    /// A thick cross, 60 × 40 pixels.
    static Path cross(Path file, Color paper, Color ink) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, 60, 40);
        graphics.setColor(ink);
        graphics.setStroke(new BasicStroke(5));
        graphics.drawLine(20, 8, 40, 32);
        graphics.drawLine(40, 8, 20, 32);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
