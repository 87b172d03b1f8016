package elboroom.ui.exploration;

/// Whether the examples of the open run are in memory. `UNREAD`: not requested, or in memory; `READING`; `MISSING`:
/// they could not be read.
public enum ExamplesState {
    UNREAD, READING, MISSING
}
