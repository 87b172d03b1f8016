package elboroom.app;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HomeTest {

    @Test
    void theVariableIsUsedIfItIsAnAbsolutePath() {
        assertThat(Home.chosen("Linux", () -> false, "/data/me")).contains("/data/me");
        assertThat(Home.chosen("Mac OS X", () -> false, "/data/me/")).contains("/data/me");
        assertThat(Home.chosen("Linux", () -> false, "me")).isEmpty();
        assertThat(Home.chosen("Linux", () -> false, "")).isEmpty();
        assertThat(Home.chosen("Linux", () -> false, null)).isEmpty();
    }

    @Test
    void isIgnoredOnWindowsAndIfThePropertyIsGiven() {
        assertThat(Home.chosen("Windows 11", () -> false, "/data/me")).isEmpty();
        assertThat(Home.chosen("Linux", () -> true, "/data/me")).isEmpty();
    }
}
