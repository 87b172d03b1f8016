package elboroom.ui.shell;

/// What fills the window below its bar.
public enum Workspace {
    EXPLORE, RUNS, COMPARE
}
