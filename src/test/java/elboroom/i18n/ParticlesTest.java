package elboroom.i18n;

import java.util.Locale;

import elboroom.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParticlesTest {

    @ParameterizedTest
    @CsvSource({"실행이(가),실행이", "폴더이(가),폴더가", "run.json이(가),run.json이", "mnist-2d은(는),mnist-2d는",
            "metrics.csv을(를),metrics.csv를", "3은(는),3은", "2은(는),2는", "10을(를),10을", "19와(과),19와",
            "'digits-2d와(과) 3','digits-2d와 3'", "7(으)로,7로", "실행(으)로,실행으로", "3(으)로,3으로", "4(으)로,4로",
            "spiral(으)로,spiral로", "vae(이)라는,vae라는", "실행(이)라는,실행이라는", "“gan”은(는),“gan”은",
            "“0”이(가),“0”이", "'(학습)을(를)','(학습)을'", "漢이(가),漢이(가)", "!은(는),!은(는)", "a (b),a (b)"})
    void followTheSoundBeforeThem(String text, String chosen) {
        assertThat(Particles.choose(text)).isEqualTo(chosen);
    }

    @Test
    void particlesAreChosenWhenAPlaceholderIsFilled() {
        var korean = new Messages(Locale.KOREAN);
        assertThat(korean.sentence(Problem.of("problem.store.run.json", "run.json"))).startsWith("run.json이 손상");
        assertThat(korean.sentence(Problem.of("problem.data.missing", "/자료/숫자"))).startsWith("/자료/숫자가 없습니다");
    }
}
