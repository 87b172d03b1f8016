package elboroom.domain.run;

import java.util.Locale;

import elboroom.i18n.Messages;
import elboroom.ui.exploration.text.PresetText;
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
