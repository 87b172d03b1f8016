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
import javax.imageio.ImageIO;

import elboroom.demo.Pictures;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
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
import elboroom.ui.command.Overlay;
import elboroom.ui.control.scale.ScaledRoot;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.runs.RunsPart;
import elboroom.ui.setup.Detail;
import elboroom.ui.setup.Likelihoods;
import elboroom.ui.shell.PanesViewModel;
import elboroom.ui.shell.Workspace;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The whole window in the usual sizes of screens, enlarged and not, in both languages: no text is truncated, nothing
/// overlaps, and every control can be reached. One window shows all of it, because opening one takes seconds.
class LayoutTest extends WholeWindow {

    /// Screens of 1024 × 640, 1366 × 768, 1440 × 900 and 1920 × 1080 pixels without the frame of the window.
    private static final double[][] SIZES = {{1024, 600}, {1366, 728}, {1440, 860}, {1920, 1040}};
    private static final double CORNER = 100;
    private static final int ENLARGED = 200;
    private static final List<Integer> SCALES = List.of(100, ENLARGED);
    private static final List<String> CARDS = List.of("help-start-item", "help-documents-item", "help-palette-item",
            "help-shortcuts-item", "help-about-item", "edit-preferences-item", "reconstruct-draw-item",
            "file-exportRun-item");
    private static final Path SMALL = Runs.bundled("mnist-2d");
    private static final Path LARGE = Runs.bundled("digits-10d-beta4");

    private final List<String> faults = new ArrayList<>();

    @Test
    void everythingFitsIntoTheWindow() {
        shrinkWindow();
        explore();
        arrange();
        showCards();
        setUp();
        trainImages();
        listAndCompare();
        assertThat(faults).isEmpty();
    }

    /// Nothing is drawn but a corner of the window.
    private void shrinkWindow() {
        act(() -> {
            stage.setMinWidth(1);
            stage.setMinHeight(1);
            stage.setWidth(CORNER);
            stage.setHeight(CORNER);
        });
    }

    private void explore() {
        open(SMALL);
        act(models.reconstruct()::sample);
        until("an image is reconstructed", () -> models.reconstruct().result().get() != null);
        look("explore two dimensions");
        open(LARGE);
        act(() -> models.setup().form().likelihood().set(Likelihoods.GAUSSIAN));
        look("explore ten dimensions");
        act(() -> models.numbers().shown().set(true));
        look("numbers");
        act(() -> models.numbers().shown().set(false));
    }

    private void arrange() {
        for (Arrangement arrangement : List.of(Arrangement.EXPLORING, Arrangement.TRAINING)) {
            act(() -> panes().arrange(arrangement));
            look("arrangement " + arrangement);
        }
        act(() -> panes().presenting().set(true));
        look("presentation");
        act(() -> panes().arrange(Arrangement.STANDARD));
        for (ExplorePane pane : ExplorePane.values()) {
            act(() -> panes().reveal(pane));
            look("in front: " + pane, List.of(ENLARGED), false);
        }
    }

    private PanesViewModel panes() {
        return models.shell().panes();
    }

    /// Without panes behind them, whose layout takes longer.
    private void showCards() {
        act(() -> List.of(ExplorePane.values()).forEach(pane -> panes().show(pane, false)));
        look("no pane");
        act(() -> item("help-documents-item").fire());
        until("the documents are read", () -> models.documents().place().get() != null);
        for (Locale language : Messages.LANGUAGES) {
            for (String command : CARDS) {
                act(() -> {
                    models.shell().language().set(language);
                    item(command).fire();
                });
                inAllSizes(command + ", " + language, SCALES, () -> {
                    Parent overlay = (Parent) stage.getScene().getRoot().lookup(".overlay");
                    List<String> found = new ArrayList<>(LayoutFaults.in(overlay));
                    if (command.equals("help-about-item") && root().scaleProperty().get() == 1
                            && overlay.lookup(".card-frame").lookupAll(".scroll-bar").stream()
                                    .anyMatch(Node::isVisible)) {
                        found.add("About is not shown whole");
                    }
                    return found;
                });
            }
            act(() -> ((Overlay) stage.getScene().getRoot().lookup("#window")).hide());
        }
        act(panes()::reset);
    }

    private void setUp() {
        act(() -> panes().reveal(ExplorePane.SETUP));
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
    }

    /// On a folder of images, with a long name.
    private void trainImages() {
        act(() -> models.setup().data().use(images()));
        until("the images are read", () -> models.setup().data().summary().get() != null);
        look("set-up on a folder of images");
        act(() -> models.setup().choose(Preset.MAP));
        enter("#setup-hidden", "16");
        enter("#setup-epochs", "1000000");
        act(() -> models.setup().train());
        until("a few steps are made", () -> models.training().header().get().step() >= 3
                && models.exploration().snapshot().get() != null);
        act(models.session()::pause);
        roundTrip();
        look("training");
        act(models.session()::stop);
        until("training is over", () -> models.session().state().get() == SessionState.IDLE);
        act(() -> models.numbers().shown().set(true));
        act(models.numbers()::measure);
        until("it is measured", () -> models.numbers().measured().get() != null);
        look("measured numbers");
    }

    private void choose(Preset preset) {
        act(() -> models.setup().choose(preset));
        until("the examples are shown", () -> models.setup().data().examples().get().size() > 0);
    }

    private void fold(boolean folded) {
        act(() -> List.of(Detail.values()).forEach(subject -> models.setup().unfolded(subject).set(!folded)));
    }

    private void listAndCompare() {
        act(models.notices()::dismiss);
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
        for (RunsPart part : RunsPart.values()) {
            act(() -> models.runs().part().set(part));
            look("in front: " + part, List.of(ENLARGED), true);
        }
        act(() -> models.runs().select(List.of(models.runs().shown().get().getFirst())));
        act(() -> models.runs().part().set(RunsPart.DETAILS));
        look("in front: one run", List.of(ENLARGED), true);
        act(() -> models.runs().select(models.runs().shown().get().stream().filter(RunInfo::bundled).toList()));
        act(models.runs()::compare);
        until("both are compared", () -> models.compare().columns().size() == 2
                && models.compare().columns().stream().allMatch(
                        column -> column.run().get() != null && !column.probe().strip().get().isEmpty()));
        look("compare two");
        act(() -> models.compare().add());
        act(() -> models.compare().add());
        look("compare four");
        assertThat(models.notices().problems()).as("unexpected errors").isEmpty();
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

    /// Collects the faults in every language, size and scale. Only the workspaces Runs and Compare may scroll as a whole.
    private void look(String what) {
        look(what, SCALES, models.shell().place().get() != Workspace.EXPLORE);
    }

    private void look(String what, List<Integer> scales, boolean scrolls) {
        for (Locale language : Messages.LANGUAGES) {
            fx(() -> {
                models.shell().language().set(language);
                return true;
            });
            inAllSizes(what + ", " + language, scales, () -> {
                List<String> found = new ArrayList<>(LayoutFaults.in(root()));
                if (!scrolls && root().isScrolling()) {
                    found.add("the window scrolls");
                }
                return found;
            });
        }
    }

    /// The content is laid out without the window, which would have to be drawn each time.
    private void inAllSizes(String what, List<Integer> scales, Supplier<List<String>> search) {
        fx(() -> {
            for (int scale : scales) {
                models.preferences().changeAppearance(appearance -> appearance.withScale(scale));
                for (double[] size : SIZES) {
                    layOut(size[0], size[1]);
                    String where = "%s, %.0f × %.0f, %d %%: ".formatted(what, size[0], size[1], scale);
                    search.get().forEach(fault -> faults.add(where + fault));
                    keep(where.replaceAll("[ ,:%]+", "-").replace("×", "x"));
                }
            }
            return true;
        });
    }

    private ScaledRoot root() {
        return (ScaledRoot) stage.getScene().getRoot();
    }

    /// Some panes need a second layout, because their width decides about their content.
    private void layOut(double width, double height) {
        root().resize(width, height);
        for (int i = 0; i < 2; i++) {
            root().applyCss();
            root().layout();
        }
    }

    /// Saves a picture if the property `elboroom.gallery` is set.
    private void keep(String name) {
        if (Boolean.getBoolean("elboroom.gallery")) {
            elboroom.picture.PngFiles.write(Path.of("target", "gallery", name + ".png"),
                    Pictures.of(root().snapshot(null, null)));
        }
    }
}
