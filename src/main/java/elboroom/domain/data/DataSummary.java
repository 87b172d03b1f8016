package elboroom.domain.data;

import java.util.List;

import elboroom.domain.Problem;

/// Properties of a loaded dataset.
///
/// @param classes class names by label; empty if there are no labels
/// @param skipped one problem per unreadable file
/// @param attributes what else is known of each example
public record DataSummary(String name, ImageShape shape, int train, int heldOut, List<String> classes,
        List<Problem> skipped, List<Attribute> attributes) {

    public DataSummary {
        classes = List.copyOf(classes);
        skipped = List.copyOf(skipped);
        attributes = List.copyOf(attributes);
    }

    public DataSummary(String name, ImageShape shape, int train, int heldOut, List<String> classes,
            List<Problem> skipped) {
        this(name, shape, train, heldOut, classes, skipped, List.of());
    }

    /// Returns the same summary with attributes.
    public DataSummary with(List<Attribute> known) {
        return new DataSummary(name, shape, train, heldOut, classes, skipped, known);
    }
}
