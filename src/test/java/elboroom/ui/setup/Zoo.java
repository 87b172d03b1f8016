package elboroom.ui.setup;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// A folder of four images of two animals, with increasing brightness.
final class Zoo {

    private Zoo() {}

    /// Writes the images to a folder.
    static Path draw(Path folder) throws IOException {
        Path zoo = folder.resolve("zoo");
        int brightness = 0;
        for (String animal : List.of("cat/1.png", "cat/2.png", "dog/3.png", "dog/4.png")) {
            Path file = zoo.resolve(animal);
            Files.createDirectories(file.getParent());
            BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
            brightness += 60;
            for (int i = 0; i < 600; i++) {
                image.setRGB(i % 30, i / 30, 0x010101 * brightness);
            }
            ImageIO.write(image, "png", file.toFile());
        }
        return zoo;
    }
}
