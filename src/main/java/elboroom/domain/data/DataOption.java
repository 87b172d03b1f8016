package elboroom.domain.data;

/// What can be chosen about how a data set is read; which of these applies depends on its source. `SIZE`, `CHANNELS`,
/// `FIT` and `BACKGROUND` are the parts of `ImageFitting`, `HELD_OUT` is the `HeldOutShare`, `TRANSPOSE` exchanges rows
/// and columns, `LABELS` is a file with labels, `COLUMNS`, `MISSING` and `SCALING` are the parts of `TableChoices`, and
/// `IMAGES_ARRAY`, `LABELS_ARRAY`, `LAYOUT` and `VALUES` those of `ArrayChoices`.
public enum DataOption {
    IMAGES_ARRAY, LABELS_ARRAY, LAYOUT, VALUES, SIZE, CHANNELS, FIT, BACKGROUND, TRANSPOSE, LABELS, COLUMNS, MISSING, SCALING, HELD_OUT
}
