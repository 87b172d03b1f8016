package elboroom.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LicenceTest {

    /// Jars of the class path that are only used in tests.
    private static final String TESTS = "(junit|opentest4j|apiguardian|testfx|hamcrest|assertj|byte-buddy|archunit"
            + "|surefire|open-test-reporting|org.osgi|jlatexmath|org.jfree).*";

    @Test
    void everyLibraryIsListed() {
        List<String> prefixes = Licence.all().stream().flatMap(licence -> licence.jars().stream())
                .filter(prefix -> !prefix.isEmpty()).toList();
        String paths = System.getProperty("java.class.path") + File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        assertThat(Stream.of(paths.split(File.pathSeparator)).filter(path -> path.endsWith(".jar"))
                .map(path -> Path.of(path).getFileName().toString()).filter(jar -> !jar.matches(TESTS)))
                .allMatch(jar -> prefixes.stream().anyMatch(jar::startsWith),
                        "listed in resources/elboroom/ui/shell/licences/parts.tsv");
    }

    @Test
    void everyPartHasALicenceAndItsText() {
        assertThat(Licence.all()).extracting(Licence::part).doesNotHaveDuplicates().contains("PyTorch (libtorch)");
        assertThat(Licence.all()).allSatisfy(licence -> {
            assertThat(licence.name()).isNotBlank();
            assertThat(licence.text()).hasSizeGreaterThan(500);
        });
    }
}
