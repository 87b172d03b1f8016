package elboroom.ui.numbers;

import java.nio.file.Path;

import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;

/// Base class of view model tests; results of services wait until the test takes them.
abstract class MetricsTest {

    final Studio studio = Studio.of(2);
    final Deliveries deliveries = new Deliveries();
    final BackgroundService background = new BackgroundService("numbers-test", deliveries);
    final MetricsViewModel metrics = new MetricsViewModel(studio.exploration(), studio.inference(),
            new DataService(background), studio.notices(), background, background);

    @AfterEach
    void close() {
        background.close();
    }

    StoredRun kept(Path place) {
        return new StoredRun(RunFolder.create(place, studio.model().run(), FakeData.summary(20)));
    }
}
