package elboroom.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import picocli.CommandLine.IVersionProvider;

import static java.util.stream.Collectors.toMap;

/// The versions for bug reports, written by the build.
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Properties versions = read();
        return new String[]{"Elbo Room " + versions.getProperty("elboroom"),
                "Java " + Runtime.version() + ", JavaFX " + versions.getProperty("javafx") + ", PyTorch "
                        + versions.getProperty("pytorch") + ", DJL " + versions.getProperty("djl")};
    }

    /// The versions of the software that trains runs, by name, as stored in the run folder.
    public static Map<String, String> parts() {
        Properties versions = read();
        return Stream.of("elboroom", "pytorch", "djl").collect(toMap(name -> name, versions::getProperty));
    }

    private static Properties read() {
        var versions = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            versions.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
