package elboroom.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A 5×7 pixel font, defined in `letters.txt`: renders identically on every machine, including servers without fonts.
/// Unsupported characters are drawn as a box.
final class PixelFont {

    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final int ADVANCE = WIDTH + 1;
    private static final List<String> SPACE = List.of(".....", ".....", ".....", ".....", ".....", ".....", ".....");
    private static final List<String> BOX = List.of("#####", "#...#", "#...#", "#...#", "#...#", "#...#", "#####");
    private static final Map<Character, List<String>> GLYPHS = load();

    private PixelFont() {}

    /// Receives each pixel of a text, relative to its top left corner.
    interface Pen {
        void dot(int x, int y);
    }

    static int width(String text, int scale) {
        return Math.max(0, text.length() * ADVANCE - 1) * scale;
    }

    static int height(int scale) {
        return HEIGHT * scale;
    }

    static void draw(String text, int scale, Pen pen) {
        for (int i = 0; i < text.length(); i++) {
            List<String> glyph = GLYPHS.getOrDefault(text.charAt(i), BOX);
            for (int y = 0; y < HEIGHT * scale; y++) {
                for (int x = 0; x < WIDTH * scale; x++) {
                    if (glyph.get(y / scale).charAt(x / scale) == '#') {
                        pen.dot(i * ADVANCE * scale + x, y);
                    }
                }
            }
        }
    }

    private static Map<Character, List<String>> load() {
        InputStream resource = Objects.requireNonNull(PixelFont.class.getResourceAsStream("letters.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
            return parse(reader.lines().filter(line -> !line.startsWith("# ")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Character, List<String>> parse(List<String> lines) {
        Map<Character, List<String>> glyphs = new HashMap<>(Map.of(' ', SPACE));
        for (int band = 0; band < lines.size(); band += HEIGHT + 1) {
            String names = lines.get(band).substring(1);
            List<String> rows = lines.subList(band + 1, band + 1 + HEIGHT);
            for (int i = 0; i < names.length(); i++) {
                int x = i * ADVANCE;
                glyphs.put(names.charAt(i), rows.stream().map(row -> row.substring(x, x + WIDTH)).toList());
            }
        }
        return Map.copyOf(glyphs);
    }
}
