package elboroom.ui.here;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.i18n.Messages;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.exploration.text.Notation;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HereViewTest extends Panes {

    private static final double WIDTH = 430;
    private static final double HEIGHT = 180;

    @Test
    void draggingASliderMovesThePointAndDecodesIt() {
        HereFixture here = shown(2, HEIGHT);
        here.inference.answerAtOnce(here.model);
        Slider slider = sliders().get(1);

        drag(slider.lookup(".thumb")).dropBy(40, 0);
        settle();

        float moved = here.point().get(1);
        assertThat(moved).isGreaterThan(0.4f);
        assertThat(here.point().get(0)).isZero();
        assertThat(lookup(".image-tile").queryAs(ImageTile.class).imageProperty().get().pixels())
                .containsExactly(here.model.decode(LatentPoint.origin(2).with(1, moved)).pixels());
        assertThat(fields().get(1).getText()).isEqualTo(Notation.coordinate(moved));
    }

    /// The line of the KL below the second slider was cut in half.
    @Test
    void twoDimensionsAreWholeHoweverLittleRoomThereIs() {
        shown(2, 120);
        Slider second = sliders().get(1);
        Node list = second;
        while (!(list instanceof ListView)) {
            list = list.getParent();
        }
        double bottom = list.localToScene(list.getLayoutBounds()).getMaxY();
        Node line = second.getParent().lookup(".kl");
        assertThat(fx(() -> line.localToScene(line.getLayoutBounds()).getMaxY()))
                .isLessThanOrEqualTo(bottom);
        assertThat(list.lookupAll(".scroll-bar")).noneMatch(Node::isVisible);
    }

    @Test
    void aDoubleClickOnASliderResetsIt() {
        HereFixture here = shown(2, HEIGHT);
        act(() -> here.exploration.moveTo(new LatentPoint(new float[]{1.5f, -2})));

        doubleClickOn(sliders().getFirst());
        settle();

        assertThat(here.point().values()).containsExactly(0, -2);
    }

    @Test
    void theKeyboardMovesASliderAndBetweenSliders() {
        HereFixture here = shown(20, HEIGHT);
        act(() -> sliders().getFirst().requestFocus());

        type(KeyCode.RIGHT, 3);
        type(KeyCode.DOWN);
        type(KeyCode.LEFT);
        settle();

        assertThat(here.point().get(0)).isCloseTo(0.3f, within(1e-4f));
        assertThat(here.point().get(1)).isCloseTo(-0.1f, within(1e-4f));

        type(KeyCode.DOWN, 15);
        type(KeyCode.RIGHT);
        settle();
        assertThat(here.point().get(16)).isCloseTo(0.1f, within(1e-4f));

        type(KeyCode.DELETE);
        settle();
        assertThat(here.point().get(16)).isZero();
    }

    @Test
    void aValueCanBeTyped() {
        HereFixture here = shown(2, HEIGHT);

        doubleClickOn(fields().getFirst()).write("-4.25").type(KeyCode.ENTER);
        settle();

        assertThat(here.point().get(0)).isEqualTo(-4.25f);
        assertThat(sliders().getFirst().getMin()).isEqualTo(-5);
        assertThat(fields().getFirst().getText()).isEqualTo("−4.25");

        doubleClickOn(fields().getFirst()).write("x").type(KeyCode.ENTER);
        settle();
        assertThat(here.point().get(0)).isEqualTo(-4.25f);
        assertThat(fields().getFirst().getText()).isEqualTo("−4.25");
    }

    @Test
    void deadDimensionsAreFaintAndCanBeHidden() {
        HereFixture here = shown(4, HEIGHT);
        act(() -> here.carries(2.5f, 0.002f, 1.25f, 0));
        assertThat(names()).containsExactly("z₀", "z₁", "z₂", "z₃");

        clickOn("hide 2 dead");
        settle();

        assertThat(names()).containsExactly("z₀", "z₂");
    }

    @ParameterizedTest
    @EnumSource
    void aFamilyWithoutAPriorNamesItsSamplingDensity(Family family) {
        shown(new FakeModel(2, FamilySpec.of(family)), HEIGHT);
        assertThat(notes().contains("No prior: random z from a Gaussian fitted to the codes."))
                .isEqualTo(family.has(Capability.FITTED_DENSITY));
    }

    @Test
    void aMixturePriorIsNamed() {
        shown(new FakeModel(2, FamilySpec.of(Family.RAE).with("density", "mixture")), HEIGHT);
        assertThat(notes()).contains(
                "No prior: random z from 10 Gaussians fitted to the codes.");
    }

    private List<String> notes() {
        return fx(() -> lookup(".here .note").queryAllAs(Labeled.class).stream().filter(Node::isVisible)
                .map(Labeled::getText).toList());
    }

    @Test
    void onlyVisibleDimensionsHaveNodes() {
        shown(512, HEIGHT);
        assertThat(sliders()).hasSizeBetween(4, 12);
    }

    @Test
    void randomResetAndCopyActOnThePoint() {
        HereFixture here = shown(3, HEIGHT);
        act(() -> here.inference.answerAtOnce(here.model));

        clickOn("random");
        settle();
        assertThat(here.point()).isNotEqualTo(LatentPoint.origin(3));

        clickOn("copy");
        settle();
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(here.viewModel.numbers());

        clickOn("reset");
        settle();
        assertThat(here.point()).isEqualTo(LatentPoint.origin(3));
    }

    @Test
    void onlyAConditionalModelHasAClassChooser() throws IOException {
        HereFixture here = shown(FakeModel.conditional(3), HEIGHT);
        here.inference.answerAtOnce(here.model);
        ComboBox<?> chooser = lookup("#class-chooser").queryAs(ComboBox.class);
        assertThat(chooser.getItems()).hasSize(10);

        act(() -> chooser.getSelectionModel().select(7));
        assertThat(here.point()).isEqualTo(new LatentPoint(new float[3], 7));
        act(() -> here.exploration.moveTo(new LatentPoint(new float[]{1, 0, 0}, 4)));
        assertThat(chooser.getValue()).isEqualTo(4);
        act(() -> here.carries(3.4f, 2.7f, 1.9f));
        look(here, new float[]{0.8f, 1.1f, -0.2f}, "here-class");

        act(() -> here.exploration.open(FakeData.opened(new FakeModel(3).run(), 100), null, here.snapshot));
        assertThat(chooser.isVisible()).isFalse();
        assertThat(here.point()).isEqualTo(LatentPoint.origin(3));
    }

    @Test
    void theKlOfFewDimensionsIsLabelledHeldOut() {
        HereFixture few = shown(2, HEIGHT);
        act(() -> few.carries(3.4f, 2.7f));
        assertThat(inOrder(".kl", Labeled.class).getFirst().getText()).isEqualTo("KL 3.40 nats, held-out");
        assertThat(lookup("#here-held-out").query().isVisible()).isFalse();
    }

    @Test
    void theKlOfManyDimensionsIsLabelledHeldOutBelowThem() {
        HereFixture many = shown(10, HEIGHT);
        act(() -> many.carries(3.4f, 2.7f, 1.9f, 0.003f, 1.2f, 0.8f, 0, 0.3f, 2.2f, 0.0001f));
        assertThat(lookup("#here-held-out").query().isVisible()).isTrue();
    }

    @Test
    void itLooksFinishedWithTwoDimensions() throws IOException {
        HereFixture here = shown(2, HEIGHT);
        act(() -> here.carries(3.4f, 2.7f));
        look(here, new float[]{0.8f, 1.1f}, "here-2");
    }

    @Test
    void itLooksFinishedWithTenDimensions() throws IOException {
        HereFixture here = shown(10, HEIGHT);
        act(() -> here.carries(3.4f, 2.7f, 1.9f, 0.003f, 1.2f, 0.8f, 0, 0.3f, 2.2f, 0.0001f));
        look(here, new float[]{0.4f, 1.9f, -0.6f, 0, 2.2f, -1.1f, 0, 0.3f, 3.4f, 0}, "here-10");
        act(() -> lookup(".here").query().getScene().getWindow().setHeight(340));
        picture("here-10-tall", lookup(".here").queryAs(HereView.class));
    }

    private void look(HereFixture here, float[] z, String name) throws IOException {
        here.inference.answerAtOnce(here.model);
        act(() -> here.exploration.moveTo(new LatentPoint(z, here.point().label())));
        picture(name, lookup(".here").queryAs(HereView.class));
    }

    private HereFixture shown(int latent, double height) {
        return shown(new FakeModel(latent), height);
    }

    private HereFixture shown(FakeModel model, double height) {
        HereFixture here = fx(() -> new HereFixture(model));
        show(() -> new HereView(here.viewModel, new Messages(Locale.ENGLISH)), WIDTH, height);
        return here;
    }

    private List<Slider> sliders() {
        return inOrder(".slider", Slider.class);
    }

    private List<TextField> fields() {
        return inOrder(".coordinate", TextField.class);
    }

    private List<String> names() {
        return inOrder(".symbol", Labeled.class).stream().map(Labeled::getText).toList();
    }

    /// The visible nodes from top to bottom.
    private <T extends Node> List<T> inOrder(String query, Class<T> type) {
        return fx(() -> lookup(query).queryAllAs(type).stream().filter(node -> node.getScene() != null)
                .sorted(Comparator.comparingDouble(node -> node.localToScene(0, 0).getY())).toList());
    }
}
