package elboroom.ui.compare;

import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.ImageService;
import elboroom.service.engine.InferenceService;
import elboroom.service.run.RunLibrary;
import elboroom.ui.exploration.Notices;

/// The services that columns use for runs, images, data and queries.
///
/// @param files reads runs; preferably not shared with data loading, so that a run does not wait for a data set
public record CompareServices(RunLibrary library, BackgroundService files, InferenceService inference,
        ImageService images, DataService data, Notices notices) {}
