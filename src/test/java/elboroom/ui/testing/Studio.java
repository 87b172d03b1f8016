package elboroom.ui.testing;

import java.nio.file.Path;
import java.util.Objects;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.training.History;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// The state that panes share, with a fake inference service.
///
/// @param model of the runs that are opened
public record Studio(FakeModel model, Exploration exploration, FakeInference inference, Notices notices) {

    /// No run is open yet.
    public static Studio of(int latent) {
        return of(new FakeModel(latent));
    }

    /// No run is open yet; opened runs have this model.
    public static Studio of(FakeModel model) {
        return new Studio(model, new Exploration(), new FakeInference(), new Notices());
    }

    /// Opens a run with `examples` held-out examples.
    public Studio open(int examples) {
        return open(examples, null);
    }

    /// Opens a run that is stored on disk.
    public Studio open(int examples, @Nullable StoredRun storedRun) {
        LoadedData data = FakeData.digits(examples);
        exploration.open(new OpenRun(model.run(), data.summary(), History.EMPTY, storedRun, data),
                Clusters.latents(model.latent(), examples), model.snapshot(1));
        return this;
    }

    /// Opens a run with weights only.
    public Studio openBare() {
        exploration.open(FakeData.opened(model.run(), 0), null, model.snapshot(1));
        return this;
    }

    /// Shows posteriors for the current snapshot.
    public void encode(Latents latents) {
        exploration.showLatents(Objects.requireNonNull(exploration.snapshot().get()), latents);
    }

    /// Resumes and forks runs of a folder.
    public ResumeAndFork resumeAndFork(TrainingSession session, BackgroundService background, Path runs) {
        return new ResumeAndFork(exploration, session, new RunLibrary(runs), new DataService(background), background,
                notices);
    }

    /// The image of a held-out example.
    public ImageData example(int index) {
        return Clusters.example(index);
    }

    public LatentPoint point() {
        return exploration.point().get();
    }
}
