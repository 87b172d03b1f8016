package elboroom.ui.runs;

import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;

/// The folder of runs and the threads that access it.
///
/// @param disk reads metrics
/// @param writer modifies runs, and therefore also lists them afterwards
public record RunsServices(RunLibrary library, BackgroundService disk, BackgroundService writer) {}
