package elboroom.domain.data;

import java.util.List;

/// Some examples of a data set with their labels.
///
/// @param labels one for each example; −1 for none
public record Examples(List<ImageData> images, List<Integer> labels) {

    public static final Examples NONE = new Examples(List.of(), List.of());

    public Examples {
        images = List.copyOf(images);
        labels = List.copyOf(labels);
    }

    public int size() {
        return images.size();
    }
}
