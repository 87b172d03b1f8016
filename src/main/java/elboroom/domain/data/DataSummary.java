package elboroom.domain.data;

import java.util.List;

import elboroom.domain.Problem;

/// Properties of a loaded dataset.
///
/// @param classes class names by label; empty if there are no labels
/// @param skipped one problem per unreadable file
public record DataSummary(String name, ImageShape shape, int train, int heldOut, List<String> classes,
        List<Problem> skipped) {

    public DataSummary {
        classes = List.copyOf(classes);
        skipped = List.copyOf(skipped);
    }
}
