package elboroom.ui.control;

/// The folder last used in each kind of file dialog.
public interface DialogFolders {

    /// What a dialog is for.
    enum Purpose {
        RUNS, DATA, IMAGES, EXPORTS
    }

    LastFolder of(Purpose purpose);
}
