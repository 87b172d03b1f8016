package elboroom.ui.timeline;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base class of view model tests over a run in a temporary folder.
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
