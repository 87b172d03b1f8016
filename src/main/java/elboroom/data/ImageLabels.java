package elboroom.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.data.file.Folders;
import elboroom.data.labels.FileNameMatch;
import elboroom.data.labels.LabelFile;
import elboroom.domain.Problem;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataSpec;
import org.jspecify.annotations.Nullable;

/// The labels and attributes of the images of a folder: those of a label file if there is one, otherwise the names of
/// the sub-folders.
final class ImageLabels {

    private static final String USUAL = "labels.csv";

    private final @Nullable LabelFile file;
    private final @Nullable FileNameMatch match;
    private final List<String> classes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Problem> hints = new ArrayList<>();

    /// @throws elboroom.domain.ProblemException if the label file cannot be read or does not belong to the images
    ImageLabels(Path folder, ImageTree tree, DataSpec spec) {
        boolean empty = tree.train().isEmpty() && tree.heldOut().isEmpty(); // which is reported later
        Path path = empty ? null : spec.labelFile().or(() -> usual(folder, spec)).orElse(null);
        file = path == null ? null : LabelFile.ofImages(path);
        match = file == null
                ? null
                : new FileNameMatch(file, folder, Stream.concat(tree.train().stream(),
                        tree.heldOut().stream()).map(ImageTree.Found::file).toList());
        List<String> folders = tree.classes();
        classes = file == null || file.classes().isEmpty() ? folders : file.classes();
        classes.forEach(each -> numbers.put(each, numbers.size()));
        if (path != null && file != null && match != null) {
            hints.addAll(match.hints());
            hints.addAll(file.hints());
            if (!file.classes().isEmpty() && folders.size() > 1) {
                hints.add(Problem.of("problem.labels.instead", Folders.name(path)));
            }
        }
    }

    private static Optional<Path> usual(Path folder, DataSpec spec) {
        return spec.choices().labels().equals(DataChoices.NO_FILE)
                ? Optional.empty()
                : Folders.entries(folder).stream()
                        .filter(each -> each.getFileName().toString().equalsIgnoreCase(USUAL))
                        .filter(Files::isRegularFile).findFirst();
    }

    /// Whether they come from a file.
    boolean ofFile() {
        return file != null;
    }

    List<String> classes() {
        return classes;
    }

    List<Attribute> attributes() {
        return file == null ? List.of() : file.attributes();
    }

    /// Returns what the user should know.
    List<Problem> hints() {
        return hints;
    }

    /// Returns the label of an image; −1 if it has none.
    int label(ImageTree.Found image) {
        if (file == null || file.classes().isEmpty()) {
            return numbers.getOrDefault(image.label(), -1);
        }
        int row = row(image);
        return row < 0 ? -1 : file.label(row).map(numbers::get).orElse(-1);
    }

    /// Returns the value of an attribute of an image; NaN if it is missing.
    float value(int attribute, ImageTree.Found image) {
        int row = row(image);
        return file == null || row < 0 ? Float.NaN : file.value(attribute, row);
    }

    private int row(ImageTree.Found image) {
        return match == null ? -1 : match.row(image.file());
    }
}
