package elboroom.ui.exploration.text;

import java.util.Locale;

import elboroom.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | bernoulli | Bernoulli", "en | gaussian 0.1 | Gaussian, fixed σ (0.1)",
            "en | gaussian LEARNED | Gaussian, learned σ", "en | gaussian 0.2 PER_PIXEL | Gaussian, σ per pixel (0.2)",
            "en | gaussian OPTIMAL | Gaussian, optimal σ", "ko | bernoulli | 베르누이",
            "ko | gaussian 0.1 | 가우시안, 고정 σ (0.1)", "ko | gaussian LEARNED | 가우시안, 학습 σ", "en | later one | later one"})
    void likelihoodHasItsNameInTheWindow(String language, String value, String words) {
        SettingText text = new SettingText(new Messages(Locale.of(language)));
        assertThat(text.value("setup.likelihood", value)).isEqualTo(words);
    }
}
