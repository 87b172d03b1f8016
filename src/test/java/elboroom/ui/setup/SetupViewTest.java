package elboroom.ui.setup;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;

import elboroom.domain.model.Family;
import elboroom.domain.run.Preset;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.exploration.text.PresetText;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The set-up from the preset to its details.
class SetupViewTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final SetupFixture setup = new SetupFixture();
    private final SetupViewModel viewModel = setup.viewModel;

    @AfterEach
    void close() {
        setup.close();
    }

    private SetupView show(Messages messages) {
        return show(() -> new SetupView(viewModel, Command.of("setup.useFolder", () -> {}),
                Command.of("setup.useFile", () -> {}), messages), 264, 900);
    }

    private void choose(Preset preset) {
        clickOn("#setup-preset");
        settle();
        clickOn(from(lookup(".menu-item").queryAll()).lookup(new PresetText(ENGLISH).name(preset)).<Node>query());
        settle();
        act(() -> {
            try {
                setup.await(setup::read);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aPresetSaysWhatToExpectAndHowLongItTakes() {
        show(ENGLISH);
        assertThat(text("#setup-heading")).isEqualTo("New run");
        choose(Preset.INDEPENDENT);
        assertThat(lookup("#setup-preset").queryAs(MenuButton.class).getText())
                .isEqualTo(new PresetText(ENGLISH).name(Preset.INDEPENDENT));
        assertThat(text("#setup-preset-text")).contains("β = 4");
        assertThat(text("#setup-estimate")).contains("on this computer").contains("estimate")
                .contains("MiB of disk space");
        assertThat(lookup("#data-examples").<Node>query().isVisible()).isTrue();
        assertThat(lookup("#data-examples").<Node>query().getLayoutBounds().getHeight()).isGreaterThan(40);
    }

    @Test
    void detailsAreCreatedWhenTheyAreUnfoldedAndStayUnfolded() {
        SetupView view = show(ENGLISH);
        assertThat(view.lookup("#setup-family")).isNull();
        clickOn("#setup-detail-model");
        assertThat(view.lookup("#setup-family").isVisible()).isTrue();
        assertThat(viewModel.unfolded(Detail.MODEL).get()).isTrue();
        SetupView korean = show(new Messages(Locale.KOREAN));
        assertThat(korean.lookup("#setup-family")).as("in another language too").isNotNull();
        assertThat(korean.lookup("#setup-hidden")).isNull();
    }

    @Test
    void foldedDetailsShowTheirValuesAndWhetherOneDiffers() {
        show(ENGLISH);
        choose(Preset.MAP);
        TitledPane networks = lookup("#setup-detail-networks").query();
        Label summary = (Label) networks.getParent().getChildrenUnmodifiable().getLast();
        assertThat(summary.getText()).isEqualTo("MLP 400, 128 · latent dimensions: 2");
        Label mark = (Label) networks.getGraphic();
        assertThat(mark.getText()).isEmpty();
        act(() -> viewModel.form().latent().text().set("3"));
        assertThat(summary.getText()).contains("latent dimensions: 3");
        assertThat(mark.getText()).isEqualTo("●");
        System.gc(); // a binding that nothing holds would end here
        act(() -> viewModel.form().latent().text().set("nothing"));
        assertThat(mark.getText()).isEqualTo("!");
        assertThat(mark.getTooltip().getText()).contains("invalid");
    }

    @Test
    void aChangedValueIsMarkedAndRestored() {
        SetupView view = show(ENGLISH);
        choose(Preset.INDEPENDENT);
        act(() -> {
            for (Detail subject : Detail.values()) {
                viewModel.unfolded(subject).set(true);
            }
        });
        settle();
        assertThat(marks(view)).isEmpty();
        act(() -> {
            viewModel.form().epochs().text().set("3");
            viewModel.form().family().family().set(Family.VAE);
        });
        settle();
        assertThat(marks(view)).extracting(mark -> mark.getTooltip().getText()).satisfiesExactlyInAnyOrder(
                epochs -> assertThat(epochs).contains("Epochs", "10"),
                family -> assertThat(family).contains("Family", "β-VAE"));
        Button epochs = marks(view).stream().filter(mark -> mark.getAccessibleText().contains("Epochs")).findFirst()
                .orElseThrow();
        act(epochs::fire);
        assertThat(view.lookup("#setup-epochs")).isInstanceOfSatisfying(TextField.class,
                field -> assertThat(field.getText()).isEqualTo("10"));
        clickOn("#setup-restore");
        assertThat(viewModel.form().family().family().get()).isEqualTo(Family.BETA_VAE);
        assertThat(marks(view)).isEmpty();
        assertThat(view.lookup("#setup-restore").isVisible()).isFalse();
    }

    @Test
    void fieldsDoNotMoveWhenOneIsChangedDuringTraining() {
        show(ENGLISH);
        act(() -> setup.session.start(setup.studio.model().run(), FakeData.digits(10)));
        settle();
        Node heading = lookup(".setup-heading").query();
        double height = heading.getLayoutBounds().getHeight();
        act(() -> viewModel.form().latent().text().set("5"));
        settle();
        assertThat(lookup("#setup-restore").<Node>query().isVisible()).isTrue();
        assertThat(text("#setup-heading")).contains("in training");
        assertThat(heading.getLayoutBounds().getHeight()).isEqualTo(height);
    }

    @Test
    void theTooltipOfAFieldHasItsRange() {
        show(ENGLISH);
        act(() -> viewModel.unfolded(Detail.OPTIMIZER).set(true));
        assertThat(lookup("#setup-batch").query().getAccessibleHelp()).contains("1").contains("4096");
        assertThat(lookup("#setup-learningRate").query().getAccessibleHelp()).contains("Range: 0.000001 to 1");
    }

    private static java.util.List<Button> marks(SetupView view) {
        return view.lookupAll(".reset-mark").stream().filter(Node::isVisible).map(Button.class::cast).toList();
    }

    private String text(String label) {
        return lookup(label).queryAs(Label.class).getText();
    }
}
