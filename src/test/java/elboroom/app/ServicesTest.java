package elboroom.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import elboroom.ml.EngineTest;
import elboroom.service.run.RunLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class ServicesTest {

    private final Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
    private final List<Object> received = new ArrayList<>();

    @TempDir
    Path runs;

    @Test
    void nothingIsDeliveredAfterTheEnd() {
        Services services = new Services(new RunLibrary(runs), fx::add, received::add);
        services.background().run(_ -> "result", _ -> {}, received::add, received::add);
        services.close();
        assertThat(fx).isNotEmpty();
        fx.forEach(Runnable::run);
        assertThat(received).isEmpty();
    }
}
