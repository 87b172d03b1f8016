package elboroom.ui.download;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;

import elboroom.i18n.Messages;
import elboroom.service.exchange.DownloadService;
import elboroom.service.exchange.DownloadService.Listed;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The card with the public data sets, without a network: what is there, and what an impossible place leads to.
class DownloadsTest extends Panes {

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private final List<Path> used = new ArrayList<>();
    private final List<DownloadService> services = new ArrayList<>();

    @AfterEach
    void close() {
        services.forEach(DownloadService::close);
    }

    private DownloadsViewModel in(Path place) {
        DownloadService service = new DownloadService(place, deliveries);
        services.add(service);
        return new DownloadsViewModel(service, used::add);
    }

    @Test
    void whatIsThereCanBeUsedAndTheOthersDownloaded() throws Exception {
        DownloadsViewModel model = in(folder);
        model.list();
        deliveries.until(() -> !model.listed().get().isEmpty());
        assertThat(model.listed().get()).noneMatch(Listed::there);
        for (var file : model.listed().get().getFirst().data().files()) {
            sparse(Files.createDirectories(folder.resolve("mnist")).resolve(file.name()), file.bytes());
        }
        model.list();
        deliveries.until(() -> model.listed().get().getFirst().there());
        DownloadsCard card = show(() -> new DownloadsCard(model, new Messages(Locale.US), () -> {}), 700, 560);
        picture("downloads", card);
        assertThat(lookup("#download-start-mnist").tryQuery()).isEmpty();
        assertThat(lookup("#download-start-kmnist").<Node>query().isVisible()).isTrue();
        assertThat(lookup("#download-cancel-kmnist").<Node>query().isVisible()).isFalse();
        assertThat(fx(() -> lookup("#download-start-kmnist").queryAs(Button.class).getAccessibleHelp()))
                .contains("codh.rois.ac.jp", "20.3 MiB");
        clickOn("#download-use-mnist");
        assertThat(used).containsExactly(folder.resolve("mnist"));
        assertThat(card.getId()).isEqualTo("downloads");
    }

    @Test
    void aDownloadThatCannotBeWrittenIsReportedAndAnotherCanBegin() throws Exception {
        DownloadsViewModel model = in(Files.writeString(folder.resolve("file"), ""));
        model.list();
        deliveries.until(() -> !model.listed().get().isEmpty());
        Listed first = model.listed().get().getFirst();
        model.download(first);
        assertThat(model.running().get()).isEqualTo(new DownloadsViewModel.Running("mnist", 0));
        model.download(model.listed().get().getLast());
        assertThat(model.running().get()).isEqualTo(new DownloadsViewModel.Running("mnist", 0));
        deliveries.until(() -> model.problem().get() != null);
        assertThat(model.problem().get().key()).startsWith("problem.store.write");
        assertThat(model.running().get()).isNull();
    }

    private static void sparse(Path file, long size) throws IOException {
        try (var channel = new RandomAccessFile(file.toFile(), "rw")) {
            channel.setLength(size);
        }
    }
}
