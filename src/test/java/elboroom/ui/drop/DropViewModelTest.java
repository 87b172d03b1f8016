package elboroom.ui.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.service.BackgroundService;
import elboroom.service.data.FileKind;
import elboroom.service.data.FileKinds;
import elboroom.testing.Deliveries;
import elboroom.testing.IdxSamples;
import elboroom.testing.Runs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What is said while content is dragged, and what happens when it is dropped.
class DropViewModelTest implements DropActions {

    private static final Path RUN = Runs.bundled("mnist-2d");

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("test", deliveries);
    private final DropViewModel viewModel = new DropViewModel(new FileKinds(background), this);
    private final List<Object> done = new ArrayList<>();
    private @Nullable Problem refusal;

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aFileIsCheckedAndThenOfferedInWords() throws Exception {
        viewModel.over(files(RUN));
        assertThat(words()).isEqualTo("Checking mnist-2d…");
        known();
        assertThat(words()).isEqualTo("Open the run mnist-2d");
        viewModel.over(files(IdxSamples.write(folder.resolve("digits"))));
        known();
        assertThat(words()).isEqualTo("Use digits as data");
        viewModel.over(files(write("cat.png")));
        known();
        assertThat(words()).isEqualTo("Reconstruct cat.png");
        viewModel.over(files(write("table.csv")));
        known();
        assertThat(words()).isEqualTo("Use table.csv as data");
        viewModel.over(files(write("table.xls")));
        known();
        assertThat(words()).startsWith("Cannot open ").contains("table.xls", "neither an image");
        viewModel.leave();
        assertThat(viewModel.offer().get()).isNull();
        assertThat(done).isEmpty();
    }

    @Test
    void whatIsKnownIsUsedWhenItIsDropped() throws Exception {
        viewModel.over(files(RUN));
        known();
        viewModel.drop(files(RUN), () -> done.add("pixels"));
        assertThat(done).containsExactly("dropped", new FileKind.Run(RUN));
        assertThat(viewModel.offer().get()).isNull();
    }

    @Test
    void contentDroppedBeforeItIsKnownIsUsedLaterOnce() throws Exception {
        Path text = write("letter.doc");
        viewModel.drop(files(text), () -> done.add("pixels"));
        viewModel.leave();
        assertThat(done).isEmpty();
        deliveries.until(() -> !done.isEmpty());
        assertThat(done).containsExactly("dropped", Problem.of("problem.drop.unknown", text.toString()));
        assertThat(viewModel.offer().get()).isNull();
        viewModel.over(files(text));
        assertThat(words()).as("another drag").isEqualTo("Checking letter.doc…");
    }

    @Test
    void contentThatLeavesIsForgotten() throws Exception {
        viewModel.over(files(write("cat.png")));
        viewModel.leave();
        viewModel.over(files(RUN));
        known();
        assertThat(viewModel.offer().get()).isEqualTo(new DropOffer.Open(new FileKind.Run(RUN)));
    }

    @Test
    void pixelsAreReconstructedAtOnce() {
        DraggedContent pixels = new DraggedContent(List.of(), true, true);
        viewModel.over(pixels);
        assertThat(words()).isEqualTo("Reconstruct this image");
        viewModel.drop(pixels, () -> done.add("pixels"));
        assertThat(done).containsExactly("dropped", "pixels");
    }

    @Test
    void pixelsReplaceAFileThatCannotBeUsed() throws Exception {
        viewModel.drop(new DraggedContent(List.of(folder.resolve("missing")), true, false), () -> done.add("pixels"));
        deliveries.until(() -> !done.isEmpty());
        assertThat(done).containsExactly("dropped", "pixels");
    }

    @Test
    void textIsRefusedWithAWayOut() {
        DraggedContent text = new DraggedContent(List.of(), false, true);
        viewModel.over(text);
        assertThat(words()).contains("copy the image and paste it");
        assertThat(text.isKnown()).isTrue();
        assertThat(new DraggedContent(List.of(), false, false).isKnown()).isFalse();
    }

    @Test
    void anImageIsRefusedWhereNoneCanBeUsed() throws Exception {
        refusal = Problem.of("problem.reconstruct.points");
        viewModel.over(files(write("cat.png")));
        known();
        assertThat(viewModel.offer().get()).isEqualTo(new DropOffer.Refused(refusal));
        viewModel.over(new DraggedContent(List.of(), true, false));
        assertThat(viewModel.offer().get()).isEqualTo(new DropOffer.Refused(refusal));
        viewModel.over(files(RUN));
        known();
        assertThat(viewModel.offer().get()).isInstanceOf(DropOffer.Open.class);
    }

    private void known() throws InterruptedException {
        deliveries.until(() -> !(viewModel.offer().get() instanceof DropOffer.Checking));
    }

    private String words() {
        DropOffer offer = viewModel.offer().get();
        return offer == null ? "" : new DropText(new Messages(Locale.ENGLISH)).of(offer);
    }

    private static DraggedContent files(Path file) {
        return new DraggedContent(List.of(file), false, false);
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "some text");
    }

    @Override
    public Optional<Problem> imageRefusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void dropped() {
        done.add("dropped");
    }

    @Override
    public void open(FileKind file) {
        done.add(file);
    }

    @Override
    public void report(Problem problem) {
        done.add(problem);
    }
}
