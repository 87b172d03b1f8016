package elboroom.domain.data;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClassCountsTest {

    @Test
    void classesNamedByDigitsAreApartFromTheirCounts() {
        assertThat(new ClassCounts(List.of("0", "1"), List.of(2000, 1966), 0).listed(' '))
                .isEqualTo("0: 2,000, 1: 1,966");
    }

    @Test
    void aNoBreakSpaceKeepsAClassAndItsCountOnOneLine() {
        assertThat(new ClassCounts(List.of("cat"), List.of(2000), 0).listed('\u00a0')).isEqualTo("cat:\u00a02,000");
    }
}
