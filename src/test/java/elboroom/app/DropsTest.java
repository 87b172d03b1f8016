package elboroom.app;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.image.WritableImage;

import elboroom.domain.Problem;
import elboroom.testing.IdxSamples;
import elboroom.testing.Runs;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.shell.Workspace;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Files and images dragged onto the whole window.
class DropsTest extends WholeWindow {

    @Test
    void aDragSaysWhatWillHappenAndWhere() throws IOException {
        open("mnist-2d");
        Node map = node("#map", Node.class);

        over(Runs.bundled("digits-10d-beta4"), map, "Open the run digits-10d-beta4");
        frames(stage.getScene().getRoot());
        over(IdxSamples.write(folder.resolve("idx")), map, "Use idx as data");
        frames(node("#setup", Node.class));
        over(Drawings.cross(folder.resolve("cross.png"), Color.WHITE, Color.BLACK), map,
                "Reconstruct cross.png");
        frames(node(".reconstruct", Node.class));
        assertThat(refused()).isFalse();
        over(Files.writeString(folder.resolve("letter.doc"), "1,2"), map, "Cannot open ");
        assertThat(refused()).isTrue();
        Dragging last = dragging();
        act(() -> last.leave(node("#drop", Node.class).getParent()));
        assertThat(node("#drop", Node.class).isVisible()).isFalse();
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void aRunIsOpenedThoughTheStartPageOrAnotherPlaceIsShown() {
        open("mnist-2d");
        Dragging dragging = dragging();
        act(() -> node("#menu-bar", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream()).filter(item -> "help-start-item".equals(item.getId()))
                .findFirst().orElseThrow().fire());
        Node card = node(".overlay", Node.class);
        act(() -> assertThat(dragging.drop(Runs.bundled("digits-10d-beta4"), card)).isTrue());
        until("it is open", () -> name().equals("digits-10d-beta4"));
        assertThat(lookup(".overlay").tryQuery()).isEmpty();

        Dragging again = dragging();
        act(() -> models.shell().place().set(Workspace.RUNS));
        act(() -> assertThat(again.drop(Runs.bundled("mnist-2d"), node("#menu-bar", Node.class))).isTrue());
        until("it is open", () -> name().equals("mnist-2d"));
        assertThat(models.shell().place().get()).isEqualTo(Workspace.EXPLORE);
    }

    @Test
    void pixelsGoToThePaneAndToTheComparisonWhileItIsShown() {
        open("mnist-2d");
        Dragging dragging = dragging();
        Node map = node("#map", Node.class);
        WritableImage pixels = new WritableImage(12, 9);
        act(() -> dragging.over(pixels, map));
        assertThat(node("#drop-words", Label.class).getText()).isEqualTo("Reconstruct this image");
        act(() -> dragging.drop(pixels, map));
        until("it is the input", () -> new Origin.Pasted(12, 9).equals(models.reconstruct().origin().get()));

        act(models.reconstruct()::sample);
        act(() -> models.shell().place().set(Workspace.COMPARE));
        act(() -> dragging.drop(pixels, node("#compare", Node.class)));
        until("the columns have it", () -> models.compare().probe().shown().get()
                .equals(Optional.of(new Origin.Pasted(12, 9))));
        assertThat(models.reconstruct().origin().get()).isNotInstanceOf(Origin.Pasted.class);
    }

    @Test
    void dataAreUsedAndOtherFilesReported() throws IOException {
        open("mnist-2d");
        Dragging dragging = dragging();
        Node map = node("#map", Node.class);
        Path idx = IdxSamples.write(folder.resolve("idx"));
        act(() -> dragging.drop(idx.resolve("train-images-idx3-ubyte"), map));
        until("the data are read", () -> models.setup().data().summary().get() != null
                && models.setup().data().spec().get().source().equals(idx.toString()));

        Path archive = Files.writeString(folder.resolve("mine.elboroom"), "");
        Dragging again = dragging();
        act(() -> again.drop(archive, map));
        until("it is reported", () -> !models.notices().problems().isEmpty());
        assertThat(models.notices().problems())
                .containsExactly(Problem.of("problem.archive.damaged", archive.toString()));
    }

    @Test
    void codesOpenOnTheMapAndThePanesSayThatThereIsNoModel() throws IOException {
        open("mnist-2d");
        Path codes = Files.writeString(folder.resolve("codes.csv"),
                "label,z_0,z_1,z_2\na,1,2,3\nb,4,5,6\na,7,8,9\n");
        Dragging dragging = dragging();
        act(() -> dragging.drop(codes, node("#map", Node.class)));
        until("the codes are open", () -> models.exploration().codesOnly().get());
        assertThat(fx(() -> models.map().points().get().size())).isEqualTo(3);
        assertThat(models.map().classes().get()).containsExactly("a", "b");
        for (String key : List.of("manifold.codes", "here.codes", "reconstruct.codes", "timeline.codes")) {
            assertThat(lookup(ENGLISH.text(key)).tryQuery()).as(key).isPresent();
        }
        assertThat(models.runExport().possible().getValue()).isFalse();
        assertThat(models.setup().ready().get()).as("the set-up keeps its settings").isTrue();
        act(() -> models.numbers().shown().set(true));
        assertThat(lookup(ENGLISH.text("numbers.noModel")).tryQuery()).isPresent();
        act(() -> models.numbers().shown().set(false));
        for (Workspace place : Workspace.values()) {
            act(() -> models.shell().place().set(place));
        }
        act(() -> models.shell().place().set(Workspace.EXPLORE));
        act(() -> models.shell().open(Runs.bundled("mnist-2d")));
        until("a model is open", () -> !models.exploration().codesOnly().get());
        assertThat(models.notices().problems()).isEmpty();
    }

    private void open(String run) {
        act(() -> models.shell().open(Runs.bundled(run)));
        until("a model is open", () -> models.exploration().latents().get() != null);
    }

    private String name() {
        return models.exploration().run().get() == null
                ? ""
                : requireNonNull(models.exploration().run().get()).name();
    }

    private Dragging dragging() {
        return Dragging.from(this, node("#map", Node.class));
    }

    private void over(Path file, Node target, String words) {
        Dragging dragging = dragging();
        act(() -> assertThat(dragging.over(file, target)).as("accepted: " + file).isTrue());
        until("it is said: " + words, () -> node("#drop-words", Label.class).getText().startsWith(words));
        assertThat(node("#drop", Node.class).isVisible()).isTrue();
    }

    /// Checks that the highlight frames a node.
    private void frames(Node node) {
        Bounds expected = fx(() -> node.localToScene(node.getLayoutBounds()));
        Node frame = node(".drop-frame", Node.class);
        Bounds shown = fx(() -> frame.localToScene(frame.getLayoutBounds()));
        assertThat(shown.getMinX()).isCloseTo(expected.getMinX(), within(1.0));
        assertThat(shown.getWidth()).isCloseTo(expected.getWidth(), within(1.0));
    }

    private boolean refused() {
        return node("#drop", Node.class).getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused"));
    }
}
