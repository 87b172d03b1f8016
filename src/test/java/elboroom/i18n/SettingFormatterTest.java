package elboroom.i18n;

import java.util.Locale;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.SettingChange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingFormatterTest {

    private final SettingFormatter english = new SettingFormatter(new Messages(Locale.ENGLISH));
    private final SettingFormatter named = new SettingFormatter(new Messages(Locale.KOREAN), true);
    private final SettingFormatter korean = new SettingFormatter(new Messages(Locale.KOREAN));

    @Test
    void settingNamesAreLocalisedAndNumbersPlain() {
        FamilySpec vae = FamilySpec.of(Family.VAE);
        SettingChange slower = new SettingChange(597, SettingChange.LEARNING_RATE, 0.0005);
        assertThat(english.change(vae, new SettingChange(277, "beta", 4))).isEqualTo("β=4");
        assertThat(english.change(vae, slower)).isEqualTo("learning rate=0.0005");
        assertThat(korean.change(vae, slower)).isEqualTo("학습률=0.0005");
    }

    @Test
    void aForkShowsTheSettingsOfItsParentToo() {
        FamilySpec child = FamilySpec.of(Family.FACTOR_VAE);
        assertThat(english.change(child, new SettingChange(277, "beta", 4))).isEqualTo("β=4");
        assertThat(english.change(child, new SettingChange(277, "unheard-of", 4))).isEqualTo("unheard-of=4");
    }

    @Test
    void aFamilyIsShownWithItsNonDefaultSettings() {
        assertThat(english.family(FamilySpec.ofBeta(8))).isEqualTo("beta-vae β=8");
        assertThat(english.family(FamilySpec.of(Family.BETA_VAE).with("beta", "4").with("schedule", "warm-up")))
                .isEqualTo("beta-vae β=4 Schedule=Warm-up");
        assertThat(english.family(FamilySpec.of(Family.AE))).isEqualTo("ae");
        assertThat(named.family(FamilySpec.ofBeta(8))).isEqualTo("β-VAE β=8");
        assertThat(named.family(FamilySpec.of(Family.DAE))).isEqualTo("잡음 제거 AE");
    }
}
