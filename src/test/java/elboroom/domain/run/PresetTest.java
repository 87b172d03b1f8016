package elboroom.domain.run;

import java.util.Locale;

import elboroom.i18n.Messages;
import elboroom.ui.exploration.text.PresetText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PresetTest {

    @ParameterizedTest
    @EnumSource
    void everyPresetHasBuiltInDataAndItsOwnName(Preset preset) {
        assertThat(preset.run().data().builtIn()).isTrue();
        assertThat(preset.run().model().shape().points()).isEqualTo(preset.run().data().toy().isPresent());
        assertThat(preset.suits(preset.run().data())).isTrue();
        assertThat(Preset.of(preset.id())).contains(preset);
    }

    @Test
    void aRunOnFewDataHasEnoughSteps() {
        assertThat(Preset.MAP.epochs(20_000)).isEqualTo(10);
        assertThat(Preset.MAP.epochs(108)).isEqualTo(2_000);
        assertThat(Preset.MAP.epochs(1_280)).isEqualTo(200);
        assertThat(Preset.AE_AND_VAE.epochs(10_000)).isEqualTo(20);
        assertThat(Preset.MAP.epochs(0)).isEqualTo(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetIsDescribed(Preset preset) {
        for (Locale language : Messages.LANGUAGES) {
            PresetText text = new PresetText(new Messages(language));
            assertThat(text.name(preset)).isNotBlank();
            assertThat(text.text(preset)).contains("AE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void furtherRunsAreOtherModels(Preset preset) {
        assertThat(preset.others()).doesNotContain(preset.run().model().family());
    }
}
