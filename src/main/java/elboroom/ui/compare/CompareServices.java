package elboroom.ui.compare;

import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.ImageService;
import elboroom.service.engine.InferenceService;
import elboroom.service.run.RunLibrary;
import elboroom.ui.exploration.Notices;

/// What columns ask for their runs, images, data and answers.
///
/// @param files reads runs; best not what reads data sets, so that a run need not wait for one
public record CompareServices(RunLibrary library, BackgroundService files, InferenceService inference,
        ImageService images,
        DataService data, Notices notices) {}
