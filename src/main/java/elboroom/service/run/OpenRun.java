package elboroom.service.run;

import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;

/// A run read from its folder, at the newest readable snapshot.
///
/// @param kept all its snapshots
/// @param examples the data, if they are built in and generated quickly
/// @param problems what is damaged and therefore missing
public record OpenRun(StoredRun kept, RunSpec spec, DataSummary data, Optional<LoadedData> examples, Snapshot snapshot,
        Optional<Latents> latents, History history, List<Problem> problems) {}
