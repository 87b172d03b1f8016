package elboroom.service.run;

import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.service.data.LoadedData;

/// A run read from its folder, at the newest readable snapshot.
///
/// @param kept all its snapshots
/// @param examples the data, if they are built in and generated quickly
/// @param inherited setting changes of its parent
/// @param problems what is damaged and therefore missing
public record OpenRun(KeptRun kept, RunSpec spec, DataSummary data, Optional<LoadedData> examples, Snapshot snapshot,
        Optional<Latents> latents,
        List<StepMetrics> steps, List<Evaluation> evaluations, List<SettingChange> changes,
        List<SettingChange> inherited,
        List<Problem> problems) {}
