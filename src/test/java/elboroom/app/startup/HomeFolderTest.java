package elboroom.app.startup;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HomeFolderTest {

    @Test
    void theVariableIsUsedIfItIsAnAbsolutePath() {
        assertThat(HomeFolder.chosen("Linux", () -> false, "/data/me")).contains("/data/me");
        assertThat(HomeFolder.chosen("Mac OS X", () -> false, "/data/me/")).contains("/data/me");
        assertThat(HomeFolder.chosen("Linux", () -> false, "me")).isEmpty();
        assertThat(HomeFolder.chosen("Linux", () -> false, "")).isEmpty();
        assertThat(HomeFolder.chosen("Linux", () -> false, null)).isEmpty();
    }

    @Test
    void isIgnoredOnWindowsAndIfThePropertyIsGiven() {
        assertThat(HomeFolder.chosen("Windows 11", () -> false, "/data/me")).isEmpty();
        assertThat(HomeFolder.chosen("Linux", () -> true, "/data/me")).isEmpty();
    }
}
