package elboroom.app;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.control.formula.FormulaFlow;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Chooses, configures and trains a family in the whole window.
class FamiliesWindowTest extends WholeWindow {

    @Test
    void aFamilyIsChosenConfiguredAndTrained() {
        choose("#setup-family", Family.BETA_VAE);
        assertThat(node("#setting-beta-vae-cycles", TextField.class).getParent().getParent().isVisible()).isFalse();
        choose("#setting-beta-vae-schedule", "cyclical");
        assertThat(node("#setting-beta-vae-cycles", TextField.class).getParent().getParent().isVisible()).isTrue();
        enter("#setting-beta-vae-cycles", "2");
        enter("#setting-beta-vae-beta", "8");

        train();

        RunSpec run = requireNonNull(models.session().run().get());
        assertThat(run.name()).isEqualTo("digits-beta-vae-2d");
        assertThat(run.model().family()).isEqualTo(
                FamilySpec.of(Family.BETA_VAE).with("schedule", "cyclical").with("cycles", "2").with("beta", "8"));
        enter("#setting-beta-vae-beta", "3");
        long step = models.training().header().get().step();
        until("training goes on", () -> models.training().header().get().step() > step);
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void anAutoencoderShowsNothingAboutADistribution() {
        choose("#setup-family", Family.AE);
        train();
        pause();

        assertThat(node(".kl-bars", Node.class).isVisible()).isFalse();
        assertThat(fx(() -> lookup(".here .note").queryAllAs(Label.class).stream().map(Label::getText).toList()))
                .anyMatch(words -> words.startsWith("No prior: "));
        assertThat(models.exploration().extents().get()).hasSize(2);
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void aContractiveAutoencoderTrainsAndItsWeightCanChange() {
        choose("#setup-family", Family.CONTRACTIVE_AE);
        enter("#setting-contractive-ae-lambda", "2");
        train();

        RunSpec run = requireNonNull(models.session().run().get());
        assertThat(run.name()).isEqualTo("digits-contractive-ae-2d");
        assertThat(run.model().family()).isEqualTo(FamilySpec.of(Family.CONTRACTIVE_AE).with("lambda", "2"));
        enter("#setting-contractive-ae-lambda", "0.5");
        long step = models.training().header().get().step();
        until("training goes on", () -> models.training().header().get().step() > step);
        assertThat(node(".kl-bars", Node.class).isVisible()).isFalse();
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void theDescriptionOfAFamilyExpandsAndCollapses() {
        FormulaFlow text = node(".explanation > .formula", FormulaFlow.class);
        String whole = ENGLISH.text("family.vae.text");
        assertThat(whole).startsWith(text.getAccessibleText());
        double height = text.getHeight();
        System.gc(); // removes listeners that are only weakly referenced

        clickOn("#setup-more");
        assertThat(text.getAccessibleText()).isEqualTo(whole);
        assertThat(text.getHeight()).isGreaterThan(height);
        clickOn("#setup-more");
        assertThat(text.getHeight()).isEqualTo(height);

        choose("#setup-family", Family.AE);
        assertThat(text.getAccessibleText()).isNotEmpty()
                .satisfies(shown -> assertThat(ENGLISH.text("family.ae.text")).startsWith(shown));
    }

    private <T> void choose(String box, T item) {
        act(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> chooser = lookup(box).queryAs(ComboBox.class);
            chooser.setValue(item);
        });
    }
}
