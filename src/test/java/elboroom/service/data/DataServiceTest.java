package elboroom.service.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import elboroom.domain.Problem;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.service.BackgroundService;
import elboroom.testing.Deliveries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataServiceTest {

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("background", deliveries);
    private final DataService service = new DataService(background);
    private final List<LoadedData> loaded = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void draw() throws IOException {
        for (String name : List.of("1.png", "2.png", "3.png")) {
            ImageIO.write(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY), "png",
                    folder.resolve(name).toFile());
        }
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void dataAreReadOnceAndCached() throws InterruptedException {
        load(folder);
        deliveries.until(() -> loaded.size() == 1);
        assertThat(loaded.getFirst().summary().train()).isEqualTo(2);
        assertThat(loaded.getFirst().options()).contains(DataOption.SIZE);

        load(folder); // at once, without the background
        assertThat(loaded).hasSize(2);
        assertThat(loaded.getLast()).isSameAs(loaded.getFirst());
    }

    @Test
    void anotherSpecificationIsReadAgain() throws InterruptedException {
        load(folder);
        service.load(DataSpec.of(folder.toString()).withFitting(ImageFitting.square(32, 1)), 1, _ -> {}, loaded::add,
                problems::add);
        deliveries.until(() -> loaded.size() == 2);
        assertThat(loaded.getLast().summary().shape().width()).isEqualTo(32);
    }

    @Test
    void anotherSeedIsReadAgain() throws InterruptedException {
        load(folder);
        service.load(DataSpec.of(folder.toString()), 2, _ -> {}, loaded::add, problems::add);
        deliveries.until(() -> loaded.size() == 2);
        assertThat(loaded.getLast()).isNotSameAs(loaded.getFirst());
        service.load(DataSpec.of(folder.toString()), 2, _ -> {}, loaded::add, problems::add);
        assertThat(loaded.getLast()).isSameAs(loaded.get(1));
    }

    @Test
    void builtInDataIgnoreTheSeed() throws InterruptedException {
        DataSpec moons = DataSpec.of("toy:moons").withFitting(ImageFitting.square(28, 1)).withLimit(50);
        service.load(moons, 1, _ -> {}, loaded::add, problems::add);
        deliveries.until(() -> loaded.size() == 1);
        service.load(moons, 2, _ -> {}, loaded::add, problems::add);
        assertThat(loaded.getLast()).isSameAs(loaded.getFirst());
    }

    @Test
    void aFailureIsReportedAndKeepsTheCache() throws InterruptedException {
        load(folder);
        load(folder.resolve("gone"));
        deliveries.until(() -> !problems.isEmpty());
        assertThat(problems).extracting(Problem::key).containsExactly("problem.data.missing");
        load(folder);
        assertThat(loaded).hasSize(2);
    }

    @Test
    void aNetworkFolderIsNotContactedJustBecauseARunRefersToIt() throws InterruptedException {
        DataSpec shared = DataSpec.of("//server/share/images");
        service.loadNamed(shared, 1, _ -> {}, loaded::add, problems::add);
        assertThat(problems).containsExactly(Problem.of("problem.data.network", "//server/share/images"));

        service.loadFrom(folder, shared, 1, _ -> {}, loaded::add, problems::add);
        deliveries.until(() -> loaded.size() == 1);
        service.loadNamed(shared, 1, _ -> {}, loaded::add, problems::add);
        assertThat(loaded).as("found in another folder").hasSize(2);
        assertThat(problems).hasSize(1);
    }

    @Test
    void theFolderChosenForARunIsRememberedForTheNextSession() throws InterruptedException {
        Map<String, String> chosen = new HashMap<>();
        service.remember(Map.of("earlier", "/elsewhere"), chosen::put);
        assertThat(service.chosenFolder(DataSpec.of("earlier")).source()).isEqualTo("/elsewhere");

        service.loadFrom(folder, DataSpec.of("mnist"), 1, _ -> {}, loaded::add, problems::add);
        deliveries.until(() -> !loaded.isEmpty());
        assertThat(chosen).isEqualTo(Map.of("mnist", folder.toAbsolutePath().normalize().toString()));

        DataService next = new DataService(background);
        next.remember(chosen, (_, _) -> {});
        assertThat(next.chosenFolder(DataSpec.of("mnist")).isRelative()).isFalse();
    }

    @Test
    void aCancelledReadIsNotCached() {
        service.load(DataSpec.of(folder.toString()), 1, _ -> {}, loaded::add, problems::add).cancel();
        background.close();
        deliveries.take();
        assertThat(loaded).isEmpty();
        assertThat(problems).isEmpty();
    }

    private void load(Path from) {
        service.load(DataSpec.of(from.toString()), 1, _ -> {}, loaded::add, problems::add);
    }
}
