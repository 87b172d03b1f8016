package elboroom.ui.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunNotes;
import elboroom.domain.run.RunStatus;
import elboroom.i18n.Messages;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunTextTest {

    @Test
    void epochsAreWrittenAsInTheHeader() {
        RunInfo run = new RunInfo(Path.of("a"), false,
                Optional.of(Studio.of(2).model().run().with(new OptimizerSpec(0.001, 128, 2000))), List.of(),
                RunStatus.COMPLETED, 420, Optional.empty(), Instant.EPOCH, 0, RunNotes.NONE, List.of());
        assertThat(new RunText(new Messages(Locale.ENGLISH)).epochs(run)).isEqualTo("420 / 2,000");
    }
}
