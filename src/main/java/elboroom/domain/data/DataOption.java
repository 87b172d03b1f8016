package elboroom.domain.data;

/// What can be chosen about how a data set is read; which of these applies depends on its source. `SIZE`, `CHANNELS`,
/// `FIT` and `BACKGROUND` are the parts of `ImageFitting`, `HELD_OUT` is the `HeldOutShare`,
/// `TRANSPOSE` exchanges rows and columns, and `COLUMNS`, `MISSING` and `SCALING` are the parts of `TableChoices`.
public enum DataOption {
    SIZE, CHANNELS, FIT, BACKGROUND, TRANSPOSE, COLUMNS, MISSING, SCALING, HELD_OUT
}
