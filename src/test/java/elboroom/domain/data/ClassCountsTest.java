package elboroom.domain.data;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClassCountsTest {

    @Test
    void classesNamedByDigitsAreApartFromTheirCounts() {
        assertThat(new ClassCounts(List.of("0", "1"), List.of(2000, 1966), 0).listed()).isEqualTo("0: 2000, 1: 1966");
    }
}
