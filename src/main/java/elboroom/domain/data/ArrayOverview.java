package elboroom.domain.data;

import java.util.List;

/// The arrays of a file, and how they were used.
///
/// @param images the name of the array with the examples (for training, if the splits have arrays of their own)
/// @param proposed the name that is chosen if the user chooses none
/// @param labels the name of the array with their labels; empty for none
/// @param proposedLabels the name that is chosen if the user chooses none; empty for none
/// @param layout of the images
public record ArrayOverview(List<Entry> arrays, String images, String proposed, String labels, String proposedLabels,
        ArrayChoices.Layout layout) {

    /// An array.
    ///
    /// @param type of its elements, as numpy calls it, such as `float32`
    /// @param shape for example `1000×28×28`
    /// @param examples whether it may hold examples
    public record Entry(String name, String type, String shape, boolean examples) {}

    public ArrayOverview {
        arrays = List.copyOf(arrays);
    }
}
