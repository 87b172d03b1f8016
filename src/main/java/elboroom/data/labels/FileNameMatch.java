package elboroom.data.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import elboroom.data.file.DataProblems;
import elboroom.domain.Problem;

/// Which row of a label file belongs to which image file. A row names a file by its path relative to the folder, by its
/// name alone, or by its name without the extension, as long as only one file has it.
public final class FileNameMatch {

    private final Map<Path, Integer> rows = new HashMap<>();
    private final List<Problem> hints = new ArrayList<>();

    /// @throws elboroom.domain.ProblemException if no row names a file
    public FileNameMatch(LabelFile labels, Path folder, List<Path> files) {
        Map<String, Path> byPath = new HashMap<>();
        Map<String, Path> byName = new HashMap<>();
        Map<String, Path> byStem = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            String name = path.substring(path.lastIndexOf('/') + 1);
            byPath.put(path, file);
            add(byName, name, file, several);
            add(byStem, name.replaceFirst("\\.[^.]*$", ""), file, several);
        }
        int unknown = 0;
        int twice = 0;
        String firstUnknown = "";
        String firstTwice = "";
        for (int row = 0; row < labels.rows(); row++) {
            String name = labels.fileName(row).replace('\\', '/').replaceFirst("^\\./", "");
            Path file = byPath.getOrDefault(name, several.contains(name)
                    ? null
                    : byName.getOrDefault(name, byStem.get(name)));
            if (file == null) {
                firstUnknown = unknown++ == 0 ? labels.fileName(row) : firstUnknown;
            } else if (rows.putIfAbsent(file, row) != null) {
                firstTwice = twice++ == 0 ? labels.fileName(row) : firstTwice;
            }
        }
        if (rows.isEmpty()) {
            throw DataProblems.of("problem.labels.nothing", labels.path(), folder.toString(), firstUnknown);
        }
        describe(labels.path(), unknown, firstUnknown, twice, firstTwice, files.size());
    }

    private static void add(Map<String, Path> files, String name, Path file, Set<String> several) {
        if (files.putIfAbsent(name, file) != null) {
            several.add(name);
        }
    }

    private void describe(Path path, int unknown, String firstUnknown, int twice, String firstTwice, int files) {
        String name = String.valueOf(path.getFileName());
        if (unknown > 0) {
            hints.add(Problem.of("problem.labels.unknown", name, unknown, firstUnknown));
        }
        if (twice > 0) {
            hints.add(Problem.of("problem.labels.twice", name, twice, firstTwice));
        }
        if (rows.size() < files) {
            hints.add(Problem.of("problem.labels.unlabelled", name, files - rows.size()));
        }
    }

    /// Returns the row of a file; −1 if it has none.
    public int row(Path file) {
        return rows.getOrDefault(file, -1);
    }

    /// Returns what the user should know: names that are no file, files without a row.
    public List<Problem> hints() {
        return hints;
    }
}
