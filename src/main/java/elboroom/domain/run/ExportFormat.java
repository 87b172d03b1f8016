package elboroom.domain.run;

import java.util.Locale;

/// What a run can be exported as: `ELBOROOM`, the whole run as one file; `PYTORCH`, the model as
/// PyTorch source with its weights.
public enum ExportFormat {
    ELBOROOM, PYTORCH;

    /// Returns the name in options.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is one file; else a folder.
    public boolean file() {
        return this == ELBOROOM;
    }

    /// Whether it can contain several steps.
    public boolean steps() {
        return this == ELBOROOM;
    }
}
