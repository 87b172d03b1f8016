package elboroom.domain.data;

import elboroom.domain.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HeldOutShareTest {

    @ParameterizedTest
    @CsvSource({"'',auto,100", "AUTO,auto,100", "10%,10%,100", "' 12.5 % ',12.5%,125", "'2,5%',2.5%,25", "300,300,300",
            "1,1,1", "5000,5000,999", "0.01%,0.01%,1", "90%,90%,900"})
    void isAShareOrANumber(String text, String name, int ofThousand) {
        HeldOutShare share = HeldOutShare.of(text);
        assertThat(share.toString()).isEqualTo(name);
        assertThat(HeldOutShare.of(share.toString())).isEqualTo(share);
        assertThat(share.count(1000)).isEqualTo(ofThousand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0%", "91%", "100%", "-5", "10 percent", "0.1", "1e3", "99999999999"})
    void anythingElseIsRefused(String text) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> HeldOutShare.of(text)).problem().key())
                .isEqualTo("problem.data.share");
    }

    @Test
    void theAutomaticShareIsATenthUpToTenThousandExamples() {
        for (int size : new int[]{2, 9, 10, 19, 20, 4567, 99_999, 100_000}) {
            assertThat(HeldOutShare.AUTOMATIC.count(size)).isEqualTo(HeldOutShare.TENTH.count(size))
                    .isEqualTo(Math.max(1, size / 10));
        }
        assertThat(HeldOutShare.AUTOMATIC.count(5_000_000)).isEqualTo(10_000);
        assertThat(HeldOutShare.TENTH.count(5_000_000)).isEqualTo(500_000);
    }
}
