package elboroom.ui.runs;

/// A part of the workspace with all runs; a small window shows one at a time. No FX state.
public enum RunsPart {
    TABLE, LOSSES, DETAILS, QUEUE, SPACE;

    String key() {
        return "runs.part." + this;
    }
}
