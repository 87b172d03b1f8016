package elboroom.ui.timeline;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test of the view model over a run in a folder of its own.
abstract class TimelineTest {

    @TempDir
    Path folder;

    TimelineFixture fixture;
    TimelineViewModel timeline;

    @BeforeEach
    void make() {
        fixture = new TimelineFixture(folder);
        timeline = fixture.viewModel;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
