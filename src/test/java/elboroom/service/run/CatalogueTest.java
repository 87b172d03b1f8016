package elboroom.service.run;

import java.nio.file.Path;
import java.util.Map;

import elboroom.data.Dataset;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.store.run.RunFolder;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base class of tests with a catalogue on a temporary folder.
abstract class CatalogueTest {

    private static final Dataset BARS = TinyData.bars(8, 20, 5);

    static final DataSummary DATA = BARS.summary();

    @TempDir
    Path parent;

    RunCatalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new RunCatalogue(parent);
    }

    RunFolder keep(RunSpec spec) {
        return RunFolder.create(parent.resolve(spec.name()), spec, DATA);
    }

    static RunSpec spec(String name) {
        return Runs.mlp(BARS, 2, 1).named(name);
    }

    static Snapshot snapshot(long step) {
        return new Snapshot(spec("a").model(), step, 0, Map.of("bias", new Tensor(new int[]{2}, new float[]{1, 2})));
    }

    RunInfo info(String name) {
        return catalogue.list().stream().filter(run -> run.name().equals(name)).findFirst().orElseThrow();
    }
}
