package elboroom.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

import elboroom.demo.Pictures;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.i18n.Messages;
import elboroom.service.run.RunLibrary;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.testing.Runs;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.setup.Detail;
import elboroom.ui.setup.Likelihoods;
import elboroom.ui.shell.Workspace;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The whole window in small and usual sizes, in both languages: no text is truncated, and every control can be
/// reached.
class LayoutTest extends WholeWindow {

    private static final double[][] SIZES = {{1024, 600}, {1024, 640}, {1366, 728}, {1440, 900}};
    private static final Path SMALL = Runs.bundled("mnist-2d");
    private static final Path LARGE = Runs.bundled("digits-10d-beta4");

    private final List<String> faults = new ArrayList<>();

    @Test
    void runsOfFewAndManyDimensionsAreExplored() {
        open(SMALL);
        act(models.reconstruct()::sample);
        until("an image is reconstructed", () -> models.reconstruct().result().get() != null);
        look("explore two dimensions");
        open(LARGE);
        act(() -> models.setup().form().likelihood().set(Likelihoods.GAUSSIAN));
        look("explore ten dimensions");
        act(() -> models.numbers().shown().set(true));
        look("numbers");
        isWhole();
    }

    @Test
    void aFolderOfImagesIsSetUpAndTrainedWithALongName() throws IOException {
        act(() -> models.setup().data().useFolder(images()));
        until("the images are read", () -> models.setup().data().summary().get() != null);
        look("set-up on a folder of images");
        enter("#setup-hidden", "16");
        enter("#setup-epochs", "1000000");
        act(() -> models.setup().train());
        until("a few steps are made", () -> models.training().header().get().step() >= 3
                && models.exploration().snapshot().get() != null);
        pause();
        look("training");
        act(models.session()::stop);
        until("training is over", () -> models.session().state().get() == SessionState.IDLE);
        act(() -> models.numbers().shown().set(true));
        act(models.numbers()::measure);
        until("it is measured", () -> models.numbers().measured().get() != null);
        look("measured numbers");
        isWhole();
    }

    @Test
    void aPresetIsChosenWithDetailsFoldedAndUnfolded() {
        fold(true);
        choose(Preset.AE_AND_VAE);
        look("preset for points, details folded");
        choose(Preset.INDEPENDENT);
        act(() -> {
            models.setup().form().latent().text().set("nothing");
            models.setup().form().epochs().text().set("3");
        });
        look("changed preset, details folded");
        fold(false);
        act(() -> models.setup().form().architecture().set(Architecture.CONV));
        look("changed preset, details unfolded");
        isWhole();
    }

    private void choose(Preset preset) {
        act(() -> models.setup().choose(preset));
        until("the examples are shown", () -> models.setup().data().examples().get().size() > 0);
    }

    private void fold(boolean folded) {
        act(() -> List.of(Detail.values()).forEach(subject -> models.setup().unfolded(subject).set(!folded)));
    }

    @Test
    void runsAreListedAndCompared() {
        open(SMALL);
        write(FamilySpec.of(Family.CVAE), "digits-2d-with-labels");
        write(FamilySpec.of(Family.BETA_VAE).with("schedule", "warm-up"), "digits-2");
        act(() -> models.shell().place().set(Workspace.RUNS));
        until("the runs are listed", () -> models.runs().shown().get().size() >= 4);
        look("no run selected");
        act(() -> models.runs().select(List.of(models.runs().shown().get().getFirst())));
        look("one run selected");
        act(() -> models.runs().select(models.runs().shown().get().stream().filter(RunInfo::bundled).toList()));
        look("two runs selected");
        act(models.runs()::compare);
        until("both are compared", () -> models.compare().columns().size() == 2
                && models.compare().columns().stream().allMatch(
                        column -> column.run().get() != null && !column.probe().strip().get().isEmpty()));
        look("compare two");
        act(() -> models.compare().add());
        act(() -> models.compare().add());
        look("compare four");
        isWhole();
    }

    @Test
    void cardsFitIntoTheWindow() {
        open(SMALL);
        for (Locale language : Messages.LANGUAGES) {
            act(() -> models.shell().language().set(language));
            for (double[] size : SIZES) {
                act(() -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                });
                for (String command : List.of("help-documents-item", "help-palette-item", "help-shortcuts-item",
                        "help-about-item", "reconstruct-draw-item")) {
                    act(() -> item(command).fire());
                    until("the documents are read", () -> models.documents().place().get() != null);
                    Parent overlay = node(".overlay", Parent.class);
                    fx(() -> LayoutFaults.in(overlay)).forEach(fault -> faults
                            .add("%s, %s, %.0f × %.0f: %s".formatted(command, language, size[0], size[1], fault)));
                    type(KeyCode.ESCAPE);
                }
                act(() -> item("help-about-item").fire());
                Region frame = node(".card-frame", Region.class);
                assertThat(fx(() -> frame.lookupAll(".scroll-bar").stream().noneMatch(Node::isVisible)))
                        .as("About is shown whole").isTrue();
                type(KeyCode.ESCAPE);
            }
        }
        isWhole();
    }

    private MenuItem item(String id) {
        return node("#menu-bar", MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    /// Writes a run that was forked from the open one.
    private void write(FamilySpec family, String name) {
        RunSpec opened = requireNonNull(models.exploration().run().get());
        ModelSpec model = opened.model();
        RunSpec forked = opened.named(name).withParent(new elboroom.domain.run.Parent(opened.name(), 517))
                .with(new ModelSpec(model.shape(), model.architecture(), model.hidden(), model.activation(),
                        model.latent(), model.likelihood(), family, 10));
        RunFolder run = RunFolder.create(runs().resolve(name), forked,
                requireNonNull(models.exploration().data().get()));
        Losses losses = new Losses(190, 13.52, 1, 1000);
        Evaluation evaluation = new Evaluation(517, 1, losses, losses, new float[]{6, 4}, 1000, 1);
        run.append(evaluation);
        run.record(Figures.of(evaluation, forked.model().likelihood()));
        run.update(RunState.COMPLETED);
    }

    private void open(Path run) {
        act(() -> models.shell().open(run));
        until("a model is open", () -> models.exploration().latents().get() != null
                && requireNonNull(models.exploration().run().get()).name().equals(RunLibrary.name(run))
                && models.manifold().manifold().get() != null);
    }

    /// A long class name and an unreadable file, in a folder with a long name.
    private Path images() {
        Path data = folder.resolve(
                "a-folder-of-images-with-a-name-of-about-ninety-letters-as-some-people-like-to-give-them-today");
        try {
            for (String label : List.of("cats-that-sit-on-chairs-and-look-out-of-the-window", "b")) {
                Files.createDirectories(data.resolve(label));
                for (int i = 0; i < 12; i++) {
                    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
                    image.setRGB(i, i, 0xffffff);
                    ImageIO.write(image, "png", data.resolve(label).resolve(i + ".png").toFile());
                }
            }
            Files.writeString(data.resolve("b").resolve("broken.png"), "nothing");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return data;
    }

    /// Collects the faults in every size and language.
    private void look(String what) {
        for (Locale language : Messages.LANGUAGES) {
            act(() -> models.shell().language().set(language));
            for (double[] size : SIZES) {
                act(() -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                });
                Supplier<Parent> root = () -> stage.getScene().getRoot();
                String where = "%s, %s, %.0f × %.0f: ".formatted(what, language, size[0], size[1]);
                assertThat(fx(() -> root.get().getLayoutBounds().getWidth())).as(where).isEqualTo(size[0]);
                fx(() -> LayoutFaults.in(root.get())).forEach(fault -> faults.add(where + fault));
                keep(what + "-" + language + "-" + (int) size[0] + "x" + (int) size[1], root.get());
            }
        }
        act(() -> models.shell().language().set(Locale.ENGLISH));
    }

    /// Saves a picture if the property `elboroom.gallery` is set.
    private void keep(String name, Node root) {
        if (Boolean.getBoolean("elboroom.gallery")) {
            elboroom.picture.PngFiles.write(Path.of("target", "gallery", name.replace(' ', '-') + ".png"),
                    Pictures.of(fx(() -> root.getScene().snapshot(null))));
        }
    }

    private void isWhole() {
        assertThat(faults).isEmpty();
    }
}
