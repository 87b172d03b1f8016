package elboroom.app;

import java.nio.file.Path;

/// Where the window keeps its runs: the folder named by the system property `elboroom.runs`, else `ElboRoom/runs` in
/// the person's home.
final class Runs {

    private Runs() {}

    static Path folder() {
        String chosen = System.getProperty("elboroom.runs");
        return chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), "ElboRoom", "runs");
    }
}
