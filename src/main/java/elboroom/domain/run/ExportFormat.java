package elboroom.domain.run;

import java.util.Locale;

/// What a run can be exported as: `ELBOROOM`, the whole run as one file; `PYTORCH`, the model as
/// PyTorch source with its weights; `CSV`, tables of metrics and codes; `TENSORBOARD`, an event file.
public enum ExportFormat {
    ELBOROOM, PYTORCH, CSV, TENSORBOARD;

    /// Returns the name in options.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is one file; else a folder.
    public boolean file() {
        return this == ELBOROOM;
    }

    /// Whether it contains weights or codes of one step.
    public boolean step() {
        return this != TENSORBOARD;
    }

    /// Whether it can contain several steps.
    public boolean steps() {
        return this == ELBOROOM;
    }
}
