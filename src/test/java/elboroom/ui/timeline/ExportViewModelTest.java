package elboroom.ui.timeline;

import java.nio.file.Path;
import java.util.List;

import elboroom.domain.run.ReplaySpec.View;
import elboroom.service.replay.ReplayService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ExportViewModelTest {

    @TempDir
    Path parent;

    @SuppressWarnings("NullAway.Init")
    private TimelineFixture fixture;
    @SuppressWarnings("NullAway.Init")
    private ReplayService replays;
    @SuppressWarnings("NullAway.Init")
    private ExportViewModel model;

    @BeforeEach
    void open() throws InterruptedException {
        fixture = new TimelineFixture(parent);
        fixture.keep(0, 10, 20);
        fixture.open();
        replays = new ReplayService(fixture.studio.inference(), fixture.deliveries);
        model = new ExportViewModel(fixture.exploration, replays, fixture.studio.notices());
    }

    @AfterEach
    void close() {
        replays.close();
        fixture.close();
    }

    @Test
    void theFileIsThereWhenItIsDone() throws InterruptedException {
        fixture.studio.inference().answerAtOnce(fixture.studio.model());
        model.view().set(View.MANIFOLD);
        assertThat(model.name()).endsWith("-manifold.gif");
        model.export(file());
        assertThat(model.state().get().running()).isTrue();
        fixture.deliveries.until(() -> !model.state().get().running());
        assertThat(model.state().get()).isEqualTo(ExportViewModel.State.DONE);
        assertThat(file()).isNotEmptyFile();
        assertThat(fixture.studio.notices().problems()).isEmpty();
    }

    @Test
    void cancelledItLeavesNothing() {
        model.view().set(View.MANIFOLD);
        model.export(file());
        model.cancel();
        replays.close();
        assertThat(model.state().get()).isEqualTo(ExportViewModel.State.IDLE);
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsTold() throws InterruptedException {
        fixture.studio.inference().answerAtOnce(fixture.studio.model());
        model.view().set(View.TRAVERSAL);
        model.export(parent.resolve("run/run.json/a.gif"));
        fixture.deliveries.until(() -> !model.state().get().running());
        assertThat(fixture.studio.notices().problems()).hasSize(1);
    }

    @Test
    void everyViewOfAModelWithAPlaneOfImagesIsOffered() {
        assertThat(model.views().getValue()).isEqualTo(List.of(View.values()));
        assertThat(model.possible().getValue()).isTrue();
    }

    private Path file() {
        return parent.resolve("out/a.gif");
    }
}
