package elboroom.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// The names of the classes of IDX labels: their numbers, or the characters that a mapping file of EMNIST gives. Each
/// line of such a file has a label and the codes of its characters.
final class IdxClasses {

    private static final int LARGEST_FILE = 1 << 16;
    private static final int LABELS = 256;

    private IdxClasses() {}

    /// @param mapping null for none; ignored if it cannot be read
    /// @param count of the classes
    static List<String> names(@Nullable Path mapping, int count) {
        List<String> names = new ArrayList<>(IntStream.range(0, count).mapToObj(String::valueOf).toList());
        if (mapping != null) {
            for (String line : lines(mapping)) {
                name(line.strip().split("\\s+", -1), names);
            }
        }
        return names;
    }

    private static List<String> lines(Path mapping) {
        try {
            return Files.isRegularFile(mapping) && Files.size(mapping) <= LARGEST_FILE
                    ? Files.readString(mapping, StandardCharsets.US_ASCII).lines().limit(LABELS).toList()
                    : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static void name(String[] words, List<String> names) {
        try {
            int label = Integer.parseInt(words[0]);
            StringBuilder name = new StringBuilder();
            for (int i = 1; i < words.length; i++) {
                int code = Integer.parseInt(words[i]);
                if (code > ' ' && Character.isValidCodePoint(code)) {
                    name.appendCodePoint(code);
                }
            }
            if (label >= 0 && label < names.size() && !name.isEmpty()) {
                names.set(label, name.toString());
            }
        } catch (NumberFormatException _) {
            // not a line of a mapping
        }
    }
}
