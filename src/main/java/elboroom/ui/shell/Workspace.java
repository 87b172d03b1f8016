package elboroom.ui.shell;

/// The content of the window below its bar.
public enum Workspace {
    EXPLORE, RUNS, COMPARE
}
