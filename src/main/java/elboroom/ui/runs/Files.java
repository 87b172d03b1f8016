package elboroom.ui.runs;

import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;

/// Where runs are kept, and what reads and changes them.
///
/// @param disk reads what runs have logged
/// @param writer changes runs, and so lists them after it did
public record Files(RunLibrary library, BackgroundService disk, BackgroundService writer) {}
