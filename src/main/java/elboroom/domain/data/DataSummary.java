package elboroom.domain.data;

import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.table.TableSchema;

/// Properties of a loaded dataset.
///
/// @param classes class names by label; empty if there are no labels
/// @param skipped one problem per unreadable file
/// @param attributes what else is known of each example
/// @param table the columns of a table
public record DataSummary(String name, ImageShape shape, int train, int heldOut, List<String> classes,
        List<Problem> skipped, List<Attribute> attributes, Optional<TableSchema> table) {

    public DataSummary {
        classes = List.copyOf(classes);
        skipped = List.copyOf(skipped);
        attributes = List.copyOf(attributes);
    }

    /// Properties of data that are not a table.
    public DataSummary(String name, ImageShape shape, int train, int heldOut, List<String> classes,
            List<Problem> skipped, List<Attribute> attributes) {
        this(name, shape, train, heldOut, classes, skipped, attributes, Optional.empty());
    }

    /// As above, without attributes.
    public DataSummary(String name, ImageShape shape, int train, int heldOut, List<String> classes,
            List<Problem> skipped) {
        this(name, shape, train, heldOut, classes, skipped, List.of(), Optional.empty());
    }

    /// Returns the same summary with attributes.
    public DataSummary with(List<Attribute> known) {
        return new DataSummary(name, shape, train, heldOut, classes, skipped, known, table);
    }

    /// Returns the same summary with the columns of a table, if the data are one.
    public DataSummary with(Optional<TableSchema> schema) {
        return new DataSummary(name, shape, train, heldOut, classes, skipped, attributes, schema);
    }
}
