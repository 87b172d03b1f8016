package elboroom.ui.start;

import java.nio.file.Path;

import elboroom.domain.run.Preset;

/// What the start page offers. Runs on the FX thread.
public interface StartActions {

    void open(Path run);

    void takeTour();

    /// Asks for the folder of a run.
    void chooseRun();

    /// Sets up a run with a preset.
    void trainWith(Preset preset);

    /// Sets up a run with built-in data.
    ///
    /// @param source such as `digits`
    void trainOn(String source);

    /// Sets up a run with the data in a folder.
    void trainOn(Path folder);

    /// Asks for a folder of data.
    void chooseData();

    /// Shows the public data sets that can be downloaded.
    void getData();
}
