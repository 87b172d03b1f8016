package elboroom.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import elboroom.data.array.ArrayChoice;
import elboroom.data.array.ArrayFile;
import elboroom.data.array.ArrayLabels;
import elboroom.data.array.Dsprites;
import elboroom.data.array.LabelColumns;
import elboroom.data.labels.LabelFile;
import elboroom.domain.Problem;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataSpec;

/// The labels and attributes of all examples of arrays, those for training first.
///
/// @param labels by example; empty if there are none
/// @param columns for each attribute its value of each example
/// @param hints what the user may not expect
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record ArrayLabelling(List<String> classes, int[] labels, List<Attribute> attributes, List<float[]> columns,
        List<Problem> hints) {

    /// Reads those of a label file if one was chosen, otherwise those of the arrays.
    ///
    /// @param train number of training examples
    /// @param tests number of held-out examples with an array of their own
    static ArrayLabelling read(ArrayFile file, ArrayChoice choice, DataSpec spec, int train, int tests) {
        Optional<Path> labels = spec.labelFile();
        if (labels.isPresent()) {
            return ArrayFile.named(labels.get())
                    ? of(List.of(ArrayLabels.read(labels.get(), train + tests)), train + tests)
                    : of(LabelFile.ofRows(labels.get(), train + tests), train + tests);
        }
        if (spec.choices().arrays().labels().isEmpty() && choice.heldOut().isEmpty() && choice.labels().isPresent()
                && !ArrayLabels.isOneHot(file, choice.labels().get())) {
            Optional<LabelColumns> columns = LabelColumns.read(file, choice.labels().get(), choice.images(), train);
            if (columns.isPresent()) {
                return new ArrayLabelling(List.of(), new int[0], columns.get().attributes(), columns.get().columns(),
                        List.of());
            }
        }
        List<ArrayLabels> found = new ArrayList<>();
        choice.labels().ifPresent(name -> found.add(ArrayLabels.read(file, name, train)));
        choice.heldOutLabels().ifPresent(name -> found.add(ArrayLabels.read(file, name, tests)));
        ArrayLabelling ofArrays = choice.labels().isEmpty() && !found.isEmpty()
                ? withoutTraining(found.getFirst(), train, tests)
                : of(found, train + tests);
        return Dsprites.recognises(file, choice.images())
                ? ofArrays.with(Dsprites.read(file), spec.choices().arrays().unlabelled())
                : ofArrays;
    }

    private static ArrayLabelling of(List<ArrayLabels> parts, int examples) {
        List<String> classes = ArrayLabels.classes(parts);
        int[] labels = new int[parts.isEmpty() ? 0 : examples];
        Arrays.fill(labels, -1);
        int at = 0;
        for (ArrayLabels part : parts) {
            int[] numbers = part.numbers(classes);
            System.arraycopy(numbers, 0, labels, at, numbers.length);
            at += numbers.length;
        }
        return new ArrayLabelling(classes, labels, List.of(), List.of(), List.of());
    }

    private static ArrayLabelling withoutTraining(ArrayLabels heldOut, int train, int tests) {
        List<String> classes = ArrayLabels.classes(List.of(heldOut));
        int[] labels = new int[train + tests];
        Arrays.fill(labels, -1);
        System.arraycopy(heldOut.numbers(classes), 0, labels, train, tests);
        return new ArrayLabelling(classes, labels, List.of(), List.of(), List.of());
    }

    private static ArrayLabelling of(LabelFile file, int examples) {
        List<String> classes = file.classes();
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = file.label(i).map(classes::indexOf).orElse(-1);
        }
        List<float[]> columns = new ArrayList<>();
        for (int attribute = 0; attribute < file.attributes().size(); attribute++) {
            float[] column = new float[examples];
            for (int i = 0; i < examples; i++) {
                column[i] = file.value(attribute, i);
            }
            columns.add(column);
        }
        return new ArrayLabelling(classes, labels, file.attributes(), columns, file.hints());
    }

    /// Adds the factors of dSprites; the shapes are the classes if there are no others.
    private ArrayLabelling with(Dsprites.Factors factors, boolean unlabelled) {
        boolean shapes = labels.length == 0 && !unlabelled;
        return new ArrayLabelling(shapes ? factors.classes() : classes, shapes ? factors.labels() : labels,
                factors.attributes(), factors.columns(), hints);
    }
}
