package elboroom.ui.testing;

import java.nio.file.Path;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.run.RunLibrary;
import elboroom.ui.exploration.Continuing;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.History;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.TrainingSession;

/// All that a pane shares with others, around a stand-in for the service.
///
/// @param model what runs are opened with
public record Studio(FakeModel model, Exploration exploration, FakeInference inference, Notices notices) {

    /// Nothing is open yet.
    public static Studio of(int latent) {
        return of(new FakeModel(latent));
    }

    /// Nothing is open yet; what will be is this model.
    public static Studio of(FakeModel model) {
        return new Studio(model, new Exploration(), new FakeInference(), new Notices());
    }

    /// Opens a run whose data is there, so that each of its `examples` can be looked at.
    public Studio open(int examples) {
        LoadedData data = FakeData.digits(examples);
        exploration.open(model.run(), data.summary(), History.EMPTY, data,
                Clusters.latents(model.latent(), examples), model.snapshot(1));
        return this;
    }

    /// Opens a run of which only the weights are there.
    public Studio openBare() {
        exploration.open(model.run(), FakeData.summary(0), History.EMPTY, null, null, model.snapshot(1));
        return this;
    }

    /// Goes on with runs of a folder.
    public Continuing continuing(TrainingSession session, BackgroundService background, Path runs) {
        return new Continuing(exploration, session, new RunLibrary(runs), new DataService(background), background,
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
