package elboroom.ui.setup.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.ArrayChoices.Layout;
import elboroom.domain.data.ArrayChoices.Values;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.ArrayOverview.Entry;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.ImageFitting;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.setup.form.FormRow;

/// The rows that choose among the arrays of a file, and the file with labels. The automatic choice is listed first, and
/// marked. Runs on the FX thread.
final class ArrayRows {

    private static final String AUTOMATIC = "";

    private final DataChoice choice;
    private final Messages messages;
    private final ReadingBoxes boxes;
    private final ReadingText text;

    ArrayRows(DataChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
        this.boxes = new ReadingBoxes(choice);
        this.text = new ReadingText(messages);
    }

    List<Node> rows() {
        return List.of(row(DataOption.IMAGES_ARRAY, "setup.array.images", images()),
                row(DataOption.LABELS_ARRAY, "setup.array.labels", labels()),
                row(DataOption.LAYOUT, "setup.array.layout", layout()),
                row(DataOption.VALUES, "setup.array.values", values()),
                row(DataOption.LABELS, "setup.labels", file()));
    }

    private FormRow row(DataOption option, String key, ComboBox<?> box) {
        return FormRow.of(messages, key, box)
                .shownWhile(choice.options().map(options -> options.contains(option)));
    }

    private ComboBox<String> images() {
        return boxes.ofArrays(
                found -> Stream.concat(Stream.of(AUTOMATIC), found.arrays().stream().filter(Entry::examples)
                        .map(Entry::name).filter(name -> !name.equals(found.proposed()))).toList(),
                chosen -> proposed(chosen.arrays().images(), true),
                (chosen, name) -> anySize(chosen).withArrays(chosen.arrays().withImages(name)),
                name -> describe(name, true), name -> brief(name, true));
    }

    /// The size that the images of another array or layout had does not apply any more.
    private static DataChoices anySize(DataChoices chosen) {
        return chosen.withFitting(ImageFitting.AUTOMATIC);
    }

    private ComboBox<String> labels() {
        return boxes.ofArrays(found -> {
            List<String> names = new ArrayList<>(List.of(AUTOMATIC, ArrayChoices.NO_LABELS));
            found.arrays().stream().map(Entry::name)
                    .filter(name -> !name.equals(found.proposedLabels()) && !name.equals(found.images()))
                    .forEach(names::add);
            return names;
        }, chosen -> proposed(chosen.arrays().labels(), false),
                (chosen, name) -> chosen.withArrays(chosen.arrays().withLabels(name)),
                name -> describe(name, false), name -> brief(name, false));
    }

    /// The automatic choice, if this name is what it chooses.
    private String proposed(String name, boolean images) {
        ArrayOverview found = choice.arrays().get();
        boolean same = found != null && name.equals(images ? found.proposed() : found.proposedLabels());
        return same ? AUTOMATIC : name;
    }

    private String describe(String name, boolean images) {
        ArrayOverview found = choice.arrays().get();
        if (name.equals(ArrayChoices.NO_LABELS) && !images) {
            return messages.text("setup.labels.none");
        }
        if (found == null) {
            return Visible.of(name);
        }
        String shown = !name.isEmpty() ? name : images ? found.proposed() : found.proposedLabels();
        if (shown.isEmpty() && found.arrays().stream().noneMatch(each -> each.name().isEmpty() && images)) {
            return messages.text("setup.array.labels.auto");
        }
        String whole = found.arrays().stream().filter(each -> each.name().equals(shown)).findFirst()
                .map(each -> each.name().isEmpty()
                        ? each.shape() + " " + each.type()
                        : messages.text("setup.array.entry", each.name(), each.shape(), each.type()))
                .orElse(Visible.of(shown));
        return name.isEmpty() ? messages.text("setup.array.proposed", whole) : whole;
    }

    /// The name alone, for the closed list.
    private String brief(String name, boolean images) {
        ArrayOverview found = choice.arrays().get();
        String proposed = found == null ? "" : images ? found.proposed() : found.proposedLabels();
        if (name.isEmpty()) {
            return proposed.isEmpty() ? describe(name, images) : messages.text("setup.array.proposed", proposed);
        }
        return name.equals(ArrayChoices.NO_LABELS) ? describe(name, images) : Visible.of(name);
    }

    private ComboBox<Layout> layout() {
        return boxes.list(List.of(Layout.values()), chosen -> chosen.arrays().layout(),
                (chosen, layout) -> anySize(chosen).withArrays(chosen.arrays().withLayout(layout)), text::layout);
    }

    private ComboBox<Values> values() {
        return boxes.list(List.of(Values.values()), chosen -> chosen.arrays().values(),
                (chosen, values) -> chosen.withArrays(chosen.arrays().withValues(values)), text::values);
    }

    private ComboBox<String> file() {
        List<String> usual = List.of(text.labels(""), text.labels(DataChoices.NO_FILE));
        return boxes.editable(usual, chosen -> text.labels(chosen.labels()), (chosen, typed) -> chosen.withLabels(
                typed.isBlank() || typed.equals(usual.getFirst())
                        ? ""
                        : typed.equals(usual.getLast()) ? DataChoices.NO_FILE : typed.strip()));
    }
}
