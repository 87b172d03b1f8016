package elboroom.domain.data;

import java.util.List;

import elboroom.domain.Problem;

/// What is known of a loaded data set.
///
/// @param classes names of the classes, by label; empty when there are no labels
/// @param skipped one problem for each file that could not be read
public record DataSummary(String name, ImageShape shape, int train, int heldOut, List<String> classes,
        List<Problem> skipped) {

    public DataSummary {
        classes = List.copyOf(classes);
        skipped = List.copyOf(skipped);
    }
}
